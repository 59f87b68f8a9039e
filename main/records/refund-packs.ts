import { emptyRefundData, type RefundData, refundDataSchema } from '../../shared/claim/tax-refund/refund-data.ts';
import { type RefundRow, refundRowsSchema, shippedRefundRows } from '../../shared/claim/tax-refund/refund-rows.ts';
import type { Db } from '../vault/db.ts';
import { parseRow } from './row.ts';
import type { Settings } from './settings.ts';

/** What was entered for the tax refund pack of a case, and the packs made of it. */
export type RefundPacks = {
  get(caseId: string): RefundData;
  put(caseId: string, data: RefundData): void;
};

export const createRefundPacks = (db: Db): RefundPacks => ({
  get: (caseId) =>
    parseRow(refundDataSchema, db.get('SELECT json FROM refund_pack WHERE case_id = ?', caseId)) ?? emptyRefundData,
  put: (caseId, data) => {
    db.run(
      'INSERT INTO refund_pack (case_id, json) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET json = excluded.json',
      caseId,
      JSON.stringify(data),
    );
  },
});

/** Where the firm's own list of documents is kept; null or nothing while the shipped one is in force. */
export const refundRowsSetting = 'tax-refund-rows';

export const ownRefundRows = (settings: Settings): readonly RefundRow[] | null =>
  settings.get(refundRowsSetting, refundRowsSchema.nullable()) ?? null;

export const refundRowsOf = (settings: Settings): readonly RefundRow[] => ownRefundRows(settings) ?? shippedRefundRows;
