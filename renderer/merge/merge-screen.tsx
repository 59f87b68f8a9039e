import { GitMerge } from 'lucide-react';
import { useState } from 'react';
import type { MergeView } from '../../shared/ipc/contract/merge.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useChecklist } from '../app/checklist.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ConflictItem, type MergeChoice } from './conflict-item.tsx';
import styles from './merge.module.css';
import { type MergeWords, placeWords, sideWords } from './merge-words.ts';

/** A colleague's package beside the case: what is taken by itself, what somebody has to decide, and one button. */
export const MergeScreen = ({ mergeId }: { readonly mergeId: string }) => {
  const { t, tFault, pick } = useLanguage();
  const { go } = useNavigation();
  const query = useRead('cases', 'merge.preview', { mergeId });
  const { data: checklist } = useChecklist();
  const apply = useDo('merge.apply');
  const drop = useDo('merge.drop');
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({});
  if (query.data === undefined) return <Fallback of={query} />;
  const view = query.data;
  const words: MergeWords = {
    say: t,
    names: view.names,
    codeName: (code) => {
      const row = checklist?.rows.find((one) => one.code === code);
      return row === undefined ? code : pick(row.name);
    },
  };
  const by = (side: MergeView['differences'][number]['by']) => view.differences.filter((one) => one.by === side);
  const conflicts = by('both');
  const open = conflicts.filter(({ path }) => choices[path] === undefined).length;
  const toCase = () => go({ page: 'case', caseId: view.caseId, tab: 'overview' });
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('merge.title')}</h1>
        <span className={styles.quiet}>{view.ref}</span>
        <span className={styles.quiet}>{t('merge.from', { fileName: view.fileName })}</span>
      </header>
      <div className={styles.scroll}>
        {!view.hasBase && <Banner tone="warn" title={t('merge.noBase')} />}
        {view.notices.map(({ kind, filingId }) => (
          <Banner
            key={`${kind} ${filingId}`}
            tone={kind === 'sent-there' ? 'info' : 'warn'}
            title={t(`merge.notice.${kind}`, { filing: placeWords(`filings/${filingId}`, words) })}
          />
        ))}
        {view.differences.length === 0 && view.notices.length === 0 && <p>{t('merge.same')}</p>}
        {conflicts.length > 0 && (
          <Card title={t('merge.conflicts', { count: conflicts.length })}>
            <ul className={styles.list}>
              {conflicts.map((difference) => (
                <ConflictItem
                  key={difference.path}
                  difference={difference}
                  words={words}
                  choice={choices[difference.path]}
                  onChoose={(choice) => setChoices((before) => ({ ...before, [difference.path]: choice }))}
                />
              ))}
            </ul>
          </Card>
        )}
        <Changes
          title={t('merge.theirs', { count: by('theirs').length })}
          list={by('theirs')}
          side="theirs"
          words={words}
        />
        <Changes title={t('merge.mine', { count: by('mine').length })} list={by('mine')} side="mine" words={words} />
      </div>
      <footer className={styles.foot}>
        {apply.error !== null && (
          <Banner tone="bad" title={t('merge.failed')} isAnnounced>
            <p>{tFault(faultOf(apply.error))}</p>
          </Banner>
        )}
        <div className={styles.row}>
          <Button
            tone="primary"
            icon={GitMerge}
            isDisabled={open > 0}
            isBusy={apply.isPending}
            onPress={() => apply.mutate({ mergeId, choices: { ...choices } }, { onSuccess: toCase })}
          >
            {t('merge.apply')}
          </Button>
          <Button tone="quiet" onPress={() => drop.mutate({ mergeId }, { onSettled: toCase })}>
            {t('merge.cancel')}
          </Button>
          <span className={styles.quiet}>{open > 0 ? t('merge.need', { count: open }) : t('merge.ready')}</span>
        </div>
      </footer>
    </div>
  );
};

interface ChangesProps {
  readonly title: string;
  readonly list: MergeView['differences'];
  readonly side: 'mine' | 'theirs';
  readonly words: MergeWords;
}

const Changes = ({ title, list, side, words }: ChangesProps) =>
  list.length === 0 ? null : (
    <Card title={title}>
      <ul className={styles.list}>
        {list.map((one) => (
          <li key={one.path} className={styles.change}>
            <span>{placeWords(one.path, words)}</span>
            <span className={styles.before}>{sideWords(one.path, one.base, words)}</span>
            <span className={styles.value}>{sideWords(one.path, one[side], words)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
