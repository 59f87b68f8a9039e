import type {
  OriginalsDispatch,
  OriginalsDispatchAnswer,
  PromiseUpdate,
  PromiseUpdateAnswer,
} from '../../shared/singleWindow/originals.ts';
import { originalsDispatchSchema, promiseUpdateSchema } from '../../shared/singleWindow/originals.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import type { Database } from './store/database.ts';
import type { FilingRow, FilingRows } from './store/filing-rows.ts';

export interface Originals {
  /** POST /v1/cases/{caseNo}/originals. A dispatch id that is known answers as it did the first time. */
  dispatch(accountId: string, caseNo: string, dispatch: OriginalsDispatch): Outcome<OriginalsDispatchAnswer>;
  /** POST /v1/cases/{caseNo}/original-promises. An update id that is known answers as it did the first time. */
  promise(accountId: string, caseNo: string, update: PromiseUpdate): Outcome<PromiseUpdateAnswer>;
  /** Changed promises about documents of this filing, in the order they came. */
  promisesOf(filing: FilingRow): PromiseUpdate[];
  /** Dispatches that name documents of this filing. */
  ofFiling(filing: FilingRow): OriginalsDispatch[];
}

export function createOriginals(deps: { database: Database; rows: FilingRows; clock: Clock }): Originals {
  const { database, rows, clock } = deps;
  const documentIds = (filing: FilingRow) => rows.manifestOf(filing).documents.map((document) => document.documentId);

  /** Refuses what isn't a document of a filing of this case; undefined when all are. */
  const refuseStrangers = (
    accountId: string,
    caseNo: string,
    named: readonly { readonly id: string; readonly pointer: string }[],
  ): ReturnType<typeof refuse> | undefined => {
    const caseKey = rows.caseKeyOf(accountId, caseNo);
    if (caseKey === undefined) return refuse(404, 'not-found');
    const known = new Set(
      rows
        .byCase(accountId, caseKey)
        .filter((filing) => filing.receipt !== null)
        .flatMap(documentIds),
    );
    const errors = named
      .filter(({ id }) => !known.has(id))
      .map(({ pointer }) => ({ pointer, code: 'unknown', zh: '本案没有此单证', en: 'Not a document of this case' }));
    return errors.length > 0 ? refuse(422, 'invalid-manifest', { errors }) : undefined;
  };

  return {
    dispatch(accountId, caseNo, dispatch) {
      const named = dispatch.documentIds.map((id, index) => ({ id, pointer: `/documentIds/${index}` }));
      const refused = refuseStrangers(accountId, caseNo, named);
      if (refused !== undefined) return refused;
      database
        .prepare('INSERT INTO dispatches VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
        .run([accountId, dispatch.dispatchId, caseNo, JSON.stringify(dispatch), clock.isoNow()]);
      const row = database
        .prepare('SELECT caseNo, recordedAt FROM dispatches WHERE accountId = ? AND id = ?')
        .get([accountId, dispatch.dispatchId]) as { caseNo: string; recordedAt: string };
      return done({ dispatchId: dispatch.dispatchId, caseNo: row.caseNo, recordedAt: row.recordedAt });
    },
    promise(accountId, caseNo, update) {
      const named = update.changes.map((one, index) => ({
        id: one.documentId,
        pointer: `/changes/${index}/documentId`,
      }));
      const refused = refuseStrangers(accountId, caseNo, named);
      if (refused !== undefined) return refused;
      database
        .prepare('INSERT INTO promiseUpdates VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
        .run([accountId, update.updateId, caseNo, JSON.stringify(update), clock.isoNow()]);
      const row = database
        .prepare('SELECT caseNo, recordedAt FROM promiseUpdates WHERE accountId = ? AND id = ?')
        .get([accountId, update.updateId]) as { caseNo: string; recordedAt: string };
      return done({ updateId: update.updateId, caseNo: row.caseNo, recordedAt: row.recordedAt });
    },
    promisesOf(filing) {
      const ids = new Set(documentIds(filing));
      const stored = database
        .prepare('SELECT content FROM promiseUpdates WHERE accountId = ? AND caseNo = ? ORDER BY recordedAt')
        .all([filing.accountId, rows.caseNoOf(filing) ?? '']) as { content: string }[];
      return stored
        .map((row) => promiseUpdateSchema.parse(JSON.parse(row.content)))
        .filter(({ changes }) => changes.some(({ documentId }) => ids.has(documentId)));
    },
    ofFiling(filing) {
      const caseNo = rows.caseNoOf(filing);
      const ids = new Set(documentIds(filing));
      const stored = database
        .prepare('SELECT dispatch FROM dispatches WHERE accountId = ? AND caseNo = ? ORDER BY recordedAt')
        .all([filing.accountId, caseNo ?? '']) as { dispatch: string }[];
      return stored
        .map((row) => originalsDispatchSchema.parse(JSON.parse(row.dispatch)))
        .filter((dispatch) => dispatch.documentIds.some((id) => ids.has(id)));
    },
  };
}
