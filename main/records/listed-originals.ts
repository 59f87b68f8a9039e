import { z } from 'zod';
import { type Original, originalSchema } from '../../shared/claim/original.ts';
import type { Db } from '../vault/db.ts';
import { parseReadableRows } from './row.ts';

/** A paper with what a list shows of its case and document. */
export type ListedOriginal = {
  readonly original: Original;
  readonly caseRef: string;
  readonly caseNo: string | null;
  readonly buyerName: string;
  readonly documentTitle: string;
  readonly documentCode: string | null;
  readonly pageCount: number;
};

const aboutSchema = z.object({
  ref: z.string(),
  case_no: z.string().nullable(),
  buyer: z.string().nullable(),
  title: z.string().nullable(),
  code: z.string().nullable(),
  pages: z.number(),
});

/** The whole register in one query: thousands of papers, and nothing of a case or a document is parsed for them. The history stays behind. */
export const listedOriginals = (db: Db): ListedOriginal[] =>
  db
    .all(
      `SELECT json_remove(original.json, '$.history') AS json, claim_case.ref AS ref,
              json_extract(case_row.json, '$.caseNo') AS case_no, json_extract(case_row.json, '$.buyerName') AS buyer,
              json_extract(document.json, '$.document.title') AS title, json_extract(document.json, '$.document.code') AS code,
              (SELECT count(*) FROM json_each(document.json, '$.document.pages') WHERE NOT json_extract(value, '$.removed')) AS pages
       FROM original
       JOIN claim_case ON claim_case.id = original.case_id
       JOIN document ON document.id = original.document_id
       LEFT JOIN case_row ON case_row.case_id = original.case_id
       WHERE json_valid(original.json) AND json_valid(document.json)
       ORDER BY original.promised_on, original.rowid`,
    )
    .flatMap((row) => {
      const [original] = parseReadableRows(originalSchema, [row]);
      if (original === undefined) return [];
      const about = aboutSchema.parse(row);
      return [
        {
          original,
          caseRef: about.ref,
          caseNo: about.case_no,
          buyerName: about.buyer ?? '',
          documentTitle: about.title ?? '',
          documentCode: about.code,
          pageCount: about.pages,
        },
      ];
    });
