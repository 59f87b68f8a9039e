import type { Filing } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { DoubtPictures } from '../filing/doubt-pictures.tsx';
import { useDoubtWords } from '../filing/doubt-words.ts';
import type { NumberedDoubt } from '../filing/doubts.ts';
import { ReliefLink } from '../filing/relief-link.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DoubtNote } from '../ui/doubt-note.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './review-doubts.module.css';

export interface ReviewDoubtsProps {
  readonly view: CaseView;
  readonly filing: Filing;
  readonly doubts: readonly NumberedDoubt[];
}

/** Errors first, each with the way to its place; then warnings, each with room to explain it once. */
export const ReviewDoubts = ({ view, filing, doubts }: ReviewDoubtsProps) => {
  const { t, tFault } = useLanguage();
  const explain = useDo('filing.explain');
  const errors = doubts.filter(({ doubt }) => doubt.severity === 'error');
  const warnings = doubts.filter(({ doubt }) => doubt.severity === 'warning');
  if (doubts.length === 0)
    return (
      <Card title={t('review.doubts')}>
        <StatusMark tone="good" label={t('review.clean')} />
      </Card>
    );
  return (
    <>
      {explain.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(explain.error))}</p>
        </Banner>
      )}
      {errors.length > 0 && (
        <Card title={t('review.errors', { count: errors.length })}>
          <p className={styles.lead}>{t('review.errorsText')}</p>
          <ol className={styles.list}>
            {errors.map((item) => (
              <li key={item.doubt.key}>
                <Line item={item} view={view} filing={filing} />
              </li>
            ))}
          </ol>
        </Card>
      )}
      {warnings.length > 0 && (
        <Card title={t('review.warnings', { count: warnings.length })}>
          <p className={styles.lead}>{t('review.warningsText')}</p>
          <ol className={styles.list}>
            {warnings.map((item) => (
              <li key={item.doubt.key}>
                <Line item={item} view={view} filing={filing} />
                <Explanation
                  item={item}
                  onExplain={(text) => explain.mutate({ filingId: filing.id, doubtKey: item.doubt.key, text })}
                />
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
};

type LineProps = { readonly item: NumberedDoubt; readonly view: CaseView; readonly filing: Filing };

const Line = ({ item, view, filing }: LineProps) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const words = useDoubtWords();
  const { doubt, number } = item;
  return (
    <span className={styles.line}>
      <DoubtNote
        severity={doubt.severity === 'error' ? 'block' : 'warn'}
        severityLabel={t(`review.${doubt.severity}`)}
        number={number}
        action={
          <>
            {doubt.relief !== undefined && <ReliefLink relief={doubt.relief} filingId={filing.id} />}
            <Button
              tone="quiet"
              size="small"
              onPress={() => go({ page: 'filing', caseId: view.case.id, filingId: filing.id, focus: doubt.target })}
            >
              {t('review.goTo')}
            </Button>
          </>
        }
      >
        {`${words.what(doubt)} ${words.todo(doubt)}`}
      </DoubtNote>
      <DoubtPictures pictures={item.pictures} />
    </span>
  );
};

type ExplanationProps = { readonly item: NumberedDoubt; readonly onExplain: (text: string) => void };

const Explanation = ({ item, onExplain }: ExplanationProps) => {
  const { t } = useLanguage();
  const text = useEditedText(item.explanation, (next) => onExplain(next.trim()));
  return (
    <div className={styles.explanation}>
      <TextArea
        label={`${t('review.explain')} (${t('review.warning')} ${item.number})`}
        isLabelHidden
        placeholder={t('review.explain')}
        value={text.value}
        onChange={text.onChange}
        onBlur={text.onBlur}
        maxLength={2000}
      />
      {item.explanation !== '' && <StatusMark tone="good" label={t('review.explained')} isPlain />}
    </div>
  );
};
