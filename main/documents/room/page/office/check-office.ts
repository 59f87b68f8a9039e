import { openOfdArchive } from '../ofd/ofd-archive.ts';
import { parseXml, type XmlNode } from '../xml/xml-tree.ts';

export type OfficeCheck =
  | { readonly kind: 'sound'; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly code: 'office-damaged' | 'office-macros' };

const limits = { maxEntries: 20_000, maxEntryBytes: 20e6, maxReadBytes: 100e6 };
/** What a file of its type must have to be one. */
const mainParts: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
};
const macroParts = ['word/vbaproject.bin', 'xl/vbaproject.bin', 'word/vbadata.xml'];
const relations = ['word/_rels/document.xml.rels', 'xl/_rels/workbook.xml.rels', 'word/_rels/settings.xml.rels'];

const everyNode = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(everyNode)];

/**
 * What can be known of an Office file (ECMA-376) without showing it: that it is whole, that it carries no macros (under
 * whatever ending it goes), and whether it takes something from elsewhere.
 */
export function checkOffice(bytes: Uint8Array<ArrayBuffer>, mediaType: string): OfficeCheck {
  const damaged: OfficeCheck = { kind: 'refused', code: 'office-damaged' };
  try {
    const archive = openOfdArchive(bytes, limits);
    if (!archive.has(mainParts[mediaType] ?? '') || !archive.has('[Content_Types].xml')) return damaged;
    const types = archive.read('[Content_Types].xml');
    if (types === undefined) return damaged;
    const contentTypes = everyNode(parseXml(types)).map(({ attributes }) => attributes.ContentType ?? '');
    if (
      macroParts.some((part) => archive.has(part)) ||
      contentTypes.some((type) => /macroEnabled|vbaProject|ms-office\.activeX/i.test(type))
    )
      return { kind: 'refused', code: 'office-macros' };
    const outside = relations.some((part) => {
      const found = archive.read(part);
      return (
        found !== undefined &&
        everyNode(parseXml(found)).some(
          ({ attributes }) => attributes.TargetMode === 'External' && !/\/hyperlink$/.test(attributes.Type ?? ''),
        )
      );
    });
    const hasEmbedded = contentTypes.some((type) => /oleObject/i.test(type)) || contentTypes.some(isEmbeddedPackage);
    return {
      kind: 'sound',
      warnings: [...(outside ? ['links-outside'] : []), ...(hasEmbedded ? ['attachment-inside'] : [])],
    };
  } catch {
    return damaged;
  }
}

const isEmbeddedPackage = (type: string): boolean => /^application\/vnd\.ms-(?:word|excel)\b/i.test(type);
