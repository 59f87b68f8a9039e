import type { PrintRun } from '../../shared/claim/printing/print-run.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { shortTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './print-dialog.module.css';

export interface PrintQuestionProps {
  readonly run: PrintRun;
  readonly onAnswer?: (printed: boolean) => void;
}

/** Only somebody at the printer knows whether everything came out: nothing is recorded before they say so. */
export const PrintQuestion = ({ run, onAnswer }: PrintQuestionProps) => {
  const { t, tFault } = useLanguage();
  const answer = useDo('printing.answer');
  return (
    <Banner tone="warn" title={t('printing.asked')} isAnnounced>
      <p>
        {t('printing.askedText', {
          at: shortTime(run.at),
          printer: run.printer === '' ? t(`printing.way.${run.way}`) : run.printer,
          pages: run.pageCount,
        })}
      </p>
      {answer.error !== null && <p>{tFault(faultOf(answer.error))}</p>}
      <div className={styles.answers}>
        <Button
          size="small"
          tone="primary"
          isBusy={answer.isPending}
          onPress={() => answer.mutate({ runId: run.id, printed: true }, { onSuccess: () => onAnswer?.(true) })}
        >
          {t('printing.askedYes')}
        </Button>
        <Button
          size="small"
          isDisabled={answer.isPending}
          onPress={() => answer.mutate({ runId: run.id, printed: false }, { onSuccess: () => onAnswer?.(false) })}
        >
          {t('printing.askedNo')}
        </Button>
      </div>
    </Banner>
  );
};
