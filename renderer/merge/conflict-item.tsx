import { isWritable } from '../../shared/claim/merge/merge-cases.ts';
import type { MergeView } from '../../shared/ipc/contract/merge.ts';
import { useLanguage } from '../app/language.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './merge.module.css';
import { type MergeWords, placeWords, sideWords } from './merge-words.ts';

export type MergeChoice = { readonly take: 'mine' | 'theirs' } | { readonly take: 'edit'; readonly value: string };

export interface ConflictItemProps {
  readonly difference: MergeView['differences'][number];
  readonly words: MergeWords;
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}

const isFreeText = ({ path, mine, theirs }: ConflictItemProps['difference']): boolean =>
  isWritable(path) && typeof mine === 'string' && typeof theirs === 'string';

/** One place both sides have changed, side by side, and the choice between them. */
export const ConflictItem = ({ difference, words, choice, onChoose }: ConflictItemProps) => {
  const { t } = useLanguage();
  const { path, base, mine, theirs } = difference;
  const place = placeWords(path, words);
  const takes = [
    { id: 'mine', label: t('merge.take.mine') },
    { id: 'theirs', label: t('merge.take.theirs') },
    ...(isFreeText(difference) ? [{ id: 'edit', label: t('merge.take.edit') } as const] : []),
  ] as const;
  return (
    <li className={styles.conflict} aria-label={place}>
      <div className={styles.place}>
        <strong>{place}</strong>
        <SegmentedControl<'none' | 'mine' | 'theirs' | 'edit'>
          label={place}
          value={choice?.take ?? 'none'}
          onChange={(take) => {
            if (take === 'edit') onChoose({ take, value: `${String(mine)}\n${String(theirs)}` });
            else if (take !== 'none') onChoose({ take });
          }}
          segments={takes}
        />
      </div>
      <dl className={styles.sides}>
        <div>
          <dt>{t('merge.base')}</dt>
          <dd className={styles.before}>{sideWords(path, base, words)}</dd>
        </div>
        <div data-chosen={choice?.take === 'mine'}>
          <dt>{t('merge.side.mine')}</dt>
          <dd>{sideWords(path, mine, words)}</dd>
        </div>
        <div data-chosen={choice?.take === 'theirs'}>
          <dt>{t('merge.side.theirs')}</dt>
          <dd>{sideWords(path, theirs, words)}</dd>
        </div>
      </dl>
      {choice?.take === 'edit' && (
        <TextArea
          label={t('merge.edited')}
          value={choice.value}
          onChange={(value) => onChoose({ take: 'edit', value })}
          maxLength={8000}
        />
      )}
    </li>
  );
};
