import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import { sixQuestions } from '../../shared/claim/codes.ts';
import type { Doubt } from '../../shared/claim/doubts/doubt.ts';
import { useLanguage } from '../app/language.tsx';

/** Words of a doubt: what is doubtful and why, and what to do. Codes among its parameters become names. */
export const useDoubtWords = () => {
  const { t, tData, pick } = useLanguage();
  const named = (params: Doubt['params']): Doubt['params'] => {
    const row = shippedChecklist.rows.find(({ code }) => code === params.code);
    const question = sixQuestions.find((one) => one === params.question);
    return {
      ...params,
      ...(row === undefined ? {} : { code: pick(row.name) }),
      ...(question === undefined ? {} : { question: t(`question.${question}`) }),
    };
  };
  return {
    what: ({ ruleId, params }: Pick<Doubt, 'ruleId' | 'params'>): string => tData(`doubt.${ruleId}`, named(params)),
    todo: ({ ruleId, params }: Pick<Doubt, 'ruleId' | 'params'>): string =>
      tData(`doubt.${ruleId}.todo`, named(params)),
  };
};
