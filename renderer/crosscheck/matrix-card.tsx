import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Cell, MatrixGroup, MatrixRow } from '../../shared/claim/crosscheck/matrix.ts';
import { type DoubtTarget, targetKey } from '../../shared/claim/doubts/doubt.ts';
import { useLanguage } from '../app/language.tsx';
import { useReferenceWords } from '../reference/reference-words.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { classNames } from '../ui/class-names.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './cross-check.module.css';
import { useValueWords } from './field-words.ts';

export interface MatrixCardProps {
  readonly group: MatrixGroup;
  /** Those of the group that are asked for. */
  readonly rows: readonly MatrixRow[];
  readonly explanations: Readonly<Record<string, string>>;
  readonly onJump: (target: DoubtTarget) => void;
}

const rules = ['platform-differs', 'document-differs', 'sources-disagree'];

/** What all invoices share, or one invoice. An invoice on which all agree is one line until it is opened. */
export const MatrixCard = ({ group, rows, explanations, onJump }: MatrixCardProps) => {
  const { t } = useLanguage();
  const isQuiet = group.invoice !== undefined && group.differences === 0;
  const [isOpen, setOpen] = useState(!isQuiet);
  const title =
    group.invoice === undefined
      ? t('crosscheck.group.case')
      : t('crosscheck.group.invoice', { line: group.line, no: group.invoice.invoiceNo || '—' });
  const mark =
    group.differences > 0 ? (
      <StatusMark tone="warn" label={t('crosscheck.differences', { count: group.differences })} />
    ) : group.agreements > 0 ? (
      <StatusMark tone="good" label={t('crosscheck.allAgree')} />
    ) : (
      <StatusMark tone="neutral" label={t('crosscheck.unsaid')} />
    );
  if (!isOpen)
    return (
      <div className={styles.folded}>
        <Button tone="quiet" size="small" icon={ChevronRight} onPress={() => setOpen(true)}>
          {title}
        </Button>
        {mark}
      </div>
    );
  return (
    <Card title={title} aside={mark} isFlush>
      <table className={styles.matrix}>
        <thead>
          <tr>
            {(['field', 'form', 'platform', 'documents'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`crosscheck.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.path}
              row={row}
              explanation={rules.map((rule) => explanations[`${rule}:${targetKey(row.target)}`] ?? '').find(Boolean)}
              onJump={() => onJump(row.target)}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
};

type RowProps = { readonly row: MatrixRow; readonly explanation: string | undefined; readonly onJump: () => void };

const Row = ({ row, explanation, onJump }: RowProps) => {
  const { t, tData } = useLanguage();
  const inWords = useValueWords();
  const name = tData(`field.${row.path}`);
  const of = (kind: Cell['source']['kind']) => row.cells.filter(({ source }) => source.kind === kind);
  return (
    <tr className={classNames(row.verdict === 'differs' && styles.differs)}>
      <th scope="row">
        <Button tone="quiet" size="small" onPress={onJump}>
          {name}
        </Button>
      </th>
      <td className={classNames(row.type !== 'name' && styles.value)}>
        {row.form === '' ? <span className={styles.quiet}>{t('crosscheck.empty')}</span> : inWords(row.path, row.form)}
        {explanation !== undefined && (
          <p className={styles.explained}>{t('crosscheck.explained', { text: explanation })}</p>
        )}
      </td>
      <td>
        <Cells row={row} cells={of('platform')} />
      </td>
      <td>
        <Cells row={row} cells={of('document')} />
      </td>
    </tr>
  );
};

/** Those that agree as one mark, however many; each that differs with its value and who says so. */
const Cells = ({ row, cells }: { readonly row: MatrixRow; readonly cells: readonly Cell[] }) => {
  const { t } = useLanguage();
  const inWords = useValueWords();
  const nameOf = useSourceName();
  const agreeing = cells.filter(({ verdict }) => verdict === 'same');
  const others = cells.filter(({ verdict }) => verdict !== 'same');
  const closeWords = row.type === 'date' ? 'crosscheck.closeDate' : 'crosscheck.close';
  return (
    <ul className={styles.cells}>
      {agreeing.length > 0 && (
        <li title={agreeing.map(nameOf).join('\n')}>
          {row.form === '' && <span className={styles.value}>{inWords(row.path, agreeing[0]?.value ?? '')} </span>}
          <StatusMark
            tone="good"
            isPlain
            label={
              agreeing.length === 1 && agreeing[0] !== undefined
                ? `${row.form === '' ? '' : `${t('crosscheck.agrees')} · `}${nameOf(agreeing[0])}`
                : t('crosscheck.agreeCount', { count: agreeing.length })
            }
          />
        </li>
      )}
      {others.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the sources is the matrix's own
        <li key={index}>
          <span className={classNames(row.type !== 'name' && styles.value)}>{inWords(row.path, cell.value)}</span>{' '}
          <StatusMark
            tone={cell.verdict === 'differs' ? 'warn' : 'neutral'}
            isPlain
            label={`${t(cell.verdict === 'differs' ? 'crosscheck.differs' : closeWords)} · ${nameOf(cell)}`}
          />
        </li>
      ))}
    </ul>
  );
};

const useSourceName = () => {
  const { t } = useLanguage();
  const { source: from } = useReferenceWords();
  return ({ source }: Cell): string => {
    if (source.kind === 'document') return source.document.title;
    const list = t(`reference.list.${source.list}`);
    const { provenance } = source.known;
    return provenance.kind === 'endpoint' ? list : `${list} (${from(provenance)})`;
  };
};
