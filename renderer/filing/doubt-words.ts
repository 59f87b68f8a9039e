import { formatAmount } from '../../shared/claim/amount.ts';
import { rowOf } from '../../shared/claim/checklist-data.ts';
import { sixQuestions } from '../../shared/claim/codes.ts';
import type { Doubt } from '../../shared/claim/doubts/doubt.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { useFieldWords } from '../crosscheck/field-words.ts';

/** Words of a doubt: what is doubtful and why, and what to do. Codes among its parameters become names. */
export const useDoubtWords = () => {
  const { t, tData, pick } = useLanguage();
  const { data: checklist } = useChecklist();
  const inWords = useFieldWords();
  const named = (params: Doubt['params']): Doubt['params'] => {
    const row = typeof params.code === 'string' ? rowOf(checklist, params.code) : undefined;
    const looksLike = typeof params.looksLike === 'string' ? rowOf(checklist, params.looksLike) : undefined;
    const question = sixQuestions.find((one) => one === params.question);
    return {
      ...Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          (name === 'amount' || name === 'limit') && typeof value === 'string' ? formatAmount(value) : value,
        ]),
      ),
      ...(row === undefined ? {} : { code: pick(row.name) }),
      ...inWords(params),
      ...(looksLike === undefined ? {} : { looksLike: pick(looksLike.name) }),
      ...(question === undefined ? {} : { question: t(`question.${question}`) }),
    };
  };
  return {
    what: ({ ruleId, params }: Pick<Doubt, 'ruleId' | 'params'>): string => tData(`doubt.${ruleId}`, named(params)),
    todo: ({ ruleId, params }: Pick<Doubt, 'ruleId' | 'params'>): string =>
      tData(`doubt.${ruleId}.todo`, named(params)),
  };
};
