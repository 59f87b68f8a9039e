import type { PlatformEvidence } from '../../shared/claim/crosscheck/evidence.ts';
import { limitAndRatio } from '../../shared/claim/reference/limit-and-ratio.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditor } from '../filing/editor-context.ts';
import styles from './reference.module.css';
import { moneyText, percentText, useReferenceWords } from './reference-words.ts';

/** Under policy and buyer: limit, ratio and the policy's end as platform data has them, with their source and age. */
export const PlatformNote = ({ platform }: { readonly platform: PlatformEvidence }) => {
  const { t } = useLanguage();
  const words = useReferenceWords();
  const { doc } = useEditor();
  const { policy, buyer } = platform;
  if (policy === null && buyer === null) return null;
  const day = doc.facts.invoices.map(({ shippedOn }) => shippedOn).toSorted()[0] ?? '';
  const { limit, ratio, maxLiability } = limitAndRatio(platform, doc.facts, day);
  const parts = [
    ...(limit === null
      ? buyer === null
        ? []
        : [t('reference.note.noLimit')]
      : [t('reference.note.limit', { limit: words.limit(limit.approved) })]),
    ...(ratio === null
      ? []
      : [
          t(ratio.risk === 'rejection' ? 'reference.note.ratioRefuse' : 'reference.note.ratio', {
            ratio: percentText(ratio.share),
          }),
        ]),
    ...(maxLiability === null
      ? []
      : [t('reference.note.maxLiability', { limit: moneyText(maxLiability.amount, maxLiability.currency) })]),
    ...(policy === null || policy.record.validTo === ''
      ? []
      : [t('reference.note.validTo', { date: policy.record.validTo })]),
  ];
  const source = buyer ?? policy;
  return (
    <p className={styles.note}>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {source !== null && <span>{t('reference.note.from', { source: words.sourceLong(source.provenance) })}</span>}
    </p>
  );
};
