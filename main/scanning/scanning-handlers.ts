import { createHash } from 'node:crypto';
import { keptPages } from '../../shared/claim/document.ts';
import { ok } from '../../shared/ipc/result.ts';
import type { Scanner } from '../../shared/ipc/scanning-views.ts';
import type { Desk } from '../cases/desk.ts';
import type { MakePdf } from '../cases/package.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { storedOf, type TakeIn, type TakeInDeps } from '../cases/take-in.ts';
import type { Words } from '../cases/words.ts';
import { memorySource } from '../documents/file-source.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredDocument } from '../records/records.ts';
import type { EsclClient } from './escl-client.ts';
import type { Capabilities } from './escl-xml.ts';
import type { FoundScanner } from './find-scanners.ts';
import { createKeptScanners, type KnownScanner } from './kept-scanners.ts';
import { putScannedPages, scannedPagesOf } from './scanned-pages.ts';
import { scannerUrl } from './scanner-address.ts';

export type ScanningDeps = {
  readonly desk: Desk;
  readonly escl: EsclClient;
  readonly find: (signal: AbortSignal) => Promise<readonly FoundScanner[]>;
  readonly intake: TakeInDeps['intake'];
  readonly blobs: TakeInDeps['blobs'];
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly makePdf: MakePdf;
  readonly takeIn: TakeIn;
  /** Lets the page look at what was scanned. */
  readonly show: (stored: StoredDocument) => string;
  readonly words: () => Words;
  readonly announce: Pick<Announce, 'changed' | 'progress'>;
};

const viewOf = ({ id, name, url }: KnownScanner, isKept: boolean): Scanner => ({
  id,
  name: name === '' ? url.hostname : name,
  address: url.host,
  isKept,
});

const idOf = (url: URL, { uuid }: Pick<Capabilities, 'uuid'>): string =>
  createHash('sha256')
    .update(uuid ?? url.href)
    .digest('hex')
    .slice(0, 32);

/**
 * The scanner in the house: finds it, scans page by page, and makes one document of them through the ordinary intake.
 * Pages are kept encrypted as they arrive, so that nothing is lost to a jam, a cut or the end of the app.
 */
export const scanningHandlers = (deps: ScanningDeps): HandlersOf<'scan'> => {
  const { desk, escl, announce } = deps;
  const { settings } = desk.records;
  const kept = createKeptScanners(settings);
  const found = new Map<string, KnownScanner>();
  let isScanning = false;

  const scanner = (id: string): KnownScanner =>
    found.get(id) ?? kept.all().find((known) => known.id === id) ?? refuse('scanner-forgotten');
  const listed = (): Scanner[] => {
    const mine = kept.all();
    const others = [...found.values()].filter(({ id }) => mine.every((one) => one.id !== id));
    return [...mine.map((one) => viewOf(found.get(one.id) ?? one, true)), ...others.map((one) => viewOf(one, false))];
  };
  const putPages = (pages: readonly StoredDocument[]): void => {
    putScannedPages(settings, pages);
    announce.changed(['scanning']);
  };

  /** One thing at a time: pages must not move while they are being joined. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isScanning) return refuse('scan-running', 'later');
    isScanning = true;
    try {
      return await work();
    } finally {
      isScanning = false;
    }
  };

  /** A page goes through the same intake as every file: what comes from the network is hostile until it was decoded. */
  const takePage = async (bytes: Uint8Array, signal: AbortSignal) => {
    const taken = await deps.intake.take(memorySource('scan', bytes), { signal });
    if (!taken.ok) return taken;
    putPages([...scannedPagesOf(settings), await storedOf(deps, desk.newId(), taken.value)]);
    return ok(null);
  };

  const fileName = (): string => {
    const { clock } = desk;
    const local = new Date(clock.now().getTime() + clock.offsetMinutes() * 60_000).toISOString();
    return deps.words().t('scan.fileName', { day: local.slice(0, 10), time: local.slice(11, 16).replace(':', '.') });
  };

  /** All pages as one PDF, made of the normalised ones: the pictures in it are the scanner's own, byte for byte. */
  const join = async (pages: readonly StoredDocument[], title: string, signal: AbortSignal) => {
    const chosen = pages.flatMap(({ document, derived: { segment } }) =>
      keptPages(document).map(({ index, rotation }) => ({ segment, index, rotation })),
    );
    if (chosen.length === 0) return refuse('scan-no-pages');
    return unwrap(
      await deps.makePdf(
        {
          kind: 'document',
          language: deps.words().locale,
          title,
          metadata: { author: '', createdAt: desk.now() },
          part: { pages: chosen },
        },
        { signal },
      ),
    );
  };

  return {
    'scan.known': () => settle(() => ({ scanners: listed() })),
    'scan.find': (_none, { signal }) =>
      settle(async () => {
        for (const one of await deps.find(signal)) found.set(one.id, one);
        return { scanners: listed() };
      }),
    'scan.add': ({ address }, { signal }) =>
      settle(async () => {
        const url = unwrap(scannerUrl(address));
        const capabilities = unwrap(await escl.capabilities(url, signal));
        const added = { id: idOf(url, capabilities), name: capabilities.name, url };
        found.delete(added.id);
        kept.keep(added);
        return viewOf(added, true);
      }),
    'scan.forget': ({ scannerId }) =>
      settle(() => {
        kept.forget(scannerId);
        found.delete(scannerId);
        return null;
      }),
    'scan.abilities': ({ scannerId }, { signal }) =>
      settle(async () => {
        const one = scanner(scannerId);
        const { name, ways } = unwrap(await escl.capabilities(one.url, signal));
        if (ways.length === 0) refuse('scanner-not-speaking', 'after-user', { reason: 'no-source' });
        return {
          name: name === '' ? one.name : name,
          sources: ways.map(({ source, dpis, colours }) => ({ source, dpis: [...dpis], colours: [...colours] })),
        };
      }),
    'scan.start': ({ scannerId, order, jobId }, { signal }) =>
      settle(() =>
        alone(async () => {
          const one = scanner(scannerId);
          const capabilities = unwrap(await escl.capabilities(one.url, signal));
          let added = 0;
          const onPage = async (bytes: Uint8Array) => {
            const taken = await takePage(bytes, signal);
            if (!taken.ok) return taken;
            added += 1;
            announce.progress(jobId, 'scan', added, 0);
            return taken;
          };
          announce.progress(jobId, 'scan', 0, 0);
          unwrap(await escl.scan(one.url, capabilities, order, onPage, signal));
          kept.keep(one);
          return { added };
        }),
      ),
    'scan.session': () =>
      settle(() => ({
        pages: scannedPagesOf(settings).map((stored) => ({
          id: stored.document.id,
          token: deps.show(stored),
          pageCount: stored.document.pages.length,
        })),
      })),
    'scan.remove-page': ({ pageId }) =>
      settle(() => {
        putPages(scannedPagesOf(settings).filter(({ document }) => document.id !== pageId));
        return null;
      }),
    'scan.finish': (into, { signal }) =>
      settle(() =>
        alone(async () => {
          const name = fileName();
          const made = await join(scannedPagesOf(settings), name, signal);
          const source = { name: `${name}.pdf`, sizeBytes: made.sizeBytes, open: () => deps.readBlob(made.sha256) };
          const batch = await deps.takeIn(into, [{ name: source.name, source: ok(source) }], signal);
          if (batch.accepted.length > 0) putPages([]);
          return batch;
        }),
      ),
    'scan.discard': () =>
      settle(() => {
        if (isScanning) refuse('scan-running', 'later');
        putPages([]);
        return null;
      }),
  };
};
