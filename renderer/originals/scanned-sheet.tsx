import type { ScannedSheets } from '../../shared/ipc/register-views.ts';
import { useLanguage } from '../app/language.tsx';
import { pageAddress } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { originalTone } from './register-words.ts';
import styles from './scan-back.module.css';

const thumbPx = 240;

export interface ScannedSheetProps {
  readonly scan: ScannedSheets['scans'][number];
  /** Papers that are not to be marked. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (documentId: string, isLeft: boolean) => void;
}

/** One file: what its codes name, what they could not, and a look at it. */
export const ScannedSheet = ({ scan, left, onLeft }: ScannedSheetProps) => {
  const { t } = useLanguage();
  const { papers, problems } = scan;
  return (
    <section className={styles.scan} aria-label={scan.fileName}>
      <div className={styles.picture}>
        <PagePicture address={pageAddress(scan.token, 0, thumbPx)} alt="" />
      </div>
      <div className={styles.about}>
        <p className={styles.name}>
          {scan.fileName} <span className={styles.quiet}>{t('sheets.pages', { count: scan.pageCount })}</span>
        </p>
        <div role="status">
          <StatusMark
            tone={papers.length === 0 ? 'warn' : 'good'}
            label={papers.length === 0 ? t('sheets.none') : t('sheets.found', { count: papers.length })}
            isPlain
          />
        </div>
        {papers.map(({ original, documentTitle, caseNo, caseRef }) => (
          <div key={original.documentId} className={styles.paper}>
            <CheckboxField
              label={`${original.runningNo} ${documentTitle}`}
              isSelected={!left.has(original.documentId)}
              onChange={(isWanted) => onLeft(original.documentId, !isWanted)}
            />
            <span className={styles.quiet}>{caseNo ?? caseRef}</span>
            <StatusMark tone={originalTone[original.status]} label={t(`originals.status.${original.status}`)} isPlain />
          </div>
        ))}
        {problems.map(({ page, kind, text }) => (
          <p key={`${page} ${kind} ${text}`} className={kind === 'foreign' ? styles.quiet : styles.problem}>
            {t(`sheets.problem.${kind}`, { page, text })}
          </p>
        ))}
        {papers.length === 0 && problems.length === 0 && <p className={styles.problem}>{t('sheets.noCodes')}</p>}
      </div>
    </section>
  );
};
