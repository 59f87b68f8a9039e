import { RotateCcw, Shrink } from 'lucide-react';
import type { SizeRow } from '../../shared/ipc/targets-views.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { pageAddress } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { sizeText } from '../progress/size-text.ts';
import { Button } from '../ui/button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './sizes-card.module.css';

export interface SizeLineProps {
  readonly row: SizeRow;
  readonly document: DocumentView | undefined;
  readonly isBusy: boolean;
  readonly onTry: () => void;
  readonly onUse: () => void;
  readonly onRestore: () => void;
}

type Outcome = Pick<NonNullable<SizeRow['proposal']>, 'afterBytes' | 'parts' | 'codedPages'>;

/** One document over the targets: how large it is, how large it could be, and what the clerk makes of it. */
export const SizeLine = ({ row, document, isBusy, onTry, onUse, onRestore }: SizeLineProps) => {
  const { t, tFault } = useLanguage();
  const { proposal, decided, fault } = row;
  const canUse = proposal !== null && (proposal.codedPages > 0 || proposal.parts.length > 1);
  const words = ({ afterBytes, parts, codedPages }: Outcome): string =>
    [
      t('targets.fromTo', { before: sizeText(row.fileBytes), after: sizeText(afterBytes) }),
      ...(codedPages > 0 ? [t('targets.coded', { count: codedPages })] : []),
      ...(parts.length > 1 ? [t('targets.parts', { count: parts.length })] : []),
    ].join(' · ');
  return (
    <li className={styles.line} aria-label={row.title}>
      <div className={styles.row}>
        <span className={styles.title}>{row.title}</span>
        {decided === null ? (
          <span className={styles.quiet}>
            {t('targets.size', { file: sizeText(row.fileBytes), page: sizeText(row.largestPageBytes) })}
          </span>
        ) : (
          <StatusMark tone="good" label={`${t('targets.decided')} · ${words(decided)}`} isPlain />
        )}
        <span className={styles.actions}>
          {row.isFixed && <StatusMark tone="off" label={t('targets.fixed')} isPlain />}
          {decided !== null && (
            <Button size="small" icon={RotateCcw} onPress={onRestore}>
              {t('targets.restore')}
            </Button>
          )}
          {decided === null && !row.isFixed && proposal === null && (
            <Button size="small" icon={Shrink} isDisabled={isBusy} onPress={onTry}>
              {t('targets.try')}
            </Button>
          )}
        </span>
      </div>
      {fault !== null && decided === null && <p className={styles.quiet}>{tFault(fault)}</p>}
      {proposal !== null && decided === null && (
        <>
          {proposal.compare !== null && (
            <div className={styles.compare}>
              <Side
                words={t('targets.before', { size: sizeText(proposal.compare.beforeBytes) })}
                picture={proposal.compare.before}
              />
              <Side
                words={t('targets.after', { size: sizeText(proposal.compare.afterBytes) })}
                picture={proposal.compare.after}
              />
            </div>
          )}
          <div className={styles.row}>
            <span className={styles.quiet}>
              {canUse ? words(proposal) : t('targets.nothing')}
              {!proposal.meets && canUse && ` · ${t('targets.misses')}`}
            </span>
            {canUse && (
              <span className={styles.actions}>
                <Button size="small" tone="quiet" onPress={onRestore}>
                  {t('targets.keep')}
                </Button>
                <Button size="small" tone="primary" onPress={onUse}>
                  {t('targets.use')}
                </Button>
              </span>
            )}
          </div>
          {proposal.parts.length > 1 && (
            <p className={styles.quiet}>
              {proposal.parts
                .map((pages, i) => t('targets.part', { no: i + 1, of: proposal.parts.length, pages }))
                .join(' · ')}
            </p>
          )}
          {canUse && document?.presentation === 'electronic' && (
            <p className={styles.quiet}>{t('targets.signature')}</p>
          )}
        </>
      )}
    </li>
  );
};

/** Wide enough to read print on it. */
const shownPx = 1600;

const Side = ({ words, picture }: { readonly words: string; readonly picture: { token: string; index: number } }) => (
  <figure className={styles.side}>
    <div className={styles.window}>
      <PagePicture address={pageAddress(picture.token, picture.index, shownPx)} alt={words} />
    </div>
    <figcaption>{words}</figcaption>
  </figure>
);
