import { addAmounts } from '../../shared/claim/amount.ts';
import { type CaseFilter, everyCase } from '../../shared/claim/case-filter.ts';
import { type Age, ageRange, type FirmView } from '../../shared/claim/firm-view.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import type { Bar } from './bar-chart.tsx';

type Exposure = FirmView['currencies'][number];

/** More than so many buyers make a list, not a picture; the export has them all. */
const buyersShown = 12;

const ageTone: Readonly<Record<Age, Bar['tone']>> = {
  'not-due': 'accent',
  '1-30': 'accent',
  '31-60': 'warn',
  '61-90': 'warn',
  '91-180': 'bad',
  'over-180': 'bad',
  'no-date': 'quiet',
};

/** The bars of one currency, each leading to the cases it stands for. */
export const useBars = (today: string) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const open = (currency: string, filter: Partial<CaseFilter>) => () =>
    go({ page: 'cases', filter: { ...everyCase, outstanding: true, currency, ...filter } });
  return {
    stages: ({ currency, stages }: Exposure): Bar[] =>
      stages.map(({ stage, ...sum }) => ({
        id: stage,
        name: t(`stage.${stage}`),
        ...sum,
        onOpen: open(currency, { stage }),
      })),
    buyers: ({ currency, buyers }: Exposure): Bar[] => {
      const rest = buyers.slice(buyersShown);
      return [
        ...buyers.slice(0, buyersShown).map(({ buyer, amount, count }) => ({
          id: `buyer ${buyer}`,
          name: buyer || t('cases.noBuyer'),
          amount,
          count,
          ...(buyer === '' ? {} : { onOpen: open(currency, { buyerIs: buyer }) }),
        })),
        ...(rest.length === 0
          ? []
          : [
              {
                id: 'others',
                name: t('firm.otherBuyers', { count: rest.length }),
                amount: addAmounts(rest.map(({ amount }) => amount)),
                count: rest.reduce((so, { count }) => so + count, 0),
                tone: 'quiet' as const,
              },
            ]),
      ];
    },
    ages: ({ currency, ages }: Exposure): Bar[] =>
      ages.map(({ age, ...sum }) => {
        const { from, to } = ageRange(age, today);
        return {
          id: age,
          name: t(`firm.age.${age}`),
          ...sum,
          tone: ageTone[age],
          ...(age === 'no-date' ? {} : { onOpen: open(currency, { buyerDueFrom: from ?? '', buyerDueTo: to ?? '' }) }),
        };
      }),
  };
};
