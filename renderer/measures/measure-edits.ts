import type { MeasureId, MeasureUse } from '../../shared/claim/measures/measure-use.ts';
import { newMeasureUse } from '../../shared/claim/measures/measure-use.ts';
import type { EditedDoc } from '../filing/field-path.ts';

const withMeasures = (doc: EditedDoc, change: (uses: MeasureUse[]) => MeasureUse[]): EditedDoc => ({
  ...doc,
  facts: { ...doc.facts, measures: change(doc.facts.measures) },
});

/** Taken up with what the case knows already; taken up twice is taken up once. */
export const takenUp = (doc: EditedDoc, id: MeasureId): EditedDoc => {
  if (doc.facts.measures.some((use) => use.id === id)) return doc;
  const { premium } = doc.facts.estimate.terms;
  const asksPremium = id === 'premium-set-off' || id === 'premium-deferral';
  const bank = doc.form.kind === 'possible-loss-notice' || doc.form.kind === 'claim' ? doc.form.financingBank.name : '';
  return withMeasures(doc, (uses) => [
    ...uses,
    {
      ...newMeasureUse(id),
      ...(asksPremium && premium.amount !== ''
        ? { amount: premium.amount, currency: premium.currency || doc.facts.currency }
        : {}),
      ...(id === 'assigned-proceeds' ? { bank } : {}),
    },
  ]);
};

export const letGo = (doc: EditedDoc, id: MeasureId): EditedDoc =>
  withMeasures(doc, (uses) => uses.filter((use) => use.id !== id));

export const withMeasure = (doc: EditedDoc, id: MeasureId, change: Partial<MeasureUse>): EditedDoc =>
  withMeasures(doc, (uses) => uses.map((use) => (use.id === id ? { ...use, ...change } : use)));
