import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { shippedTemplates } from '../../shared/claim/papers/shipped-templates.ts';
import type { PaperTemplate } from '../../shared/claim/papers/template.ts';
import type { Desk } from '../cases/desk.ts';
import { wordsIn } from '../cases/words.ts';
import type { Paper } from '../dossier/paper-schema.ts';
import { checklistOf } from '../records/own-checklist.ts';
import type { Records } from '../records/records.ts';
import { RecordDamaged } from '../records/row.ts';
import { paperFactsOf, paperKindsFor } from './paper-facts.ts';
import { setPaper } from './set-paper.ts';
import type { WordsIn } from './speech.ts';

/** The firm's own wording; none, and `isDamaged`, where what is stored does not parse. */
export const ownTemplate = (
  { paperTemplates }: Pick<Records, 'paperTemplates'>,
  kind: PaperKind,
): { own: PaperTemplate | undefined; isDamaged: boolean } => {
  try {
    return { own: paperTemplates.inForce(kind), isDamaged: false };
  } catch (error) {
    if (error instanceof RecordDamaged) return { own: undefined, isDamaged: true };
    throw error;
  }
};

/** The wording in force: the firm's own, else the shipped one; a damaged one keeps nobody from printing. */
export const templateInForce = (records: Pick<Records, 'paperTemplates'>, kind: PaperKind): PaperTemplate =>
  ownTemplate(records, kind).own ?? shippedTemplates[kind];

export const wordsOf = ({ settings }: Pick<Records, 'settings'>): WordsIn => {
  const checklist = checklistOf(settings);
  return { zh: wordsIn('zh-CN', checklist), en: wordsIn('en', checklist) };
};

/**
 * The letters and forms that go with a filing, ready to be drawn (`drawPaper`) behind a cover sheet or as a job of their own
 * (`papersJob`). Without `kinds` all that have something to say. Refuses: filing-not-found, case-not-found.
 */
export const papersOfFiling = (desk: Desk, filingId: string, kinds?: readonly PaperKind[]): Paper[] => {
  const facts = paperFactsOf(desk, filingId);
  const words = wordsOf(desk.records);
  return (kinds ?? paperKindsFor(facts)).map((kind) =>
    setPaper(kind, facts, templateInForce(desk.records, kind), words),
  );
};
