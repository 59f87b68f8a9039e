import { addAmounts } from '../../shared/claim/amount.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue, type KeyValueItem } from '../ui/key-value.tsx';
import { Amount } from './amount.tsx';

/** The facts both forms share, as far as they are known. */
export const FactsCard = ({ view }: { readonly view: CaseView }) => {
  const { t } = useLanguage();
  const { facts } = view.case;
  const { invoices, currency } = facts;
  const items: readonly (KeyValueItem | false)[] = [
    facts.insured.name !== '' && { id: 'insured', label: t('field.insured.name'), value: facts.insured.name },
    facts.insured.uscc !== '' && {
      id: 'uscc',
      label: t('field.insured.uscc'),
      value: facts.insured.uscc,
      isMono: true,
    },
    facts.policyNo !== '' && { id: 'policy', label: t('field.policyNo'), value: facts.policyNo, isMono: true },
    facts.buyer.name !== '' && {
      id: 'buyer',
      label: t('field.buyer.name'),
      value: [facts.buyer.name, facts.buyer.country].filter(Boolean).join(' · '),
    },
    facts.payMode !== null && { id: 'payMode', label: t('field.payMode'), value: t(`payMode.${facts.payMode}`) },
    facts.lossReason !== null && { id: 'reason', label: t('field.lossReason'), value: t(`reason.${facts.lossReason}`) },
    facts.knownOn !== '' && { id: 'knownOn', label: t('field.knownOn'), value: facts.knownOn },
    invoices.length > 0 && {
      id: 'invoices',
      label: t('field.invoices'),
      value: t('case.invoiceCount', { count: invoices.length }),
    },
    ...(['invoiceSum', 'insureSum', 'lossSum', 'claimSum'] as const).map((path) => {
      const sum = addAmounts(invoices.map((line) => line[path]));
      return sum !== '0' && { id: path, label: t(`field.${path}`), value: <Amount amount={sum} currency={currency} /> };
    }),
  ];
  const known = items.filter((item) => item !== false);
  return <Card title={t('case.facts')}>{known.length === 0 ? t('case.factsNone') : <KeyValue items={known} />}</Card>;
};
