import { compareAmounts, decimalsOf, isAmount, subtractAmounts } from '../amount.ts';
import { compareDays, isDay } from '../calendar-date.ts';
import { minorUnits } from '../currency.ts';
import { isCaseForm } from '../filing.ts';
import { eachInvoice, fact, formField, invoiceField, type Rule, when } from './doubt.ts';

const forms = ['possible-loss-notice', 'claim'] as const;
const source = 'Self-check list of the domain notes §11.3';

export const amountAndDateRules: readonly Rule[] = [
  {
    id: 'loss-over-insured',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.lossSum, line.insureSum) === 1, invoiceField(line, 'lossSum'), {
        amount: line.lossSum,
        limit: line.insureSum,
      }),
    ),
  },
  {
    id: 'loss-over-invoice',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.lossSum, line.invoiceSum) === 1, invoiceField(line, 'lossSum'), {
        amount: line.lossSum,
        limit: line.invoiceSum,
      }),
    ),
  },
  {
    id: 'loss-ignores-receipt',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source,
    trust: 'D',
    check: eachInvoice((line) => {
      const open = subtractAmounts(line.invoiceSum, line.receivedSum);
      return when(
        isAmount(line.receivedSum) && compareAmounts(line.lossSum, open) === 1,
        invoiceField(line, 'lossSum'),
        { amount: line.lossSum, limit: open },
      );
    }),
  },
  {
    id: 'claim-over-loss',
    severity: 'warning',
    kinds: ['claim'],
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareAmounts(line.claimSum, line.lossSum) === 1, invoiceField(line, 'claimSum'), {
        amount: line.claimSum,
        limit: line.lossSum,
      }),
    ),
  },
  {
    id: 'amount-too-fine',
    severity: 'warning',
    kinds: forms,
    source: 'ISO 4217 minor units',
    trust: 'A',
    check: eachInvoice((line, _position, { facts }) =>
      (['invoiceSum', 'insureSum', 'lossSum', 'claimSum'] as const).flatMap((path) =>
        when(isAmount(line[path]) && decimalsOf(line[path]) > minorUnits(facts.currency), invoiceField(line, path), {
          currency: facts.currency,
        }),
      ),
    ),
  },
  {
    id: 'invoice-duplicate',
    severity: 'error',
    kinds: forms,
    source,
    trust: 'D',
    check: eachInvoice((line, position, { facts }) =>
      when(
        line.invoiceNo !== '' &&
          facts.invoices.findIndex((other) => other.invoiceNo.trim() === line.invoiceNo.trim()) < position - 1,
        invoiceField(line, 'invoiceNo'),
      ),
    ),
  },
  {
    id: 'due-date-missing',
    severity: 'warning',
    kinds: forms,
    source: 'Plnotice.shouldPayDate',
    trust: 'A',
    check: eachInvoice((line) => when(!isDay(line.dueDate), invoiceField(line, 'dueDate'))),
  },
  {
    id: 'due-before-shipment',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: eachInvoice((line) =>
      when(compareDays(line.dueDate, line.shippedOn) === -1, invoiceField(line, 'dueDate'), {
        dueDate: line.dueDate,
        shippedOn: line.shippedOn,
      }),
    ),
  },
  {
    id: 'shipped-in-future',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: eachInvoice((line, _position, { today }) =>
      when(compareDays(line.shippedOn, today) === 1, invoiceField(line, 'shippedOn'), { shippedOn: line.shippedOn }),
    ),
  },
  {
    id: 'not-yet-due',
    severity: 'warning',
    kinds: forms,
    source: 'Early claim is a relief measure of 2022 and wants a statement',
    trust: 'B',
    relief: 'early-claim',
    check: eachInvoice((line, _position, { facts, today }) =>
      when(
        facts.lossReason === 'protracted-default' && compareDays(line.dueDate, today) === 1,
        invoiceField(line, 'dueDate'),
        { dueDate: line.dueDate },
      ),
    ),
  },
  {
    id: 'shipped-after-known',
    severity: 'warning',
    kinds: forms,
    source: '知险后出运 is a typical ground of refusal',
    trust: 'B',
    check: eachInvoice((line, _position, { facts }) =>
      when(compareDays(line.shippedOn, facts.knownOn) === 1, invoiceField(line, 'shippedOn'), {
        shippedOn: line.shippedOn,
        knownOn: facts.knownOn,
      }),
    ),
  },
  {
    id: 'known-on-missing',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source: 'The clock starts when the risk is known',
    trust: 'B',
    check: ({ facts }) => when(!isDay(facts.knownOn), fact('knownOn')),
  },
  {
    id: 'known-in-future',
    severity: 'warning',
    kinds: forms,
    source,
    trust: 'D',
    check: ({ facts, today }) =>
      when(compareDays(facts.knownOn, today) === 1, fact('knownOn'), { knownOn: facts.knownOn }),
  },
  {
    id: 'financing-bank-missing',
    severity: 'warning',
    kinds: forms,
    source: 'Plnotice.fBankno with financeFlag = 1',
    trust: 'A',
    check: ({ filing: { form } }) =>
      isCaseForm(form)
        ? when(
            form.answers.financeFlag === 'yes' && form.financingBank.name === '' && form.financingBank.swift === '',
            formField('financingBank.name'),
          )
        : [],
  },
];
