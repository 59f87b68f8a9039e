import { testEml } from '../main/documents/room/page/letter/test-letters.ts';
import { ofdXml, testOfd } from '../main/documents/room/page/ofd/test-ofd.ts';
import { testXlsx } from '../main/documents/room/page/office/test-office.ts';
import { testTiff } from '../main/documents/room/page/tiff/test-tiff.ts';
import { chineseInvoice } from '../main/documents/room/page/xml/test-invoices.ts';
import { plainPdf } from './files.ts';

/** 64 × 64 dots, HEVC. */
const heicBase64 =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5w' +
  'aXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAARgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEA' +
  'AAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEA' +
  'AQArQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABA' +
  'AAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABObWRhdAAAAEIoAa8ZgPeAQ/3rxK4uaUuJ7Pra4SNdeCIift1e' +
  'oOGGREh1ckWKCoMluLlj3JkiuYtxXBlF0AX0gMAvCfx2AB2GxYA=';

const grey = { width: 200, height: 100 };

/** Three pages, of which the second says it is compressed and is not. */
const tiffWithBadPage = (): Uint8Array => {
  const page =
    (compression: number, piece: number, bytes: number) =>
    (at: (piece: number) => number): readonly (readonly [number, 3 | 4, number])[] => [
      [256, 3, grey.width],
      [257, 3, grey.height],
      [258, 3, 8],
      [259, 3, compression],
      [262, 3, 1],
      [273, 4, at(piece)],
      [277, 3, 1],
      [278, 3, grey.height],
      [279, 4, bytes],
    ];
  const pixels = new Uint8Array(grey.width * grey.height).fill(200);
  return testTiff(
    [page(1, 0, pixels.length), page(5, 1, 50), page(1, 0, pixels.length)],
    [pixels, new Uint8Array(50).fill(77)],
  );
};

/** An invoice of two lines on one page; OFD keeps its text. */
const ofdInvoice = (): Uint8Array => {
  const text = (y: number, words: string): string =>
    `<ofd:TextObject ID="${100 + y}" Boundary="20 ${y} 170 12" Font="1" Size="6"><ofd:TextCode X="0" Y="9">${words}</ofd:TextCode></ofd:TextObject>`;
  const lines = [
    text(15, '电子发票（普通发票）'),
    text(40, '发票号码：26312000000087654321'),
    text(60, '开票日期：2026年05月09日'),
    text(80, '价税合计：￥12480.00'),
  ];
  return testOfd({
    'Doc_0/Pages/Page_0/Content.xml': ofdXml(
      '<ofd:Page',
      `<ofd:Content><ofd:Layer ID="2">${lines.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  });
};

/** A letter with a PDF, a program, and another letter that has a PDF of its own. */
const letter = async (): Promise<Uint8Array> => {
  const pdf = (name: string, bytes: Uint8Array) => ({ name, mediaType: 'application/pdf', bytes });
  const inner = testEml([pdf('提单.pdf', await plainPdf(3))], { subject: '早先的来信' });
  return testEml([
    pdf('对账单.pdf', await plainPdf(2)),
    { name: 'photo.exe', mediaType: 'application/octet-stream', bytes: Buffer.from('MZ'.padEnd(400, '\0')) },
    { name: '早先的来信.eml', mediaType: 'message/rfc822', bytes: inner },
  ]);
};

/** A file of each kind that is neither a PDF nor a picture every program shows. */
export const oneOfEachFormat = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  '传真.tif': tiffWithBadPage(),
  '手机照片.heic': Buffer.from(heicBase64, 'base64'),
  '版式发票.ofd': ofdInvoice(),
  '数电票.xml': chineseInvoice(),
  '来信.eml': await letter(),
  '明细.xlsx': testXlsx(),
});
