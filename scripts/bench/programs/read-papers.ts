import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { app, BrowserWindow, MessageChannelMain, protocol, session } from 'electron';
import { PDFDocument, rgb } from 'pdf-lib';
import type { DrawableMediaType } from '../../../main/documents/drawable.ts';
import { readPages } from '../../../main/reading/read-pages.ts';
import { documentRooms } from '../../../main/workspace/document-rooms.ts';
import { pageFindings } from '../../../shared/claim/quality/page-findings.ts';
import { asRead, type Rendition } from '../../../shared/claim/reading/fixtures/as-read.ts';
import { measure } from '../../../shared/claim/reading/fixtures/measure.ts';
import { a4, type Paper } from '../../../shared/claim/reading/fixtures/paper.ts';
import { tradePapers } from '../../../shared/claim/reading/fixtures/papers.ts';
import type { PageText } from '../../../shared/claim/reading/page-text.ts';
import { createFontkit } from '../../sample/fonts.mjs';

// Invented trade papers as real files through the real document room: as PDF with text, as scan, as photo.
// electron read-papers.mjs INPUT.json → one line of progress a paper on stderr, the figures as JSON on stdout.

interface Input {
  readonly out: string;
  readonly font: string;
  readonly count: number;
  readonly seed: number;
  readonly renditions: readonly Rendition[];
  /** Keeps the files and what was read from them here. */
  readonly keep: string | null;
}

const input = JSON.parse(fs.readFileSync(process.argv.at(-1) ?? '', 'utf8')) as Input;

const fontkit = createFontkit();
const regular = fs.readFileSync(input.font);

const paperPdf = async ({ printed, frames }: Paper): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit as never);
  const font = await pdf.embedFont(regular, { subset: true });
  const page = pdf.addPage([a4.widthPt, a4.heightPt]);
  for (const [x, y, width, height] of frames)
    page.drawRectangle({
      x,
      y: a4.heightPt - y - height,
      width,
      height,
      borderWidth: 0.6,
      borderColor: rgb(0.4, 0.4, 0.4),
    });
  for (const { text, x, y, size } of printed)
    page.drawText(text, { x, y: a4.heightPt - y - size * 0.85, size, font, color: rgb(0.1, 0.1, 0.12) });
  return pdf.save();
};

/** What a flatbed, or a phone over a table, makes of a page; runs in a browser. */
const spoil = (url: string, kind: Rendition, seed: number): string => `(async () => {
  const image = await createImageBitmap(await (await fetch(${JSON.stringify(url)})).blob());
  let state = ${seed} >>> 0;
  const next = () => { state = (state + 0x6d2b79f5) >>> 0; let t = state; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  const photo = ${kind === 'photo'};
  const canvas = document.createElement('canvas');
  const margin = photo ? 90 : 0;
  canvas.width = image.width + 2 * margin; canvas.height = image.height + 2 * margin;
  const c = canvas.getContext('2d', { willReadFrequently: true });
  c.fillStyle = photo ? '#6f5a45' : '#fff'; c.fillRect(0, 0, canvas.width, canvas.height);
  c.translate(canvas.width / 2, canvas.height / 2);
  c.rotate((next() * 2 - 1) * (photo ? 1.8 : 0.7) * Math.PI / 180);
  if (photo) c.transform(1, (next() - 0.5) * 0.012, (next() - 0.5) * 0.02, 1, 0, 0);
  c.filter = photo ? 'blur(0.9px) brightness(0.94) contrast(0.88)' : 'blur(0.4px) contrast(0.96)';
  c.drawImage(image, -image.width / 2, -image.height / 2);
  c.setTransform(1, 0, 0, 1, 0, 0); c.filter = 'none';
  if (photo) {
    const light = c.createRadialGradient(canvas.width * (0.2 + next() * 0.3), canvas.height * 0.25, 100, canvas.width / 2, canvas.height / 2, canvas.height * 0.8);
    light.addColorStop(0, 'rgba(255,246,224,0.18)'); light.addColorStop(1, 'rgba(20,16,10,0.34)');
    c.fillStyle = light; c.fillRect(0, 0, canvas.width, canvas.height);
  }
  const pixels = c.getImageData(0, 0, canvas.width, canvas.height);
  const grain = photo ? 26 : 16;
  for (let i = 0; i < pixels.data.length; i += 4) {
    const n = (next() + next() - 1) * grain;
    for (let k = 0; k < 3; k++) pixels.data[i + k] += n;
    if (!photo && next() < 0.00003) for (let k = 0; k < 3; k++) pixels.data[i + k] = 60;
  }
  c.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/jpeg', photo ? 0.72 : 0.85);
})()`;

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const run = async (): Promise<void> => {
  const rooms = documentRooms({
    electron: { app, BrowserWindow, MessageChannelMain, session },
    roomFiles: `${input.out}/room`,
    roomPreload: `${input.out}/preload/room.cjs`,
    newToken: () => randomBytes(24).toString('base64url'),
  });
  const signal = new AbortController().signal;
  const dark = new BrowserWindow({ show: false });
  await dark.loadURL('data:text/html,<title>spoil</title>');
  const pagesOf = async (bytes: Uint8Array, mediaType: DrawableMediaType): Promise<readonly PageText[]> => {
    const source = { mediaType, key: randomBytes(8).toString('hex'), read: () => whole(bytes) };
    const page = { index: 0, rotation: 0, removed: false } as const;
    const read = await readPages(rooms, [{ source, page, look: source.key }], new Map(), { signal });
    if (!read.ok) throw new Error(`reading failed: ${JSON.stringify(read.error)}`);
    return read.value;
  };
  /** Doubts about what a good paper looks like: each of them is false. */
  const doubtsOf = async (bytes: Uint8Array, mediaType: DrawableMediaType): Promise<readonly string[]> => {
    const measured = await rooms.measure({ mediaType, read: () => whole(bytes) }, { signal });
    if (!measured.ok) throw new Error(`measuring failed: ${JSON.stringify(measured.error)}`);
    const paper = { id: 'paper', code: null, sha256: '', facts: measured.value.pages, words: [], kinds: [] };
    return (pageFindings([paper]).get('paper') ?? []).map(({ kind }) => kind);
  };
  const papers = tradePapers(input.count, input.seed);
  const figures: Record<string, unknown> = {};
  for (const rendition of input.renditions) {
    const all: { paper: Paper; pages: readonly PageText[] }[] = [];
    const doubts: string[] = [];
    const from = performance.now();
    for (const [i, paper] of papers.entries()) {
      const pdf = await paperPdf(paper);
      let file = pdf;
      if (rendition !== 'clean') {
        const drawn = await rooms.renderPage(
          { mediaType: 'application/pdf', key: `${i}`, read: () => whole(pdf), page: 1, rotation: 0, maxPx: 2339 },
          { signal },
        );
        if (!drawn.ok) throw new Error(`drawing failed: ${JSON.stringify(drawn.error)}`);
        const url = `data:image/jpeg;base64,${Buffer.from(drawn.value).toString('base64')}`;
        const spoilt: string = await dark.webContents.executeJavaScript(spoil(url, rendition, input.seed + i));
        file = Buffer.from(spoilt.slice(spoilt.indexOf(',') + 1), 'base64');
      }
      const pages = await pagesOf(file, rendition === 'clean' ? 'application/pdf' : 'image/jpeg');
      all.push({ paper, pages });
      doubts.push(...(await doubtsOf(file, rendition === 'clean' ? 'application/pdf' : 'image/jpeg')));
      if (input.keep !== null) {
        const name = `${input.keep}/${rendition}-${String(i).padStart(2, '0')}`;
        fs.writeFileSync(`${name}.${rendition === 'clean' ? 'pdf' : 'jpg'}`, file);
        fs.writeFileSync(`${name}.json`, JSON.stringify({ paper, pages }));
      }
      process.stderr.write(`${rendition} ${i + 1}/${papers.length}\n`);
    }
    const invented = papers.map((paper, i) => ({ paper, pages: [asRead(paper, rendition, i + 1)] }));
    figures[rendition] = {
      ...measure(all),
      doubts,
      msPerPaper: Math.round((performance.now() - from) / papers.length),
      textFixtures: measure(invented).all,
    };
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  rooms.close();
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.on('window-all-closed', () => {});
void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      app.exit(1);
    },
  );
