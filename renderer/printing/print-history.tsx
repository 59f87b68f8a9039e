import type { PrintRun } from '../../shared/claim/printing/print-run.ts';
import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './print-history.module.css';
import { PrintQuestion } from './print-question.tsx';

const tones = { asked: 'warn', printed: 'good', 'not-printed': 'neutral' } as const;

/** What was printed, when, by whom and where; with the questions nobody has answered. Nothing while nothing was. */
export const PrintHistory = ({ caseId }: { readonly caseId: string | null }) => {
  const { t } = useLanguage();
  const history = useRead('originals', 'printing.history', { caseId });
  if (history.data === undefined || history.data.runs.length === 0) return null;
  const { runs, titles } = history.data;
  const what = ({ documents }: PrintRun): string => {
    const own = caseId === null ? documents : documents.filter((one) => one.caseId === caseId);
    const first = titles[own[0]?.documentId ?? ''] ?? '';
    return own.length < 2 ? first : t('printing.history.documents', { first, count: own.length });
  };
  const paper = ({ pages, pageCount, settings }: PrintRun): string =>
    [
      pages === '' ? t('printing.pages', { count: pageCount }) : t('printing.history.range', { pages }),
      t(`printing.duplex.${settings.duplex}`),
      settings.copies > 1 ? t('printing.history.copies', { copies: settings.copies }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <div className={styles.history}>
      <Card title={t('printing.history')} isFlush>
        {runs
          .filter(({ state }) => state === 'asked')
          .map((run) => (
            <div key={run.id} className={styles.question}>
              <PrintQuestion run={run} />
            </div>
          ))}
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('printing.history.at')}</th>
                <th scope="col">{t('printing.history.what')}</th>
                <th scope="col">{t('printing.history.where')}</th>
                <th scope="col">{t('printing.history.paper')}</th>
                <th scope="col">{t('printing.history.clerk')}</th>
                <th scope="col">{t('printing.history.state')}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td className={styles.figures}>{dayAndTime(run.at)}</td>
                  <td>
                    {what(run)}
                    {run.documents.some(({ time }) => time > 1) && (
                      <span className={styles.quiet}>
                        {' '}
                        {t('printing.reprint', { time: Math.max(...run.documents.map(({ time }) => time)) })}
                      </span>
                    )}
                  </td>
                  <td>{run.printer === '' ? t(`printing.way.${run.way}`) : run.printer}</td>
                  <td>{paper(run)}</td>
                  <td>{run.clerk}</td>
                  <td>
                    <StatusMark tone={tones[run.state]} label={t(`printing.runState.${run.state}`)} isPlain />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
};
