import { addAmounts, compareAmounts, isAmount, subtractAmounts } from '../amount.ts';
import { addDays, compareDays, daysBetween, isDay } from '../calendar-date.ts';
import { eachInvoice, fact, formField, invoiceField, type Rule, when } from './doubt.ts';

const forms = ['possible-loss-notice', 'claim'] as const;
const source = 'Self-check list of the domain notes §11.3';
/** Weekends and the mailing of documents move a due date by some days. */
const termSlackDays = 10;

const isTyped = (text: string): boolean => text !== '' && !isDay(text);

export const dateOrderRules: readonly Rule[] = [
  {
    id: 'date-unreadable',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: ({ facts, filing: { form } }) => [
      ...when(isTyped(facts.knownOn), fact('knownOn'), { text: facts.knownOn }),
      ...(form.kind === 'claim' ? when(isTyped(form.appliedOn), formField('appliedOn'), { text: form.appliedOn }) : []),
      ...facts.invoices.flatMap((line) =>
        (['shippedOn', 'declaredOn', 'dueDate'] as const).flatMap((path) =>
          when(isTyped(line[path]), invoiceField(line, path), { text: line[path] }),
        ),
      ),
    ],
  },
  {
    id: 'declared-in-future',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: eachInvoice((line, _position, { today }) =>
      when(compareDays(line.declaredOn, today) === 1, invoiceField(line, 'declaredOn'), { day: line.declaredOn }),
    ),
  },
  {
    id: 'applied-in-future',
    severity: 'warning',
    kinds: ['claim'],
    source: 'ClaimApply.applyTime',
    trust: 'A',
    check: ({ filing: { form }, today }) =>
      form.kind === 'claim'
        ? when(compareDays(form.appliedOn, today) === 1, formField('appliedOn'), { day: form.appliedOn })
        : [],
  },
  {
    id: 'known-before-due',
    severity: 'warning',
    kinds: forms,
    source: 'Late payment cannot be known before the day it is due; an early claim says so in a statement',
    trust: 'B',
    check: eachInvoice((line, _position, { facts, today }) =>
      when(
        facts.lossReason === 'protracted-default' &&
          compareDays(facts.knownOn, line.dueDate) === -1 &&
          compareDays(line.dueDate, today) !== 1,
        invoiceField(line, 'dueDate'),
        { knownOn: facts.knownOn, dueDate: line.dueDate },
      ),
    ),
  },
  {
    id: 'due-date-off-term',
    severity: 'warning',
    kinds: forms,
    source: 'ShipmentApplyInfo.payTerm: days from shipping to the due date',
    trust: 'A',
    check: eachInvoice((line) => {
      const days = /^\d{1,3}$/.test(line.payTermDays) ? Number(line.payTermDays) : undefined;
      const gap = daysBetween(line.shippedOn, line.dueDate);
      return when(
        days !== undefined && gap !== undefined && Math.abs(gap - days) > termSlackDays,
        invoiceField(line, 'dueDate'),
        { days: days ?? 0, expected: addDays(line.shippedOn, days ?? 0), dueDate: line.dueDate },
      );
    }),
  },
  {
    id: 'pay-term-unreadable',
    severity: 'warning',
    kinds: forms,
    source: 'ShipmentApplyInfo.payTerm: a whole number of days',
    trust: 'A',
    check: eachInvoice((line) =>
      when(line.payTermDays !== '' && !/^\d{1,3}$/.test(line.payTermDays), invoiceField(line, 'payTermDays')),
    ),
  },
  {
    id: 'insured-over-invoice',
    severity: 'warning',
    kinds: forms,
    source: 'The insured amount of a shipment is at most its invoice',
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.insureSum, line.invoiceSum) === 1, invoiceField(line, 'insureSum'), {
        amount: line.insureSum,
        limit: line.invoiceSum,
      }),
    ),
  },
  {
    id: 'received-over-invoice',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.receivedSum, line.invoiceSum) === 1, invoiceField(line, 'receivedSum'), {
        amount: line.receivedSum,
        limit: line.invoiceSum,
      }),
    ),
  },
  {
    id: 'receipt-status-differs',
    severity: 'warning',
    kinds: forms,
    source: '信保确认的收汇状态: 0 none, 1 full, 2 part, 3 deemed',
    trust: 'C',
    check: eachInvoice((line) => {
      const received = compareAmounts(line.receivedSum, '0') === 1;
      const all = compareAmounts(line.receivedSum, line.invoiceSum) === 0;
      const differs =
        line.receiptStatus === 'none'
          ? received
          : line.receiptStatus === 'part'
            ? isAmount(line.receivedSum) && (!received || all)
            : line.receiptStatus === 'full' && isAmount(line.receivedSum) && !all;
      return when(differs, invoiceField(line, 'receiptStatus'), { amount: line.receivedSum });
    }),
  },
  {
    id: 'claim-ignores-receipt',
    severity: 'warning',
    kinds: ['claim'],
    source,
    trust: 'D',
    check: eachInvoice((line) => {
      const open = subtractAmounts(line.invoiceSum, line.receivedSum);
      return when(
        isAmount(line.receivedSum) && isAmount(line.invoiceSum) && compareAmounts(line.claimSum, open) === 1,
        invoiceField(line, 'claimSum'),
        { amount: line.claimSum, limit: open },
      );
    }),
  },
  {
    id: 'claim-over-insured',
    severity: 'warning',
    kinds: ['claim'],
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.claimSum, line.insureSum) === 1, invoiceField(line, 'claimSum'), {
        amount: line.claimSum,
        limit: line.insureSum,
      }),
    ),
  },
  {
    id: 'claims-over-losses',
    severity: 'warning',
    kinds: ['claim'],
    source: 'The claim follows the notice: its sum is at most what was reported',
    trust: 'D',
    check: ({ facts }) => {
      const losses = addAmounts(facts.invoices.map((line) => line.lossSum));
      const claims = addAmounts(facts.invoices.map((line) => line.claimSum));
      return when(compareAmounts(losses, '0') === 1 && compareAmounts(claims, losses) === 1, fact('invoices'), {
        amount: claims,
        limit: losses,
      });
    },
  },
  {
    id: 'nothing-lost',
    severity: 'warning',
    kinds: forms,
    source: 'A notice over nothing tells nobody anything',
    trust: 'D',
    check: ({ facts, filing: { form } }) => {
      const sums = facts.invoices.map((line) => (form.kind === 'claim' ? line.claimSum : line.lossSum));
      return when(
        sums.length > 0 && sums.every(isAmount) && compareAmounts(addAmounts(sums), '0') === 0,
        fact('invoices'),
      );
    },
  },
];
