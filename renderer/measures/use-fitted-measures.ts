import { useMemo } from 'react';
import { nothingAround } from '../../shared/claim/doubts/around.ts';
import { measureTerms } from '../../shared/claim/measures/measure-terms.ts';
import { type FittedMeasure, fittedMeasures, measureSubject } from '../../shared/claim/measures/measures.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { today } from '../app/today.ts';
import type { EditedDoc } from '../filing/field-path.ts';

/** Every measure with whether it fits the case as it is being typed. */
export const useFittedMeasures = (view: CaseView, { facts }: Pick<EditedDoc, 'facts'>): readonly FittedMeasure[] => {
  return useMemo(() => {
    const day = today();
    const terms = measureTerms(facts, view.filings, nothingAround, day);
    return fittedMeasures(measureSubject({ ...view.case, facts }, view.filings, view.documents, day, terms));
  }, [view, facts]);
};
