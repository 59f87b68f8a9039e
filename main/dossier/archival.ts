import type { PdfWriter } from './pdf-writer.ts';
import { srgbProfile } from './srgb-profile.ts';

const escaped = (text: string): string =>
  // XML has no place for control characters, not even escaped.
  [...text]
    .filter((character) => (character.codePointAt(0) ?? 0) >= 0x20)
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export type ArchivalFacts = {
  readonly title: string;
  readonly author: string;
  /** ISO 8601 with offset, as in the information dictionary. */
  readonly createdAt: string;
  readonly language: string;
};

/** The XMP packet of ISO 19005-2 §6.6.2, saying the same as the information dictionary. */
export const xmpPacket = ({ title, author, createdAt, language }: ArchivalFacts): string => {
  const creator =
    author === '' ? '' : `\n   <dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>${creator}
   <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>Green Channel</xmp:CreatorTool>
   <xmp:CreateDate>${createdAt}</xmp:CreateDate>
   <xmp:ModifyDate>${createdAt}</xmp:ModifyDate>
   <pdf:Producer>Green Channel</pdf:Producer>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
};

/**
 * What PDF/A-2b asks of the catalog beside what every file of ours has: XMP and an output intent with its profile. For files
 * that hold drawn pages only, since nobody can answer for the insides of foreign ones. Returns the catalog's entries.
 */
export const writeArchival = async (writer: PdfWriter, facts: ArchivalFacts): Promise<string> => {
  const [metadata, profile, intent] = [writer.reserve(), writer.reserve(), writer.reserve()];
  await writer.stream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(xmpPacket(facts), 'utf8'));
  await writer.stream(profile, '/N 3/Alternate/DeviceRGB', srgbProfile());
  await writer.object(
    intent,
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2-1)/Info(sRGB IEC61966-2-1)/DestOutputProfile ${profile} 0 R>>`,
  );
  return `/Metadata ${metadata} 0 R/OutputIntents[${intent} 0 R]`;
};
