import { keyOf } from '../case-keys.ts';
import { isCaseForm } from '../filing.ts';
import {
  type CheckSubject,
  type DoubtTarget,
  eachInvoice,
  fact,
  type Hit,
  invoiceField,
  type Rule,
  when,
} from './doubt.ts';

const forms = ['possible-loss-notice', 'claim'] as const;
/** The pattern of codes that exporters' systems accept. */
const longestCode = 64;

/** Letters and digits only: brackets and dots are written full-width in Chinese names, and rightly so. */
const fullWidthInName = /[０-９Ａ-Ｚａ-ｚ\u3000]/;

const nearlySame = (
  kind: 'buyer' | 'insured',
  name: string,
  target: DoubtTarget,
  { around }: CheckSubject,
): readonly Hit[] => {
  const key = keyOf(name);
  const other = around.elsewhere.find((one) => one.kind === kind && one.key === key && one.text !== name.trim());
  return when(key !== '' && other !== undefined, target, { other: other?.text ?? '', ref: other?.caseRef ?? '' });
};

const numbers = ['invoiceNo', 'contractNo', 'transportBillNo', 'customsDeclarationNo', 'hsCode'] as const;

export const nameRules: readonly Rule[] = [
  {
    id: 'full-width-name',
    severity: 'warning',
    kinds: forms,
    source: 'Names typed with a Chinese input method do not match platform data',
    trust: 'D',
    check: ({ facts }) => [
      ...when(fullWidthInName.test(facts.insured.name), fact('insured.name')),
      ...when(fullWidthInName.test(facts.buyer.name), fact('buyer.name')),
    ],
  },
  {
    id: 'name-nearly-same',
    severity: 'warning',
    kinds: forms,
    source: 'One party under two spellings is two parties to the platform; other cases of this computer',
    trust: 'D',
    check: (subject) => [
      ...nearlySame('insured', subject.facts.insured.name, fact('insured.name'), subject),
      ...nearlySame('buyer', subject.facts.buyer.name, fact('buyer.name'), subject),
    ],
  },
  {
    id: 'buyer-country-differs',
    severity: 'warning',
    kinds: forms,
    source: 'Identifier table of the domain notes: a buyer code begins with the country, ISO 3166-1 alpha-3',
    trust: 'C',
    check: ({ facts: { buyer } }) => {
      const [prefix = ''] = /^[A-Z]{3}(?=\/)/.exec(buyer.sinosureBuyerNo) ?? [];
      return when(prefix !== '' && buyer.country !== '' && prefix !== buyer.country, fact('buyer.country'), {
        prefix,
        country: buyer.country,
      });
    },
  },
  {
    id: 'uscc-missing',
    severity: 'warning',
    kinds: forms,
    source: 'The insured is named by its 统一社会信用代码 on the platform (policies.insuredUscc)',
    trust: 'D',
    check: ({ facts }) => when(facts.insured.uscc.trim() === '', fact('insured.uscc')),
  },
  {
    id: 'pay-mode-missing',
    severity: 'warning',
    kinds: forms,
    source: 'ShipmentApplyInfo.payMode; the document list depends on it',
    trust: 'A',
    check: ({ facts }) => when(facts.payMode === null, fact('payMode')),
  },
  {
    id: 'confirming-bank-missing',
    severity: 'warning',
    kinds: forms,
    source: 'Plnotice.bizExBankno with ifBankurge = 1',
    trust: 'A',
    check: ({ facts, filing: { form } }) =>
      when(
        isCaseForm(form) &&
          form.answers.ifBankurge === 'yes' &&
          facts.confirmingBank.swift === '' &&
          facts.confirmingBank.name === '',
        fact('confirmingBank.swift'),
      ),
  },
  {
    id: 'code-too-long',
    severity: 'warning',
    kinds: forms,
    source: 'Codes have at most 64 characters in two exporters’ systems',
    trust: 'C',
    check: ({ facts }) => [
      ...when(facts.policyNo.length > longestCode, fact('policyNo')),
      ...facts.invoices.flatMap((line) =>
        numbers.flatMap((path) => when(line[path].length > longestCode, invoiceField(line, path))),
      ),
    ],
  },
  {
    id: 'space-in-number',
    severity: 'warning',
    kinds: forms,
    source: 'Numbers copied with a space do not match platform data',
    trust: 'D',
    check: ({ facts }) => [
      ...when(/\s/.test(facts.policyNo.trim()), fact('policyNo')),
      ...when(/\s/.test(facts.buyer.sinosureBuyerNo.trim()), fact('buyer.sinosureBuyerNo')),
      ...facts.invoices.flatMap((line) =>
        (['customsDeclarationNo', 'hsCode'] as const).flatMap((path) =>
          when(/\s/.test(line[path].trim()), invoiceField(line, path)),
        ),
      ),
    ],
  },
  {
    id: 'invoice-elsewhere',
    severity: 'warning',
    kinds: forms,
    source: 'Each invoice is reported once; other cases of this computer',
    trust: 'C',
    check: eachInvoice((line, _position, { around }) => {
      const key = keyOf(line.invoiceNo);
      const other = key === '' ? undefined : around.elsewhere.find((one) => one.kind === 'invoice' && one.key === key);
      return when(other !== undefined, invoiceField(line, 'invoiceNo'), { ref: other?.caseRef ?? '' });
    }),
  },
];
