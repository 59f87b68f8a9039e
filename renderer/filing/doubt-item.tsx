import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as RacButton } from 'react-aria-components';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { DoubtPictures } from './doubt-pictures.tsx';
import { useDoubtWords } from './doubt-words.ts';
import type { NumberedDoubt } from './doubts.ts';
import styles from './doubts-panel.module.css';
import { ReliefLink } from './relief-link.tsx';

export interface DoubtItemProps {
  readonly filingId: string;
  readonly item: NumberedDoubt;
  readonly isReadOnly: boolean;
  readonly onJump: (target: DoubtTarget) => void;
}

/** Drawn again only when its doubt changes: a case with fifty invoices may have a hundred of them. */
export const DoubtItem = memo(({ filingId, item, isReadOnly, onJump }: DoubtItemProps) => {
  const { t } = useLanguage();
  const words = useDoubtWords();
  const [isExplaining, setExplaining] = useState(false);
  const { doubt, number, explanation } = item;
  const isError = doubt.severity === 'error';
  return (
    <li className={classNames(styles.item, explanation !== '' && styles.explained)}>
      <RacButton className={styles.jump ?? ''} onPress={() => onJump(doubt.target)}>
        <span className={classNames(styles.mark, isError ? styles.error : styles.warning)}>
          <Icon of={isError ? OctagonAlert : TriangleAlert} size={14} />
          {number}
          <span className={styles.hidden}>{t(`filing.doubts.${doubt.severity}`)}</span>
        </span>
        <span>
          {words.what(doubt)} <span className={styles.todo}>{words.todo(doubt)}</span>
        </span>
        <DoubtPictures pictures={item.pictures} />
      </RacButton>
      {explanation !== '' && !isExplaining && (
        <p className={styles.explanation}>
          <StatusMark tone="good" label={t('filing.doubts.explained')} isPlain /> {explanation}
        </p>
      )}
      {!isError && !isReadOnly && !isExplaining && (
        <div className={styles.actions}>
          {doubt.relief !== undefined && <ReliefLink relief={doubt.relief} filingId={filingId} />}
          <Button size="small" tone="quiet" onPress={() => setExplaining(true)}>
            {t('filing.doubts.explain')}
          </Button>
        </div>
      )}
      {isExplaining && <Explain filingId={filingId} item={item} onDone={() => setExplaining(false)} />}
    </li>
  );
});

const Explain = ({
  filingId,
  item,
  onDone,
}: Pick<DoubtItemProps, 'filingId' | 'item'> & { readonly onDone: () => void }) => {
  const { t, tFault } = useLanguage();
  const explain = useDo('filing.explain');
  const [text, setText] = useState(item.explanation);
  return (
    <div className={styles.explain}>
      <TextArea
        label={t('filing.doubts.explanation')}
        hint={t('filing.doubts.explanationHint')}
        value={text}
        onChange={setText}
        maxLength={2000}
        autoFocus
        error={explain.error === null ? undefined : tFault(faultOf(explain.error))}
      />
      <div className={styles.actions}>
        <Button size="small" tone="quiet" onPress={onDone}>
          {t('app.cancel')}
        </Button>
        <Button
          size="small"
          isBusy={explain.isPending}
          onPress={() =>
            explain.mutate({ filingId, doubtKey: item.doubt.key, text: text.trim() }, { onSuccess: onDone })
          }
        >
          {t('filing.doubts.keep')}
        </Button>
      </div>
    </div>
  );
};
