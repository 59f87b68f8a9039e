import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import type { Filing, ReturnReason } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './filing-screen.module.css';
import type { Jump } from './use-jumps.ts';
import { targetOfPointer } from './wire-pointer.ts';

export interface ReturnedNoticeProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly onJump: Jump;
}

const targetOf = (reason: ReturnReason, view: CaseView): DoubtTarget | undefined => {
  if (reason.documentId !== undefined) return { kind: 'document', documentId: reason.documentId };
  return reason.field === undefined ? undefined : targetOfPointer(reason.field, view.case.facts);
};

/** Why the other side sent it back, each reason with the way to its field; stays while it is being corrected. */
export const ReturnedNotice = ({ view, filing, onJump }: ReturnedNoticeProps) => {
  const { t, tFault } = useLanguage();
  const reopen = useDo('filing.reopen');
  const isReturned = filing.state === 'returned';
  const isOpenAgain = filing.state === 'draft' || filing.state === 'ready';
  if (!isReturned && !(isOpenAgain && filing.returnReasons.length > 0)) return null;
  return (
    <Banner
      tone={isReturned ? 'bad' : 'warn'}
      title={
        isReturned
          ? t('filing.returned.title', { kind: t(`filing.kind.${filing.form.kind}`) })
          : t('filing.returned.fix')
      }
      action={
        isReturned && (
          <Button
            size="small"
            tone="primary"
            isBusy={reopen.isPending}
            onPress={() => reopen.mutate({ filingId: filing.id })}
          >
            {t('filing.returned.again')}
          </Button>
        )
      }
    >
      {reopen.error !== null && <p>{tFault(faultOf(reopen.error))}</p>}
      <ol className={styles.reasons} aria-label={t('filing.returned.reasons')}>
        {filing.returnReasons.map((reason) => {
          const target = targetOf(reason, view);
          return (
            <li key={`${reason.field ?? reason.documentId ?? ''} ${reason.text}`} className={styles.reason}>
              <span>{reason.text}</span>
              {target !== undefined && (
                <Button size="small" tone="quiet" onPress={() => onJump(target)}>
                  {t(target.kind === 'document' ? 'filing.returned.jumpDocument' : 'filing.returned.jump')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {isReturned && <p>{t('filing.returned.text')}</p>}
    </Banner>
  );
};
