import { strToU8, zipSync } from 'fflate';

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const contentTypes = (parts: readonly (readonly [part: string, type: string])[]): Uint8Array =>
  xml(
    `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${parts
        .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
        .join('')}</Types>`,
  );
const relationships = (
  all: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): Uint8Array =>
  xml(
    `<Relationships xmlns="${package_}/relationships">${all
      .map(
        ([id, type, target, mode]) =>
          `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
      )
      .join('')}</Relationships>`,
  );

type Files = Readonly<Record<string, Uint8Array>>;

/** A workbook with one sheet of texts. */
export const testXlsx = (
  rows: readonly (readonly string[])[] = [
    ['Invoice', 'Amount'],
    ['QH-1', '36260.40'],
  ],
  more: Files = {},
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({
      '[Content_Types].xml': contentTypes([
        ['/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
        ['/xl/worksheets/sheet1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'],
      ]),
      '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': xml(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relationships([['r1', 'worksheet', 'worksheets/sheet1.xml']]),
      'xl/worksheets/sheet1.xml': xml(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
          .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
          .join('')}</sheetData></worksheet>`,
      ),
      ...more,
    }),
  );

/** A document of paragraphs. */
export const testDocx = (
  paragraphs: readonly string[] = ['Statement of account'],
  more: Files = {},
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({
      '[Content_Types].xml': contentTypes([
        ['/word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
      ]),
      '_rels/.rels': relationships([['r1', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
          .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
          .join('')}</w:body></w:document>`,
      ),
      ...more,
    }),
  );

/** The part by which a document takes its template from elsewhere. */
export const outsideTemplate: Files = {
  'word/_rels/settings.xml.rels': relationships([['r9', 'attachedTemplate', 'https://example.com/t.dotm', 'External']]),
};
