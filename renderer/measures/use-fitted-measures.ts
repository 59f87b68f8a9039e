import { useMemo } from 'react';
import { measureTerms } from '../../shared/claim/measures/measure-terms.ts';
import { type FittedMeasure, fittedMeasures, measureSubject } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useAround } from '../app/around.ts';
import { today } from '../app/today.ts';
import type { EditedDoc } from '../filing/field-path.ts';

/** Every measure with whether it fits the case as it is being typed. */
export const useFittedMeasures = (view: CaseView, { facts }: Pick<EditedDoc, 'facts'>): readonly FittedMeasure[] => {
  const around = useAround(view.case.id, facts);
  return useMemo(() => {
    const day = today();
    const terms = measureTerms(facts, view.filings, around, day);
    return fittedMeasures(measureSubject({ ...view.case, facts }, view.filings, view.documents, day, terms));
  }, [view, facts, around]);
};
