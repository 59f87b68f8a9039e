import { useState } from 'react';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import type { PaperTemplate } from '../../shared/claim/papers/template.ts';
import type { PaperView } from '../../shared/ipc/paper-views.ts';
import { faultOf, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { MadePdfView } from '../documents/made-pdf-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './papers.module.css';
import { usePaperPreview } from './use-paper-preview.ts';

type Props = {
  readonly kind: PaperKind;
  readonly view: PaperView;
  readonly template: PaperTemplate;
  readonly onTake: (template: PaperTemplate) => void;
};

const sides = ['preview', 'beside', 'history'] as const;
const sampleId = 'sample';

/** Beside the wording: its pages, the shipped text, or what it was before. */
export const PaperBeside = (props: Props) => {
  const { t } = useLanguage();
  const [side, setSide] = useState<(typeof sides)[number]>('preview');
  const [filingId, setFilingId] = useState(sampleId);
  const filings = useRead('cases', 'papers.filings', {}).data?.rows ?? [];
  return (
    <div className={styles.beside}>
      <div className={styles.besideHead}>
        <SegmentedControl
          label={t('papers.showAs')}
          segments={sides.map((id) => ({ id, label: t(`papers.${id}`) }))}
          value={side}
          onChange={setSide}
        />
        {side === 'preview' && (
          <div className={styles.tryOn}>
            <SelectField
              label={t('papers.tryOn')}
              isLabelHidden
              options={[
                { id: sampleId, label: t('papers.sample') },
                ...filings.map(({ filingId: id, ref, kind, buyerName }) => ({
                  id,
                  label: t('papers.tryOnCase', { ref, kind: t(`filing.kind.${kind}`), buyer: buyerName || '—' }),
                })),
              ]}
              value={filingId}
              onChange={setFilingId}
              placeholder=""
            />
          </div>
        )}
      </div>
      {side === 'preview' && <Pages {...props} filingId={filingId === sampleId ? null : filingId} />}
      {side === 'beside' && <ShippedText shipped={props.view.shipped} />}
      {side === 'history' && <History {...props} />}
    </div>
  );
};

const Pages = ({ kind, template, filingId }: Props & { readonly filingId: string | null }) => {
  const { t, tFault } = useLanguage();
  const [round, setRound] = useState(0);
  const { pdf, error, isDrawing } = usePaperPreview(kind, template, filingId, round);
  return (
    <>
      {error !== null && (
        <Banner
          tone="bad"
          title={t('papers.previewFailed')}
          isAnnounced
          action={
            <Button size="small" onPress={() => setRound(round + 1)}>
              {t('app.retry')}
            </Button>
          }
        >
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {pdf !== null && pdf.missingCharacters.length > 0 && (
        <Banner tone="warn" title={t('papers.missingCharacters', { characters: pdf.missingCharacters.join(' ') })} />
      )}
      {pdf === null && error === null && <Skeleton lines={6} label={t('papers.drawing')} />}
      {pdf !== null && (
        <div className={styles.pages} aria-busy={isDrawing}>
          <MadePdfView pdf={pdf} />
        </div>
      )}
    </>
  );
};

const ShippedText = ({ shipped }: { readonly shipped: PaperTemplate }) => {
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.shipped} aria-label={t('papers.beside')} tabIndex={0}>
      <p className={styles.text}>
        {t('papers.source')}: {shipped.source} ({t(`papers.trust.${shipped.trust}`)})
      </p>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} lang={language}>
          <h3>{shipped[language].headline}</h3>
          <pre className={styles.plain}>{[shipped[language].body, shipped[language].closing].join('\n')}</pre>
        </div>
      ))}
    </section>
  );
};

const History = ({ view, onTake }: Props) => {
  const { t } = useLanguage();
  if (view.history.length === 0) return <p className={styles.text}>{t('papers.historyNone')}</p>;
  return (
    <ol className={styles.history} aria-label={t('papers.history')}>
      {view.history.map(({ id, at, by, template }) => (
        <li key={id}>
          <time className={styles.when} dateTime={at}>
            {dayAndTime(at)}
          </time>
          <span>
            {t(template === null ? 'papers.historyReset' : 'papers.historyOwn')}
            {by !== '' && ` · ${by}`}
          </span>
          {template !== null && (
            <Button
              size="small"
              spokenLabel={`${t('papers.takeBack')} ${dayAndTime(at)}`}
              onPress={() => onTake(template)}
            >
              {t('papers.takeBack')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
};
