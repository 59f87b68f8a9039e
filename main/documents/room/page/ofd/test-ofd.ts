import { strToU8, zipSync } from 'fflate';

/** An OFD of the files given, with whatever else it needs; a file of `undefined` is left out. */
export function testOfd(files: Readonly<Record<string, string | Uint8Array | undefined>> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | undefined> = {
    'OFD.xml': ofdXml('<ofd:OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'),
    'Doc_0/Document.xml': ofdXml(
      '<ofd:Document',
      '<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>' +
        '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>' +
        '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
    ),
    'Doc_0/PublicRes.xml': ofdXml('<ofd:Res', '</ofd:Res>'),
    'Doc_0/Pages/Page_0/Content.xml': ofdXml(
      '<ofd:Page',
      '<ofd:Content><ofd:Layer ID="2"><ofd:PathObject ID="3" Boundary="0 0 9 9"/></ofd:Layer></ofd:Content></ofd:Page>',
    ),
    ...files,
  };
  const parts = Object.entries(all).flatMap(([name, content]): [string, Uint8Array][] =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
  );
  return zipSync(Object.fromEntries(parts));
}

/** `<ofd:Page` and the rest, as a whole file. */
export const ofdXml = (open: string, rest: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${open} xmlns:ofd="http://www.ofdspec.org/2016">${rest}`;
