import { ScanBarcode, SearchX, Stamp } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type OriginalStatus, originalStatuses } from '../../shared/claim/original.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useToasts } from '../app/toasts.ts';
import { ExportButton } from '../export/export-button.tsx';
import { PendingPrints } from '../printing/pending-prints.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './originals-screen.module.css';
import { ParcelList } from './parcel-list.tsx';
import { Register } from './register.tsx';
import { meant, type RegisterOrder, registerOrders } from './register-groups.ts';
import { readScan, scanned } from './scan.ts';
import { ScanBackDialog } from './scan-back-dialog.tsx';

/** Long enough to read and think better of it. */
const undoTimeoutMs = 12_000;

type Shelf = 'open' | 'closed' | 'parcels';

/** 正本台账: every original that was promised, the late ones on top. A scanned bar code chooses what it names. */
export const OriginalsScreen = () => {
  const { t, tFault } = useLanguage();
  const [text, setText] = useState('');
  const [shelf, setShelf] = useState<Shelf>('open');
  const [state, setState] = useState<OriginalStatus | 'overdue' | null>(null);
  const [order, setOrder] = useState<RegisterOrder>('due');
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string | null>(null);
  const [isScanning, setScanning] = useState(false);
  const toasts = useToasts();
  const undo = useDo('originals.undo');
  const input = useRef<HTMLInputElement>(null);
  const open = useRead('originals', 'originals.list', { closed: false });
  const closed = useRead('originals', 'originals.list', { closed: true });
  // Typing goes on while thousands of rows are looked through.
  const wanted = useDeferredValue(text);
  const mark = open.data?.mark ?? '';
  const ofShelf = (shelf === 'closed' ? closed : open).data?.rows;
  const rows = useMemo(
    () => (ofShelf === undefined ? [] : [...meant(ofShelf, wanted, state, mark)]),
    [ofShelf, wanted, state, mark],
  );
  if (open.data === undefined || closed.data === undefined)
    return <Fallback of={[open, closed].find(({ error }) => error !== null) ?? open} />;
  const openRows = open.data.rows;
  const closedRows = closed.data.rows;
  const present = new Set<string>((ofShelf ?? []).map(({ original }) => original.status));
  const states = originalStatuses.filter((status) => present.has(status));

  const look = (next: Shelf) => {
    setShelf(next);
    setState(null);
    setSelectedIds(new Set());
  };
  const takeBack = (undoId: string) =>
    undo.mutate(
      { undoId },
      { onError: (error) => toasts.show({ tone: 'bad', title: t('originals.failed'), text: tFault(faultOf(error)) }) },
    );
  const choose = (found: readonly OriginalRow[], no: string) => {
    setSelectedIds(new Set([...selectedIds, ...found.map(({ original }) => original.documentId)]));
    setSaid(
      found.length === 1 ? t('originals.scanned', { no }) : t('originals.scannedMore', { no, count: found.length }),
    );
  };
  const submit = (typed: string) => {
    const scan = readScan(typed, mark);
    if (scan === undefined) return setSaid(null);
    // The next scan overwrites this one.
    input.current?.select();
    if (typeof scan === 'string')
      return setSaid(t(scan === 'damaged' ? 'originals.scanDamaged' : 'originals.scanOther'));
    const no = scan[0] ?? '';
    const found = scanned(scan, openRows);
    if (found.length > 0) {
      if (shelf !== 'open') setShelf('open');
      setState(null);
      choose(found, no);
    } else if (scanned(scan, closedRows).length > 0) {
      look('closed');
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
          <Button icon={ScanBarcode} onPress={() => setScanning(true)}>
            {t('sheets.open')}
          </Button>
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
          label={t('originals.range')}
          value={shelf}
          onChange={look}
          segments={[
            { id: 'open', label: `${t('originals.open')} ${openRows.length}` },
            { id: 'closed', label: `${t('originals.closed')} ${closedRows.length}` },
            { id: 'parcels', label: t('originals.parcels') },
          ]}
        />
        {shelf !== 'parcels' && (
          <>
            <div className={styles.state}>
              <SelectField
                label={t('originals.state')}
                isLabelHidden
                value={state ?? 'all'}
                placeholder={t('originals.state')}
                onChange={(id) =>
                  setState(id === 'overdue' ? id : (originalStatuses.find((status) => status === id) ?? null))
                }
                options={[
                  { id: 'all', label: t('originals.stateAll') },
                  ...(shelf === 'open' ? [{ id: 'overdue', label: t('originals.group.overdue') }] : []),
                  ...states.map((status) => ({ id: status, label: t(`originals.status.${status}`) })),
                ]}
              />
            </div>
            <SegmentedControl
              label={t('originals.order')}
              value={order}
              onChange={setOrder}
              segments={registerOrders.map((id) => ({ id, label: t(`originals.order.${id}`) }))}
            />
          </>
        )}
        <span className={styles.quiet} role="status">
          {said ?? t('originals.searchHint')}
        </span>
      </div>
      {isScanning && (
        <ScanBackDialog
          onDone={({ text: words, undoId }) => {
            setScanning(false);
            toasts.show(
              {
                tone: 'good',
                title: words,
                ...(undoId === null ? {} : { action: { label: t('originals.undo'), onPress: () => takeBack(undoId) } }),
              },
              undoTimeoutMs,
            );
          }}
          onClose={() => setScanning(false)}
        />
      )}
      <PendingPrints />
      {shelf === 'parcels' ? (
        <ParcelList
          text={wanted}
          onChoose={(ids) => {
            look('open');
            setSelectedIds(new Set(ids));
          }}
        />
      ) : rows.length === 0 ? (
        <Card>
          {text.trim() === '' && state === null ? (
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
              actions={
                <Button
                  onPress={() => {
                    setText('');
                    setState(null);
                  }}
                >
                  {t('originals.clear')}
                </Button>
              }
            />
          )}
        </Card>
      ) : (
        <Register
          rows={rows}
          chooseFrom={shelf === 'open' ? openRows : closedRows}
          order={order}
          showsCase
          selectedIds={selectedIds}
          onSelectedIds={setSelectedIds}
        />
      )}
    </div>
  );
};
