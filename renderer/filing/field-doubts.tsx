import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { DoubtNote } from '../ui/doubt-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDoubtWords } from './doubt-words.ts';
import type { NumberedDoubt } from './doubts.ts';
import styles from './field-doubts.module.css';

/** The doubts about a field, under it, in words. An explained warning is no longer pointed at. */
export const FieldDoubts = ({ doubts }: { readonly doubts: readonly NumberedDoubt[] }) => {
  const { t } = useLanguage();
  const words = useDoubtWords();
  return doubts.map(({ doubt, number, explanation }) => (
    <DoubtNote
      key={doubt.key}
      severity={doubt.severity === 'error' ? 'block' : explanation === '' ? 'warn' : 'info'}
      severityLabel={t(`filing.doubts.${doubt.severity}`)}
      number={number}
    >
      {words.what(doubt)}
    </DoubtNote>
  ));
};

/** The same in a narrow cell: a shape and a number; the words are in the list beside the form and for who listens. */
export const CellDoubts = ({ doubts }: { readonly doubts: readonly NumberedDoubt[] }) => {
  const { t } = useLanguage();
  const words = useDoubtWords();
  return doubts.map(({ doubt, number, explanation }) => {
    const isError = doubt.severity === 'error';
    return (
      <span
        key={doubt.key}
        className={classNames(styles.cell, isError ? styles.error : styles.warning)}
        data-severity={isError ? 'block' : explanation === '' ? 'warn' : 'info'}
        title={words.what(doubt)}
      >
        <Icon of={isError ? OctagonAlert : TriangleAlert} size={12} />
        {t(`filing.doubts.${doubt.severity}`)} {number}
        <span className={styles.hidden}>{words.what(doubt)}</span>
      </span>
    );
  });
};
