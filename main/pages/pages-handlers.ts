import { sheafOf } from '../../shared/claim/arrange-pages.ts';
import type { Output, Parsed } from '../../shared/ipc/contract.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { drawnFrom } from '../documents/drawn-from.ts';
import type { PageFinisher } from '../documents/page-finisher.ts';
import type { Announce } from '../ipc/announce.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import { arrangeable, keepArrangement } from './arrange.ts';
import { finishedKey, makeFinished } from './finish-pages.ts';
import { filesOf } from './page-sources.ts';

export type PagesDeps = {
  readonly desk: Desk;
  readonly finisher: PageFinisher;
  readonly blobs: Pick<BlobStore, 'put' | 'open'>;
  readonly announce: Pick<Announce, 'progress'>;
};

type Seen = Output<'pages.look'>['pages'][number];

export const pagesHandlers = ({ desk, finisher, blobs, announce }: PagesDeps): HandlersOf<'pages'> => {
  // Undo leads back to what was made before; it lasts as long as the window's own memory of steps.
  const made = new Map<string, string>();

  const look = async ({ caseId, jobId, pages }: Parsed<'pages.look'>, signal: AbortSignal): Promise<Seen[]> => {
    const files = filesOf(desk.records.documents.ofCase(caseId));
    const seen: Seen[] = [];
    for (const { source, index } of pages) {
      announce.progress(jobId, 'looking', seen.length, pages.length);
      const file = files.get(source) ?? refuse('document-not-found', 'never');
      const { original, mediaType } = drawnFrom(file.document, file.derived);
      const request = { mediaType, key: original, read: () => blobs.open(original), pages: [index + 1] };
      const [one] = unwrap(await finisher.lookAtPages(request, { signal }));
      if (one !== undefined) seen.push({ source, index, ...one });
    }
    announce.progress(jobId, 'looking', pages.length, pages.length);
    return seen;
  };

  return {
    'pages.arrange': (asked, { signal }) =>
      settle(async () => {
        arrangeable(desk, asked);
        const stored = desk.records.documents.ofCase(asked.caseId);
        for (const page of stored.flatMap(({ document }) => sheafOf(document).pages))
          if (page.made !== undefined) made.set(finishedKey(page), page.made);
        unwrap(
          await makeFinished(
            { finisher, blobs },
            filesOf(stored),
            asked.documents.flatMap(({ pages }) => pages),
            made,
            { signal, onProgress: (done, total) => announce.progress(asked.jobId, 'finishing', done, total) },
          ),
        );
        return keepArrangement(desk, asked, made);
      }),
    'pages.look': (asked, { signal }) => settle(async () => ({ pages: await look(asked, signal) })),
  };
};
