import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type BookEntry, type RuleKind, type RuleSeverity, ruleBook, ruleKinds } from '../../shared/claim/rule-book.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { CountBadge, StatusMark } from '../ui/status-mark.tsx';
import type { Tone } from '../ui/tone.ts';
import { matches, readable } from './rule-search.ts';
import styles from './rules-screen.module.css';

const tone: Record<RuleSeverity, Tone> = {
  error: 'bad',
  warning: 'warn',
  optional: 'off',
  duty: 'progress',
  notice: 'neutral',
  help: 'good',
};

/** Everything the app knows of the field, in the open: what, what to do, from where, how far to trust it. Both languages. */
export const RulesScreen = () => {
  const { t, locale } = useLanguage();
  const { data: checklist } = useChecklist();
  const [kind, setKind] = useState<RuleKind | 'all'>('all');
  const [text, setText] = useState('');
  const book = useMemo(() => ruleBook(checklist), [checklist]);
  const shown = book.filter((entry) => (kind === 'all' || entry.kind === kind) && matches(entry, text));
  const kinds = ruleKinds.filter((one) => book.some((entry) => entry.kind === one));
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('rules.title')}</h1>
        <CountBadge count={shown.length} label={t('rules.count', { count: shown.length })} />
        <div className={styles.search}>
          <SearchField
            label={t('rules.search')}
            placeholder={t('rules.search')}
            clearLabel={t('rules.clear')}
            value={text}
            onChange={setText}
          />
        </div>
        <SegmentedControl
          label={t('rules.kind')}
          value={kind}
          onChange={setKind}
          segments={[
            { id: 'all' as const, label: t('rules.kind.all') },
            ...kinds.map((id) => ({ id, label: t(`rules.kind.${id}`) })),
          ]}
        />
      </header>
      <p className={styles.text}>{t('rules.text')}</p>
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} title={t('rules.none')} text={t('rules.noneText')} />
      ) : (
        <ul className={styles.list} aria-label={t('rules.title')}>
          {shown.map((entry) => (
            <RuleLine key={`${entry.kind} ${entry.id}`} entry={entry} isChinese={locale === 'zh-CN'} />
          ))}
        </ul>
      )}
    </div>
  );
};

/** What stands between two texts: nothing but a space after a sentence, a dot after a name. */
const withMore = (text: string): string => (/[.。?？]$/.test(text) ? `${text} ` : `${text} · `);

const RuleLine = ({ entry, isChinese }: { readonly entry: BookEntry; readonly isChinese: boolean }) => {
  const { t } = useLanguage();
  const { kind, id, severity, source, trust, text, more } = entry;
  const [first, second] = isChinese ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <p lang={first === 'zh' ? 'zh-CN' : 'en'}>
          {withMore(readable(text[first]))}
          <span className={styles.more}>{readable(more[first])}</span>
        </p>
        <p className={styles.other} lang={second === 'zh' ? 'zh-CN' : 'en'}>
          {withMore(readable(text[second]))}
          {readable(more[second])}
        </p>
        <p className={styles.source}>
          <span className={styles.id}>{id}</span> {t('rules.source', { source })} · {t('rules.trust', { trust })}
        </p>
      </div>
      <span className={styles.kind}>{t(`rules.kind.${kind}`)}</span>
      <StatusMark tone={tone[severity]} label={t(`rules.severity.${severity}`)} />
    </li>
  );
};
