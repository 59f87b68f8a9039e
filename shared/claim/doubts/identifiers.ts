import { isCurrency } from '../currency.ts';
import {
  checkUscc,
  hasFullWidth,
  isBic,
  isHsCode,
  looksLikeBuyerCode,
  looksLikePolicyNo,
  readCustomsDeclarationNo,
} from '../identifiers.ts';
import { eachInvoice, fact, invoiceField, type Rule, when } from './doubt.ts';

const source = 'Identifier table of the domain notes';
const forms = ['possible-loss-notice', 'claim'] as const;

/** Fields of an invoice that hold a number others will look for. */
const numbered = [
  'invoiceNo',
  'contractNo',
  'transportBillNo',
  'customsDeclarationNo',
  'hsCode',
  'payTermDays',
] as const;

export const identifierRules: readonly Rule[] = [
  {
    id: 'uscc-shape',
    severity: 'warning',
    kinds: forms,
    source: `${source}: GB 32100`,
    trust: 'B',
    check: ({ facts }) =>
      when(facts.insured.uscc !== '' && checkUscc(facts.insured.uscc) === 'shape', fact('insured.uscc')),
  },
  {
    id: 'uscc-check-digit',
    severity: 'error',
    kinds: forms,
    source: `${source}: GB 32100 check digit`,
    trust: 'B',
    check: ({ facts }) => when(checkUscc(facts.insured.uscc) === 'check-digit', fact('insured.uscc')),
  },
  {
    id: 'policy-no-pattern',
    severity: 'warning',
    kinds: forms,
    source: `${source}: seen numbers only`,
    trust: 'C',
    check: ({ facts }) => when(facts.policyNo !== '' && !looksLikePolicyNo(facts.policyNo), fact('policyNo')),
  },
  {
    id: 'buyer-code-missing',
    severity: 'warning',
    kinds: forms,
    source: 'Plnotice.sinosureBuyerNo / corpBuyerno',
    trust: 'A',
    check: ({ facts }) =>
      when(facts.buyer.sinosureBuyerNo === '' && facts.buyer.corpBuyerNo === '', fact('buyer.sinosureBuyerNo')),
  },
  {
    id: 'buyer-code-pattern',
    severity: 'warning',
    kinds: forms,
    source: `${source}: seen codes only`,
    trust: 'C',
    check: ({ facts }) =>
      when(
        facts.buyer.sinosureBuyerNo !== '' && !looksLikeBuyerCode(facts.buyer.sinosureBuyerNo),
        fact('buyer.sinosureBuyerNo'),
      ),
  },
  {
    id: 'currency-unknown',
    severity: 'error',
    kinds: forms,
    source: 'ISO 4217',
    trust: 'A',
    check: ({ facts }) => when(!isCurrency(facts.currency), fact('currency'), { currency: facts.currency }),
  },
  {
    id: 'bank-bic',
    severity: 'warning',
    kinds: forms,
    source: 'ISO 9362',
    trust: 'A',
    check: ({ facts }) => [
      ...when(facts.openingBank.swift !== '' && !isBic(facts.openingBank.swift), fact('openingBank.swift')),
      ...when(facts.confirmingBank.swift !== '' && !isBic(facts.confirmingBank.swift), fact('confirmingBank.swift')),
    ],
  },
  {
    id: 'opening-bank-missing',
    severity: 'warning',
    kinds: forms,
    source: 'Plnotice.bizOpenBankno: for letters of credit',
    trust: 'A',
    check: ({ facts }) =>
      when(
        facts.payMode === 'LC' && facts.openingBank.swift === '' && facts.openingBank.name === '',
        fact('openingBank.swift'),
      ),
  },
  {
    id: 'declaration-no-shape',
    severity: 'warning',
    kinds: forms,
    source: `${source}: 18 digits`,
    trust: 'B',
    check: eachInvoice((line) =>
      when(
        line.customsDeclarationNo !== '' && !readCustomsDeclarationNo(line.customsDeclarationNo).valid,
        invoiceField(line, 'customsDeclarationNo'),
      ),
    ),
  },
  {
    id: 'declaration-is-import',
    severity: 'warning',
    kinds: forms,
    source: `${source}: ninth digit 0 = export`,
    trust: 'B',
    check: eachInvoice((line) => {
      const read = readCustomsDeclarationNo(line.customsDeclarationNo);
      return when(read.valid && !read.isExport, invoiceField(line, 'customsDeclarationNo'));
    }),
  },
  {
    id: 'declaration-year',
    severity: 'warning',
    kinds: forms,
    source: `${source}: digits 5–8 are the year`,
    trust: 'B',
    check: eachInvoice((line) => {
      const read = readCustomsDeclarationNo(line.customsDeclarationNo);
      const shipped = Number(line.shippedOn.slice(0, 4));
      return when(
        read.valid && shipped > 0 && Math.abs(read.year - shipped) > 1,
        invoiceField(line, 'customsDeclarationNo'),
        {
          year: read.valid ? read.year : 0,
          shippedOn: line.shippedOn,
        },
      );
    }),
  },
  {
    id: 'hs-code-shape',
    severity: 'warning',
    kinds: forms,
    source: 'ShipmentApplyInfo.code10',
    trust: 'A',
    check: eachInvoice((line) => when(line.hsCode !== '' && !isHsCode(line.hsCode), invoiceField(line, 'hsCode'))),
  },
  {
    id: 'full-width-signs',
    severity: 'warning',
    kinds: forms,
    source: 'Numbers typed with a Chinese input method do not match platform data',
    trust: 'D',
    check: ({ facts }) => [
      ...when(hasFullWidth(facts.policyNo), fact('policyNo')),
      ...when(hasFullWidth(facts.insured.uscc), fact('insured.uscc')),
      ...when(hasFullWidth(facts.buyer.sinosureBuyerNo), fact('buyer.sinosureBuyerNo')),
      ...when(hasFullWidth(facts.buyer.corpBuyerNo), fact('buyer.corpBuyerNo')),
      ...facts.invoices.flatMap((line) =>
        numbered.flatMap((path) => when(hasFullWidth(line[path]), invoiceField(line, path))),
      ),
    ],
  },
];
