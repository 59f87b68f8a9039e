import { packageFileNames } from '../../shared/claim/package-file-names.ts';
import type { ManifestDocument } from '../../shared/singleWindow/manifest.ts';
import type { StoredDocument } from '../records/records.ts';
import type { Desk } from './desk.ts';
import { dossierJob, type FilingFile, type MadeFile, type MakeOptions, type MakePdf } from './package.ts';
import { refuse, unwrap } from './settle.ts';
import type { Words } from './words.ts';

type Making = { readonly file: FilingFile; readonly desk: Desk; readonly words: Words; readonly makePdf: MakePdf };
type Dossier = MadeFile & { readonly fileName: string };

const entry = (desk: Desk, title: string, fileName: string, made: MadeFile): ManifestDocument => ({
  documentId: desk.newId(),
  code: 'DOSSIER',
  title,
  fileName,
  mediaType: 'application/pdf',
  sizeBytes: made.sizeBytes,
  sha256: made.sha256,
  pageCount: made.pageCount,
  presentation: 'electronic',
  originalToFollow: null,
});

/** Cover and index of a volume beside its pages. */
const coverBytes = 200_000;

/** Documents in their order, as many to a volume as fit by the sizes they are sent with; one that is too large stands alone. */
const shelves = (
  travelling: readonly StoredDocument[],
  sizeOf: (stored: StoredDocument) => number,
  maxBytes: number,
): StoredDocument[][] => {
  const volumes: StoredDocument[][] = [];
  let room = 0;
  for (const stored of travelling) {
    const bytes = sizeOf(stored);
    if (volumes.length === 0 || bytes > room) {
      volumes.push([]);
      room = maxBytes - coverBytes;
    }
    volumes.at(-1)?.push(stored);
    room -= bytes;
  }
  return volumes;
};

/** Makes one volume; where the guess was wrong, two halves of it. */
const makeVolumes = async (
  making: Making,
  travelling: readonly StoredDocument[],
  maxBytes: number,
  options: MakeOptions,
): Promise<MadeFile[]> => {
  const { file, desk, words, makePdf } = making;
  const made = unwrap(await makePdf(dossierJob({ ...file, travelling }, desk, words), { signal: options.signal }));
  if (made.sizeBytes <= maxBytes) return [made];
  if (travelling.length < 2)
    return refuse('file-too-large-for-mail', 'after-user', {
      name: travelling[0]?.document.title ?? '',
      size: made.sizeBytes,
      limit: maxBytes,
    });
  const middle = Math.ceil(travelling.length / 2);
  return [
    ...(await makeVolumes(making, travelling.slice(0, middle), maxBytes, options)),
    ...(await makeVolumes(making, travelling.slice(middle), maxBytes, options)),
  ];
};

/**
 * The dossier as the manifest names it: one file, or several volumes, each with cover and index, where it is over
 * `maxFileBytes`. Refuses with 'file-too-large-for-mail' {name, size, limit} where one document alone is.
 */
export const dossierFiles = async (
  making: Making,
  dossier: Dossier,
  documents: readonly ManifestDocument[],
  options: MakeOptions & { readonly maxFileBytes?: number },
): Promise<ManifestDocument[]> => {
  const { file, desk, words } = making;
  const maxBytes = options.maxFileBytes ?? Number.POSITIVE_INFINITY;
  const title = words.t(`dossier.heading.${file.filing.form.kind}`);
  if (dossier.sizeBytes <= maxBytes) return [entry(desk, title, dossier.fileName, dossier)];
  const sizes = new Map<string, number>();
  for (const { documentId, part, sizeBytes } of documents) {
    const id = part?.documentId ?? documentId;
    sizes.set(id, (sizes.get(id) ?? 0) + sizeBytes);
  }
  const volumes: MadeFile[] = [];
  for (const shelf of shelves(
    file.travelling,
    ({ document }) => sizes.get(document.id) ?? document.sizeBytes,
    maxBytes,
  ))
    volumes.push(...(await makeVolumes(making, shelf, maxBytes, options)));
  const of = volumes.length;
  const names = packageFileNames(
    volumes.map((_, i) => ({ kind: title, number: file.claimCase.ref, ending: 'pdf', part: { no: i + 1, of } })),
  );
  const entries = volumes.map((made, i) => entry(desk, `${title} ${i + 1}/${of}`, names[i] ?? 'dossier.pdf', made));
  const first = entries[0]?.documentId ?? '';
  return of < 2 ? entries : entries.map((one, i) => ({ ...one, part: { no: i + 1, of, documentId: first } }));
};
