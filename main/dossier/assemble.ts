import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Fault, Result } from '../../shared/ipc/result.ts';
import { fault, ok } from '../../shared/ipc/result.ts';
import { writeArchival } from './archival.ts';
import type { Fonts } from './canvas.ts';
import { createFontInk } from './font-ink.ts';
import type { Job, JobPage } from './job.ts';
import { labelOperators } from './label.ts';
import { dateString, textString } from './pdf-text.ts';
import type { ByteSink, PdfWriter } from './pdf-writer.ts';
import { createPdfWriter } from './pdf-writer.ts';
import { placePart } from './place-part.ts';
import { firstPagesOf, firstPagesOfFront, planDocument, planDrawn } from './plan.ts';
import type { Plan } from './plan-shape.ts';
import type { Bookmark } from './write-front.ts';
import { writeBlankPage, writeBookmarks, writeFrontPage } from './write-front.ts';

/** Where segments are read from: the encrypted store, or anything else that has them by the SHA-256 of their bytes. */
export type SegmentSource = {
  readonly open: (sha256: string, options: { signal: AbortSignal }) => AsyncIterable<Uint8Array>;
};

export type FontFiles = {
  /** NotoSansSC_400Regular.ttf. */
  readonly regular: string;
  /** NotoSansSC_700Bold.ttf, for headings. */
  readonly bold: string;
};

export type AssembleOptions = {
  readonly source: SegmentSource;
  readonly fonts: FontFiles;
  readonly sink: ByteSink;
  readonly signal: AbortSignal;
  /** Recognises what `source` and `sink` throw that is an expected failure (missing blob, full disk). */
  readonly faultOf: (error: unknown) => Fault | undefined;
  /** Pages written so far, of all pages. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type AssembledPdf = {
  readonly pages: number;
  readonly sizeBytes: number;
  /** Page number, from 1, on which each part begins; of a pack for printing, each piece. */
  readonly firstPages: readonly number[];
  /** Characters that the font doesn't have; they show as 〓. */
  readonly missingCharacters: readonly string[];
};

const openFonts = async (writer: PdfWriter, files: FontFiles): Promise<Fonts> => ({
  regular: await createFontInk(writer, await readFile(files.regular), 'NotoSansSC-Regular'),
  bold: await createFontInk(writer, await readFile(files.bold), 'NotoSansSC-Bold'),
});

const writeCatalog = async (writer: PdfWriter, job: Job, pages: number, outlines: number | undefined) => {
  const root = writer.reserve();
  const bookmarks = outlines === undefined ? '' : `/Outlines ${outlines} 0 R/PageMode/UseOutlines`;
  const archival =
    job.kind === 'papers' && job.parts.length === 0
      ? await writeArchival(writer, { title: job.title, language: job.language, ...job.metadata })
      : '';
  await writer.object(
    root,
    `<</Type/Catalog/Pages ${pages} 0 R/Lang(${job.language})/ViewerPreferences<</DisplayDocTitle true>>${bookmarks}${archival}>>`,
  );
  const info = writer.reserve();
  const made = dateString(job.metadata.createdAt);
  await writer.object(
    info,
    `<</Title ${textString(job.title)}/Author ${textString(job.metadata.author)}/Creator(Green Channel)` +
      `/Producer(Green Channel)/CreationDate${made}/ModDate${made}>>`,
  );
  // The same job gives the same bytes, identifier included.
  const id = createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 32);
  return { root, info, id };
};

type Piece = { readonly segment: string; readonly positions: readonly number[] };

/** Pages of one part by the segment they are from; a page that comes twice comes in a piece of its own. */
const pieces = (pages: readonly JobPage[]): Piece[] => {
  const open = new Map<string, { segment: string; positions: number[] }>();
  const times = new Map<string, number>();
  for (const [position, { segment, index }] of pages.entries()) {
    const page = `${segment}/${index}`;
    const time = times.get(page) ?? 0;
    times.set(page, time + 1);
    const piece = open.get(`${segment}/${time}`) ?? { segment, positions: [] };
    open.set(`${segment}/${time}`, piece);
    piece.positions.push(position);
  }
  return [...open.values()];
};

/** Writes everything of a plan; the drawn pages last, though they come first in the page list. */
const writePlan = async (
  writer: PdfWriter,
  { plan, fonts, job, options }: { plan: Plan; fonts: Fonts | undefined; job: Job; options: AssembleOptions },
): Promise<Result<AssembledPdf>> => {
  const nothing = writer.reserve();
  await writer.object(nothing, 'null');
  const pages = writer.reserve();
  const shared = { pages, labelFont: fonts?.regular.number ?? nothing, nothing };

  const canvases = plan.front.flatMap((drawn) => drawn.canvases);
  const firstPages = firstPagesOf(plan.parts, canvases.length);
  const total = canvases.length + plan.parts.reduce((sum, part) => sum + part.pages.length, 0);
  const kids = canvases.map(() => writer.reserve());
  const progress = () => options.onProgress?.(kids.length, total);

  for (const [part, { pages: chosen, upright }] of plan.parts.entries()) {
    const first = firstPages[part] ?? 0;
    const numbers: number[] = chosen.map(() => nothing);
    for (const { segment, positions } of pieces(chosen)) {
      const placed = await placePart(writer, options.source.open(segment, { signal: options.signal }), {
        pages: positions.flatMap((position) => chosen[position] ?? []),
        upright: upright === true,
        shared,
        tail: (page, k, labelName) => {
          if (plan.label === undefined || fonts === undefined) return '\nQ';
          const label = plan.label(first + (positions[k] ?? 0), total, part);
          return `\nQ\n${labelOperators(page, label, fonts.regular, labelName)}`;
        },
      });
      if (!placed.ok) return { ok: false, error: { ...placed.error, detail: { ...placed.error.detail, part } } };
      placed.value.forEach((number, k) => {
        numbers[positions[k] ?? 0] = number;
      });
    }
    kids.push(...numbers);
    progress();
  }

  if (fonts !== undefined) {
    for (const [i, canvas] of canvases.entries()) {
      const label = plan.label?.(i + 1, total, undefined);
      await writeFrontPage(writer, fonts, pages, { canvas, number: kids[i] ?? 0, label }, kids);
    }
    await fonts.regular.embed();
    await fonts.bold.embed();
  }
  const ordered: number[] = [];
  for (const place of plan.order?.pages ?? kids.keys())
    ordered.push(place === 'blank' ? await writeBlankPage(writer, pages) : (kids[place] ?? nothing));
  await writer.object(
    pages,
    `<</Type/Pages/Count ${ordered.length}/Kids[${ordered.map((number) => `${number} 0 R`).join('\n')}]>>`,
  );

  const starts = plan.order?.starts ?? [
    ...firstPagesOfFront(plan),
    ...plan.parts.map((part, i) => ({ title: part.title, page: firstPages[i] ?? 0 })),
  ];
  const bookmarks: Bookmark[] = starts.map(({ title, page }) => ({ title, page: ordered[page - 1] ?? 0 }));
  const outlines = plan.bookmarks && bookmarks.length > 0 ? await writeBookmarks(writer, bookmarks) : undefined;
  const sizeBytes = await writer.finish(await writeCatalog(writer, job, pages, outlines));
  if (!sizeBytes.ok) return sizeBytes;
  const missing = new Set([...(fonts?.regular.missing ?? []), ...(fonts?.bold.missing ?? [])]);
  return ok({
    pages: ordered.length,
    sizeBytes: sizeBytes.value,
    firstPages: plan.order?.starts.map(({ page }) => page) ?? firstPages,
    missingCharacters: [...missing].sort(),
  });
};

/**
 * Makes the PDF of a job and writes it to the sink, in order, holding one chunk of one segment at a time.
 * The sink must be able to take back what it got: after a fault what was written is worthless.
 * Faults: segment-invalid, segment-page-missing (both with `part`, from 0), dossier-too-large, cancelled, and what
 * `faultOf` recognises.
 */
export const assemble = async (job: Job, options: AssembleOptions): Promise<Result<AssembledPdf>> => {
  const { signal, sink } = options;
  try {
    signal.throwIfAborted();
    const writer = createPdfWriter({
      write: (bytes) => {
        signal.throwIfAborted();
        return sink.write(bytes);
      },
    });
    // A document alone has nothing drawn on it and takes no font.
    if (job.kind === 'document') {
      return await writePlan(writer, { plan: planDocument(job), fonts: undefined, job, options });
    }
    const fonts = await openFonts(writer, options.fonts);
    return await writePlan(writer, { plan: planDrawn(job, fonts), fonts, job, options });
  } catch (error) {
    if (signal.aborted) return fault('cancelled', 'later');
    const known = options.faultOf(error);
    if (known === undefined) throw error;
    return { ok: false, error: known };
  }
};
