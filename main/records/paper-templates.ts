import { z } from 'zod';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { type PaperTemplate, paperTemplateSchema } from '../../shared/claim/papers/template.ts';
import type { Db } from '../vault/db.ts';
import { parseReadableRows, parseRow } from './row.ts';

/** One change of the wording; `template` null went back to the shipped text. */
export type TemplateChange = {
  readonly id: number;
  readonly at: string;
  /** Who changed it; '' when nobody had said. */
  readonly by: string;
  readonly template: PaperTemplate | null;
};

/** The firm's own wording of letters and forms. Every change stays, so that each can be taken back. */
export type PaperTemplates = {
  /** What the firm put in force; undefined while the shipped text is. */
  inForce(kind: PaperKind): PaperTemplate | undefined;
  /** The latest change first. One that no longer parses is left out. */
  history(kind: PaperKind): TemplateChange[];
  add(kind: PaperKind, change: Omit<TemplateChange, 'id'>): void;
};

const storedSchema = z.object({ template: paperTemplateSchema.nullable() });
const rowSchema = z.object({ id: z.number(), at: z.string(), by: z.string() });

export const createPaperTemplates = (db: Db): PaperTemplates => ({
  inForce: (kind) =>
    parseRow(storedSchema, db.get('SELECT json FROM paper_template WHERE kind = ? ORDER BY id DESC LIMIT 1', kind))
      ?.template ?? undefined,
  history: (kind) =>
    db.all('SELECT id, at, by, json FROM paper_template WHERE kind = ? ORDER BY id DESC', kind).flatMap((row) => {
      const [stored] = parseReadableRows(storedSchema, [row]);
      return stored === undefined ? [] : [{ ...rowSchema.parse(row), ...stored }];
    }),
  add: (kind, { at, by, template }) => {
    db.run(
      'INSERT INTO paper_template (kind, at, by, json) VALUES (?, ?, ?, ?)',
      kind,
      at,
      by,
      JSON.stringify({ template }),
    );
  },
});
