import { Check, Copy, SkipForward } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CopyGroup, type CopyRow, copyText } from '../../shared/claim/copy-out/copy-rows.ts';
import type { CopyFormats } from '../../shared/claim/copy-out/formats.ts';
import { textKey, translate } from '../../shared/locale/locale.ts';
import { call, faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './copy-out.module.css';

export interface CopyListProps {
  readonly filingId: string;
  readonly groups: readonly CopyGroup[];
  readonly formats: CopyFormats;
  readonly copied: readonly string[];
  readonly skipped: readonly string[];
}

type Mark = 'copied' | 'skipped' | 'open';

/**
 * The rows as one list with one tab stop: Enter and ↓ copy the row and go on, ↑ goes back without copying, S skips, Delete
 * takes a mark away. It begins at the first row that is not done.
 */
export const CopyList = ({ filingId, groups, formats, copied, skipped }: CopyListProps) => {
  const { t, tData, tFault } = useLanguage();
  const rows = groups.flatMap((group) => group.rows);
  const isDone = (key: string): boolean => copied.includes(key) || skipped.includes(key);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ key }) => !isDone(key)),
    ),
  );
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const keyAt = rows[at]?.key;
  const hasMoved = useRef(false);

  useEffect(() => {
    const button = keyAt === undefined ? undefined : buttons.current.get(keyAt);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: hasMoved.current ? 'nearest' : 'center' });
    hasMoved.current = true;
  }, [keyAt]);

  const labelOf = ({ label, bank, n }: CopyRow): string =>
    tData(label, { ...(bank === undefined ? {} : { bank: tData(bank) }), ...(n === undefined ? {} : { n }) });
  // A portal is Chinese whatever language this app speaks.
  const textOf = (row: CopyRow): string => copyText(row, formats, inChinese);

  const mark = (row: CopyRow, how: Mark, next: number): void => {
    setError(null);
    const work =
      how === 'copied'
        ? call('hand.copy', { filingId, key: row.key, text: textOf(row) })
        : call('hand.mark', { filingId, key: row.key, mark: how });
    // The cursor moves once the clipboard has it: a value pasted twice would be worse than a moment's wait.
    work.then(() => {
      setSaid(t(how === 'copied' ? 'copyOut.saidCopied' : 'copyOut.saidSkipped', { field: labelOf(row) }));
      setAt(Math.min(next, rows.length - 1));
    }, setError);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      Enter: () => mark(row, 'copied', at + 1),
      ArrowDown: () => mark(row, 'copied', at + 1),
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      PageDown: () => setAt(Math.min(rows.length - 1, at + 10)),
      PageUp: () => setAt(Math.max(0, at - 10)),
      s: () => mark(row, 'skipped', at + 1),
      S: () => mark(row, 'skipped', at + 1),
      Delete: () => mark(row, 'open', at),
      Backspace: () => mark(row, 'open', at),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    if (!event.repeat || event.key === 'ArrowUp') move();
  };

  return (
    <>
      {error !== null && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.id} className={styles.group} aria-label={titleOf(group, tData)}>
            <h2 className={styles.groupTitle}>{titleOf(group, tData)}</h2>
            <ul className={styles.rows}>
              {group.rows.map((row) => {
                const index = rows.indexOf(row);
                const state = copied.includes(row.key) ? 'copied' : skipped.includes(row.key) ? 'skipped' : 'open';
                return (
                  <li key={row.key}>
                    <button
                      type="button"
                      ref={(element) => {
                        if (element === null) buttons.current.delete(row.key);
                        else buttons.current.set(row.key, element);
                      }}
                      className={classNames(
                        styles.row,
                        state !== 'open' && styles.done,
                        index === at && styles.current,
                      )}
                      tabIndex={index === at ? 0 : -1}
                      onKeyDown={onKeyDown}
                      onClick={() => mark(row, 'copied', index + 1)}
                      onFocus={() => setAt(index)}
                    >
                      <span className={styles.label}>{labelOf(row)}</span>
                      <span className={styles.value}>{textOf(row)}</span>
                      <span className={styles.state}>
                        <Icon of={state === 'copied' ? Check : state === 'skipped' ? SkipForward : Copy} size={14} />
                        {t(`copyOut.state.${state}`)}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};

const inChinese = (key: string): string => {
  const known = textKey(key);
  return known === undefined ? key : translate('zh-CN', known);
};

const titleOf = ({ title, line }: CopyGroup, say: (key: string, params?: { n: number }) => string): string =>
  line === null ? say(title) : say(title, { n: line });
