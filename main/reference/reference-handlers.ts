import { headingSetKey } from '../../shared/claim/reference/column-mapping.ts';
import { planImport } from '../../shared/claim/reference/plan-import.ts';
import { type Known, type ReferenceList, referenceLists } from '../../shared/claim/reference/records.ts';
import type { Desk } from '../cases/desk.ts';
import { type HandlersOf, refuse, settle, unwrap } from '../cases/settle.ts';
import { fileSource } from '../documents/file-source.ts';
import type { SheetReader } from '../documents/page-reader.ts';
import type { Announce } from '../ipc/announce.ts';
import {
  headingsOf,
  previewImport,
  type ReadFile,
  readListFile,
  rememberMapping,
  rowsOf,
  viewFile,
} from './import-file.ts';
import type { ReferenceSync } from './reference-sync.ts';

export type ReferenceHandlerDeps = {
  readonly desk: Desk;
  readonly sync: ReferenceSync;
  readonly room: SheetReader;
  readonly announce: Announce;
  /** The system's dialog for one list file; null when the person closed it. */
  readonly pickList: () => Promise<string | null>;
};

/** A page would hang for so many at once; between them main answers others. */
const rowsAtOnce = 500;

export const referenceHandlers = (deps: ReferenceHandlerDeps): HandlersOf<'reference'> => {
  const { desk, sync, announce } = deps;
  const { settings, reference: store } = desk.records;
  let opened: ReadFile | undefined;
  const needFile = (importId: string): ReadFile => (opened?.importId === importId ? opened : refuse('import-gone'));

  /** The endpoint's shipments have the buyer's code only; people look for names. */
  const withBuyerNames = ({ rows, total }: { readonly rows: Known<'shipments'>[]; readonly total: number }) => {
    return {
      total,
      rows: rows.map((known) => {
        const { buyerName, sinosureBuyerNo } = known.record;
        if (buyerName !== '') return known;
        return { ...known, record: { ...known.record, buyerName: store.buyerNameOf(sinosureBuyerNo) } };
      }),
    };
  };

  const importRows = <L extends ReferenceList>(
    list: L,
    file: ReadFile,
    rows: ReturnType<typeof rowsOf>,
    asked: {
      readonly headerRow: number;
      readonly mapping: Readonly<Record<string, number>>;
      readonly leaveOutBad: boolean;
    },
    onProgress: (done: number, total: number) => void,
  ) => {
    const plan = planImport(list, rows, asked.headerRow, asked.mapping);
    if (plan.badRowCount > 0 && !asked.leaveOutBad)
      refuse('import-has-errors', 'after-user', { count: plan.badRowCount });
    const importedAt = desk.now();
    const counts = { new: 0, changed: 0, same: 0, kept: 0 };
    desk.records.transaction(() => {
      plan.records.forEach(({ key, record, row }, index) => {
        const provenance = { kind: 'file', fileName: file.fileName.slice(0, 260), importedAt, row } as const;
        counts[store.put(list, { key, record, provenance })] += 1;
        if (index % rowsAtOnce === 0) onProgress(index, plan.records.length);
      });
      rememberMapping(settings, headingSetKey(list, headingsOf(rows, asked.headerRow)), asked.mapping);
    });
    return { counts, leftOut: plan.badRowCount };
  };

  return {
    'reference.overview': () =>
      settle(() => {
        const { lists, isRunning, fault } = sync.state();
        return {
          lists: referenceLists.map((list) => ({
            list,
            ...store.count(list),
            syncedAt: lists[list]?.syncedAt ?? null,
            unreadable: lists[list]?.unreadable ?? 0,
          })),
          isSyncing: isRunning,
          fault,
        };
      }),
    'reference.list': ({ list, ...query }) =>
      settle(() => {
        switch (list) {
          case 'policies':
            return { list, ...store.list(list, query) };
          case 'buyers':
            return { list, ...store.list(list, query) };
          case 'shipments':
            return { list, ...withBuyerNames(store.list(list, query)) };
          case 'declarations':
            return { list, ...store.list(list, query) };
        }
      }),
    'reference.sync': ({ jobId }, { signal }) =>
      settle(async () => {
        const changed = unwrap(
          await sync.syncNow(signal, (list, done) => announce.progress(jobId, `sync-${list}`, done, 0)),
        );
        return { changed };
      }),
    'reference.open-file': ({ jobId }, { signal }) =>
      settle(async () => {
        const place = await deps.pickList();
        if (place === null) return { file: null };
        announce.progress(jobId, 'reading-list', 0, 0);
        const source = unwrap(await fileSource(place));
        opened = unwrap(await readListFile(source, deps.room, desk.newId(), signal));
        return { file: viewFile(opened) };
      }),
    'reference.preview-import': ({ importId, sheet, list, headerRow, mapping }) =>
      settle(() => previewImport({ store, settings }, rowsOf(needFile(importId), sheet), list, { headerRow, mapping })),
    'reference.import': ({ importId, sheet, list, headerRow, mapping, leaveOutBad, jobId }) =>
      settle(() => {
        const file = needFile(importId);
        const rows = rowsOf(file, sheet);
        const done = importRows(list, file, rows, { headerRow, mapping, leaveOutBad }, (at, total) =>
          announce.progress(jobId, 'importing-list', at, total),
        );
        opened = undefined;
        announce.changed(['reference']);
        return done;
      }),
    'reference.close-file': ({ importId }) =>
      settle(() => {
        if (opened?.importId === importId) opened = undefined;
        return null;
      }),
    'reference.undo-import': ({ list, fileName, importedAt }) =>
      settle(() => {
        const removed = desk.records.transaction(() => store.removeImport(list, fileName, importedAt));
        announce.changed(['reference']);
        return { removed };
      }),
    'reference.evidence': (facts) => settle(() => store.evidence(facts)),
  };
};
