import type { ClaimDocument } from '../../shared/claim/document.ts';
import { type PrintChoice, printChoiceSchema, usualChoice } from '../../shared/claim/printing/print-choice.ts';
import { type PrintRun, printRunSchema } from '../../shared/claim/printing/print-run.ts';
import { parseReadableRows, parseRow } from '../records/row.ts';
import type { Db } from '../vault/db.ts';

/** What was printed, newest first, and what is to be printed of a document. */
export type PrintRecords = {
  readonly run: (id: string) => PrintRun | undefined;
  readonly putRun: (run: PrintRun) => void;
  /** Of one case, or of all (null). */
  readonly runs: (caseId: string | null) => PrintRun[];
  readonly choiceOf: (document: Pick<ClaimDocument, 'id' | 'code'>) => PrintChoice;
  readonly putChoice: (document: Pick<ClaimDocument, 'id' | 'code'>, choice: PrintChoice) => void;
};

const mostRuns = 200;

export const createPrintRecords = (db: Db): PrintRecords => {
  const choice = (subject: string): PrintChoice | undefined =>
    parseRow(printChoiceSchema, db.get('SELECT json FROM print_choice WHERE subject = ?', subject));
  const kind = (code: string | null) => `kind:${code ?? ''}`;
  return {
    run: (id) => parseRow(printRunSchema, db.get('SELECT json FROM print_run WHERE id = ?', id)),
    putRun: (run) =>
      db.transaction(() => {
        db.run(
          'INSERT INTO print_run (id, at, json) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
          run.id,
          run.at,
          JSON.stringify(run),
        );
        for (const caseId of new Set(run.documents.map((document) => document.caseId)))
          db.run('INSERT OR IGNORE INTO print_run_case (run_id, case_id) VALUES (?, ?)', run.id, caseId);
      }),
    runs: (caseId) =>
      parseReadableRows(
        printRunSchema,
        caseId === null
          ? db.all('SELECT json FROM print_run ORDER BY at DESC, rowid DESC LIMIT ?', mostRuns)
          : db.all(
              `SELECT json FROM print_run JOIN print_run_case ON run_id = id WHERE case_id = ?
               ORDER BY at DESC, print_run.rowid DESC LIMIT ?`,
              caseId,
              mostRuns,
            ),
      ),
    choiceOf: ({ id, code }) => choice(`document:${id}`) ?? choice(kind(code)) ?? usualChoice,
    putChoice: ({ id, code }, made) => {
      // Leaving one paper out says nothing about the next of its kind.
      const subjects: [string, PrintChoice][] = [[`document:${id}`, made]];
      if (made.prints) subjects.push([kind(code), made]);
      for (const [subject, value] of subjects)
        db.run(
          'INSERT INTO print_choice (subject, json) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET json = excluded.json',
          subject,
          JSON.stringify(value),
        );
    },
  };
};
