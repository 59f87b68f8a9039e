import { drawSheets } from '../sheet/draw-sheets.ts';
import { answerPages, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import { letterBlocks } from './letter.ts';
import { readLetter } from './read-letter.ts';

/** A chain of letters quoted for years; what stands behind it is in the file. */
const maxSheets = 40;

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function makePages({ bytes, mediaType }: PagesOrder, sink: PageSink): Promise<PagesMade> {
  const letter = await readLetter(bytes, mediaType);
  const files = [];
  for (const file of letter.files) {
    const content = file.bytes();
    const { name, mediaType: type } = file;
    files.push({ name, mediaType: type.slice(0, 100), sizeBytes: content.length, sha256: await sha256Of(content) });
  }
  const { isCut } = await drawSheets(letterBlocks(letter, files), maxSheets, (page, text, total) =>
    sink.page(page, total, text),
  );
  const warnings = [...(isCut ? ['sheets-cut'] : []), ...(files.length > 0 ? ['attachments-offered'] : [])];
  return { warnings, attachments: files };
}

answerPages(makePages, 'letter-damaged');
