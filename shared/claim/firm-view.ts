import { z } from 'zod';
import { addAmounts } from './amount.ts';
import { addDays, compareDays } from './calendar-date.ts';
import { type CaseStage, caseStages } from './spine.ts';

/** 经理视图: what is at stake, how old it is, what is late and what is owed. Amounts of different currencies are never added. */

/** Age of a debt by the oldest due date of its invoices, in days past it. */
export const ages = ['not-due', '1-30', '31-60', '61-90', '91-180', 'over-180', 'no-date'] as const;
export type Age = (typeof ages)[number];

/** The due dates of an age on a given day, both ends included; null where it is open. */
export const ageRange = (age: Age, today: string): { readonly from: string | null; readonly to: string | null } => {
  const back = (days: number): string => addDays(today, -days);
  switch (age) {
    case 'not-due':
      return { from: today, to: null };
    case '1-30':
      return { from: back(30), to: back(1) };
    case '31-60':
      return { from: back(60), to: back(31) };
    case '61-90':
      return { from: back(90), to: back(61) };
    case '91-180':
      return { from: back(180), to: back(91) };
    case 'over-180':
      return { from: null, to: back(181) };
    case 'no-date':
      return { from: null, to: null };
  }
};

export const ageOf = (dueOn: string | null, today: string): Age => {
  if (dueOn === null) return 'no-date';
  return (
    ages.find((age) => {
      const { from, to } = ageRange(age, today);
      return (from === null || compareDays(dueOn, from) !== -1) && (to === null || compareDays(dueOn, to) !== 1);
    }) ?? 'no-date'
  );
};

const sumSchema = { amount: z.string(), count: z.int() };

const stageSumSchema = z.object({ stage: z.enum(caseStages), ...sumSchema });
const buyerSumSchema = z.object({
  buyer: z.string(),
  ...sumSchema,
  /** The same by stage, in the order of the stages. */
  stages: z.array(stageSumSchema),
});

export const firmViewSchema = z.object({
  today: z.string(),
  /** Open cases by currency, the most cases first. */
  currencies: z.array(
    z.object({
      currency: z.string(),
      ...sumSchema,
      stages: z.array(stageSumSchema),
      /** The largest first. */
      buyers: z.array(buyerSumSchema),
      ages: z.array(z.object({ age: z.enum(ages), ...sumSchema })),
    }),
  ),
  openCases: z.int(),
  lateCases: z.int(),
  originalsOwed: z.int(),
  casesOwingOriginals: z.int(),
  requestsOpen: z.int(),
  casesOwingAnswers: z.int(),
  /** What we owe the other side and is past its day, the latest first. */
  late: z.array(
    z.object({
      caseId: z.uuid(),
      ref: z.string(),
      buyer: z.string(),
      stage: z.enum(caseStages),
      dueOn: z.string(),
      originals: z.int(),
      requests: z.int(),
    }),
  ),
});
export type FirmView = z.infer<typeof firmViewSchema>;

/** What the view is made of: the rows of the list of cases. */
export type FirmRow = {
  readonly id: string;
  readonly ref: string;
  readonly buyerName: string;
  readonly currency: string;
  readonly amount: string;
  readonly stage: CaseStage;
  readonly originalsOwed: number;
  readonly requestsOpen: number;
  readonly dueOn: string | null;
  readonly buyerDueOn: string | null;
};

const isOpen = ({ stage }: FirmRow): boolean => stage !== 'paid' && stage !== 'closed';

const grouped = <K>(rows: readonly FirmRow[], key: (row: FirmRow) => K): Map<K, FirmRow[]> => {
  const groups = new Map<K, FirmRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
};

const sum = (rows: readonly FirmRow[]): { amount: string; count: number } => ({
  amount: addAmounts(rows.map((row) => row.amount)),
  count: rows.length,
});

const byStage = (rows: readonly FirmRow[]) => {
  const groups = grouped(rows, (row) => row.stage);
  return caseStages.flatMap((stage) => {
    const group = groups.get(stage);
    return group === undefined ? [] : [{ stage, ...sum(group) }];
  });
};

/** One buyer however the name is cased or spaced. */
const buyerKey = ({ buyerName }: FirmRow): string => buyerName.trim().toLowerCase();

const byBuyer = (rows: readonly FirmRow[]) =>
  [...grouped(rows, buyerKey).values()]
    .map((group) => ({ buyer: group[0]?.buyerName.trim() ?? '', ...sum(group), stages: byStage(group) }))
    // Only for the order: the amounts themselves stay exact.
    .sort((a, b) => Number(b.amount) - Number(a.amount) || (a.buyer < b.buyer ? -1 : 1));

const byAge = (rows: readonly FirmRow[], today: string) => {
  const groups = grouped(rows, (row) => ageOf(row.buyerDueOn, today));
  return ages.flatMap((age) => {
    const group = groups.get(age);
    return group === undefined ? [] : [{ age, ...sum(group) }];
  });
};

const total = (rows: readonly FirmRow[], count: (row: FirmRow) => number): number =>
  rows.reduce((so, row) => so + count(row), 0);

/** `rows`: every case that is not archived. */
export const firmView = (rows: readonly FirmRow[], today: string): FirmView => {
  const open = rows.filter(isOpen);
  const late = rows.filter(({ dueOn }) => dueOn !== null && compareDays(dueOn, today) === -1);
  return {
    today,
    currencies: [...grouped(open, (row) => row.currency)]
      .map(([currency, group]) => ({
        currency,
        ...sum(group),
        stages: byStage(group),
        buyers: byBuyer(group),
        ages: byAge(group, today),
      }))
      .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1)),
    openCases: open.length,
    lateCases: late.length,
    originalsOwed: total(rows, (row) => row.originalsOwed),
    casesOwingOriginals: rows.filter((row) => row.originalsOwed > 0).length,
    requestsOpen: total(rows, (row) => row.requestsOpen),
    casesOwingAnswers: rows.filter((row) => row.requestsOpen > 0).length,
    late: late
      .map((row) => ({
        caseId: row.id,
        ref: row.ref,
        buyer: row.buyerName,
        stage: row.stage,
        dueOn: row.dueOn ?? '',
        originals: row.originalsOwed,
        requests: row.requestsOpen,
      }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
};
