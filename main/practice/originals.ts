import type { OriginalsDispatch, OriginalsDispatchAnswer } from '../../shared/singleWindow/originals.ts';
import { originalsDispatchSchema } from '../../shared/singleWindow/originals.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';
import type { Clock } from './clock.ts';
import type { Database } from './store/database.ts';
import type { FilingRow, FilingRows } from './store/filing-rows.ts';

export interface Originals {
  /** POST /v1/cases/{caseNo}/originals. A dispatch id that is known answers as it did the first time. */
  dispatch(accountId: string, caseNo: string, dispatch: OriginalsDispatch): Outcome<OriginalsDispatchAnswer>;
  /** Dispatches that name documents of this filing. */
  ofFiling(filing: FilingRow): OriginalsDispatch[];
}

export function createOriginals(deps: { database: Database; rows: FilingRows; clock: Clock }): Originals {
  const { database, rows, clock } = deps;
  const documentIds = (filing: FilingRow) => rows.manifestOf(filing).documents.map((document) => document.documentId);

  return {
    dispatch(accountId, caseNo, dispatch) {
      const caseKey = rows.caseKeyOf(accountId, caseNo);
      if (caseKey === undefined) return refuse(404, 'not-found');
      const known = new Set(
        rows
          .byCase(accountId, caseKey)
          .filter((filing) => filing.receipt !== null)
          .flatMap(documentIds),
      );
      const errors = dispatch.documentIds.flatMap((id, index) =>
        known.has(id)
          ? []
          : [
              {
                pointer: `/documentIds/${index}`,
                code: 'unknown',
                zh: '本案没有此单证',
                en: 'Not a document of this case',
              },
            ],
      );
      if (errors.length > 0) return refuse(422, 'invalid-manifest', { errors });
      database
        .prepare('INSERT INTO dispatches VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
        .run([accountId, dispatch.dispatchId, caseNo, JSON.stringify(dispatch), clock.isoNow()]);
      const row = database
        .prepare('SELECT caseNo, recordedAt FROM dispatches WHERE accountId = ? AND id = ?')
        .get([accountId, dispatch.dispatchId]) as { caseNo: string; recordedAt: string };
      return done({ dispatchId: dispatch.dispatchId, caseNo: row.caseNo, recordedAt: row.recordedAt });
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
