import { z } from 'zod';
import { type CaseKey, caseKeyKinds } from '../../shared/claim/case-keys.ts';
import { type Elsewhere, elsewhereSchema } from '../../shared/claim/doubts/around.ts';
import type { Db } from '../vault/db.ts';

/** Invoices and parties of every case, so that a case can be asked for others with the same. */
export type CaseKeys = {
  replace(caseId: string, keys: readonly CaseKey[]): void;
  /** The same keys in other cases, newest case first. */
  elsewhere(caseId: string, keys: readonly Pick<CaseKey, 'kind' | 'key'>[]): Elsewhere[];
};

/** Enough to name one; a number used in a thousand cases needs no longer list. */
const mostOfAKey = 20;
const keySchema = z.object({ kind: z.enum(caseKeyKinds), key: z.string(), text: z.string() });
const idOf = ({ kind, key, text }: CaseKey): string => `${kind}\n${key}\n${text}`;

export const createCaseKeys = (db: Db): CaseKeys => ({
  replace: (caseId, keys) => {
    const stored = new Map(
      db
        .all('SELECT kind, key, text FROM case_key WHERE case_id = ?', caseId)
        .map((row) => keySchema.parse(row))
        .map((key) => [idOf(key), key]),
    );
    for (const one of keys)
      if (!stored.delete(idOf(one)))
        db.run(
          'INSERT INTO case_key (case_id, kind, key, text) VALUES (?, ?, ?, ?)',
          caseId,
          one.kind,
          one.key,
          one.text,
        );
    for (const { kind, key, text } of stored.values())
      db.run('DELETE FROM case_key WHERE case_id = ? AND kind = ? AND key = ? AND text = ?', caseId, kind, key, text);
  },
  elsewhere: (caseId, keys) =>
    keys.flatMap(({ kind, key }) =>
      db
        .all(
          `SELECT kind, key, text, case_key.case_id AS caseId, claim_case.ref AS caseRef
           FROM case_key JOIN claim_case ON claim_case.id = case_key.case_id
           WHERE kind = ? AND key = ? AND case_key.case_id <> ?
           ORDER BY claim_case.ref DESC LIMIT ?`,
          kind,
          key,
          caseId,
          mostOfAKey,
        )
        .map((row) => elsewhereSchema.parse(row)),
    ),
});
