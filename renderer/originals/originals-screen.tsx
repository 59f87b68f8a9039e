import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SearchX, Stamp } from 'lucide-react';
import { useRef, useState } from 'react';
import { read } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { PendingPrints } from '../printing/pending-prints.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './originals-screen.module.css';
import { Register } from './register.tsx';
import { readScan, scanned } from './scan.ts';

/** 正本台账: every original that was promised, the late ones on top. A scanned bar code chooses what it names. */
export const OriginalsScreen = () => {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [shelf, setShelf] = useState<'open' | 'closed'>('open');
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const shown = useQuery({
    ...read('originals', 'originals.list', { text, closed: shelf === 'closed' }),
    placeholderData: keepPreviousData,
  });
  const open = useQuery(read('originals', 'originals.list', { text: '', closed: false }));
  const closed = useQuery(read('originals', 'originals.list', { text: '', closed: true }));
  if (shown.data === undefined || open.data === undefined || closed.data === undefined)
    return <Fallback of={[shown, open, closed].find(({ error }) => error !== null) ?? shown} />;
  const { rows } = shown.data;
  const openRows = open.data.rows;
  const closedRows = closed.data.rows;

  const submit = (typed: string) => {
    const scan = readScan(typed);
    if (scan === undefined) return setSaid(null);
    const no = scan[0] ?? '';
    // The next scan overwrites this one.
    input.current?.select();
    const found = scanned(scan, openRows);
    if (found.length > 0) {
      setShelf('open');
      setSelectedIds(new Set([...selectedIds, ...found.map(({ original }) => original.documentId)]));
      setSaid(
        found.length === 1 ? t('originals.scanned', { no }) : t('originals.scannedMore', { no, count: found.length }),
      );
    } else if (scanned(scan, closedRows).length > 0) {
      setShelf('closed');
      setSaid(t('originals.scanClosed', { no }));
    } else setSaid(t('originals.scanUnknown', { no }));
  };

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t('originals.title')}</h1>
        <span className={styles.quiet}>
          {t('originals.summary', {
            count: openRows.length,
            overdue: openRows.filter(({ overdue }) => overdue).length,
          })}
        </span>
        <div className={styles.export}>
          <ExportButton of={{ list: 'originals', closed: shelf === 'closed' }} />
        </div>
      </header>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('originals.search')}
            placeholder={t('originals.search')}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setSaid(null);
            }}
            onSubmit={submit}
            clearLabel={t('originals.clear')}
            inputRef={input}
          />
        </div>
        <SegmentedControl
          label={t('originals.shelf')}
          value={shelf}
          onChange={setShelf}
          segments={[
            { id: 'open', label: `${t('originals.open')} ${openRows.length}` },
            { id: 'closed', label: `${t('originals.closed')} ${closedRows.length}` },
          ]}
        />
        <span className={styles.quiet} role="status">
          {said ?? t('originals.searchHint')}
        </span>
      </div>
      <PendingPrints />
      {rows.length === 0 ? (
        <Card>
          {text.trim() === '' ? (
            <EmptyState
              icon={Stamp}
              title={t(shelf === 'open' ? 'originals.empty' : 'originals.emptyClosed')}
              text={t(shelf === 'open' ? 'originals.emptyText' : 'originals.emptyClosedText')}
            />
          ) : (
            <EmptyState
              icon={SearchX}
              title={t('originals.noMatch')}
              text={t('originals.noMatchText')}
              actions={<Button onPress={() => setText('')}>{t('originals.clear')}</Button>}
            />
          )}
        </Card>
      ) : (
        <Register
          rows={rows}
          openRows={shelf === 'open' ? openRows : []}
          showsCase
          selectedIds={selectedIds}
          onSelectedIds={setSelectedIds}
        />
      )}
    </div>
  );
};
