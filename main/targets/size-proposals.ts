import type { Sending } from '../../shared/claim/sending.ts';
import { codingSteps, isOver, partsFor, type Targets } from '../../shared/claim/targets.ts';
import type { SizeProposal } from '../../shared/ipc/targets-views.ts';
import { arrangementOf } from '../cases/arrangement.ts';
import type { MakePdf } from '../cases/package.ts';
import { refuse, unwrap } from '../cases/settle.ts';
import type { ReadDocument, RoomJobOptions, StoreMade } from '../documents/document-room.ts';
import type { PageShrinker } from '../documents/page-shrinker.ts';
import { createByteFeed } from '../documents/segment/byte-feed.ts';
import { verifySegment } from '../documents/segment/read-segment.ts';
import type { Job } from '../dossier/job.ts';
import type { StoredDocument } from '../records/records.ts';
import type { DocumentSizes } from './document-sizes.ts';

export type ProposalDeps = {
  readonly room: PageShrinker;
  readonly makePdf: MakePdf;
  readonly open: (sha256: string) => ReturnType<ReadDocument>;
  readonly store: StoreMade;
  readonly showPdf: (sha256: string) => string;
  /** A PDF of the pages a document keeps. */
  readonly pagesJob: (stored: StoredDocument) => Job;
};

/** A proposal as it is shown, and what using it would keep. */
export type Proposed = { readonly of: string; readonly sending: Sending; readonly shown: SizeProposal };

const sum = (bytes: readonly number[]): number => bytes.reduce((total, one) => total + one, 0);

/** What comes from the room is taken apart once more before anything is made of it. */
const assertSound = async (open: ProposalDeps['open'], segment: string, pageCount: number): Promise<void> => {
  const checked = unwrap(await verifySegment(createByteFeed(open(segment))));
  if (checked.pages.length !== pageCount) refuse('segment-invalid', 'after-user', { reason: 'pages' });
};

/**
 * How a document over the targets can be sent: its scans coded smaller, in parts, or both. Only tried: nothing of it is kept
 * with the document. The original stays whatever is decided.
 */
export const proposeSize = async (
  deps: ProposalDeps,
  stored: StoredDocument,
  { fileBytes, pageBytes }: DocumentSizes,
  targets: Targets,
  options: RoomJobOptions,
): Promise<Proposed> => {
  const made = unwrap(await deps.makePdf(deps.pagesJob(stored), { signal: options.signal }));
  const shrunk = unwrap(
    await deps.room.shrink(
      { ...targets, read: () => deps.open(made.sha256), pageBytes, steps: codingSteps, store: deps.store },
      options,
    ),
  );
  const after = pageBytes.map((bytes, i) => shrunk.coded[i] ?? bytes);
  if (shrunk.made !== null) await assertSound(deps.open, shrunk.made.segment.sha256, pageBytes.length);
  const pdf = shrunk.made?.pdf ?? null;
  const wholeBytes = pdf?.sizeBytes ?? fileBytes;
  const parts = wholeBytes <= targets.maxFileBytes ? [pageBytes.length] : partsFor(after, targets.maxFileBytes);
  const saved = after.map((bytes, i) => (pageBytes[i] ?? 0) - bytes);
  const index = saved.indexOf(Math.max(...saved));
  const afterBytes = parts.length === 1 ? wholeBytes : sum(after);
  return {
    of: arrangementOf(stored),
    sending: {
      of: arrangementOf(stored),
      smaller:
        shrunk.made === null
          ? null
          : {
              sha256: shrunk.made.pdf.sha256,
              sizeBytes: shrunk.made.pdf.sizeBytes,
              segment: shrunk.made.segment.sha256,
              codedPages: shrunk.coded.filter((bytes) => bytes !== null).length,
            },
      parts,
    },
    shown: {
      beforeBytes: fileBytes,
      afterBytes,
      codedPages: shrunk.coded.filter((bytes) => bytes !== null).length,
      parts,
      meets: !isOver(parts.length === 1 ? wholeBytes : 0, after, targets),
      compare:
        pdf === null
          ? null
          : {
              before: { token: deps.showPdf(made.sha256), index },
              after: { token: deps.showPdf(pdf.sha256), index },
              beforeBytes: pageBytes[index] ?? 0,
              afterBytes: after[index] ?? 0,
            },
    },
  };
};
