import { ArrowLeft, FileX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isPrepared } from '../../shared/claim/by-hand.ts';
import { amountFormats, dayFormats } from '../../shared/claim/copy-out/formats.ts';
import { portalOrders } from '../../shared/claim/copy-out/portal-order.ts';
import { call, faultOf, useDo, useRead } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { CopyList } from './copy-list.tsx';
import styles from './copy-out.module.css';

/** Every field of a fixed filing in the portal's order, to be copied one after the other. */
export const CopyOutScreen = ({ caseId, filingId }: { readonly caseId: string; readonly filingId: string }) => {
  const { t, tFault, pick } = useLanguage();
  const { go } = useNavigation();
  const view = useRead('cases', 'case.view', { caseId });
  const rows = useRead('cases', 'hand.copy-out', { filingId });
  const channels = useRead('app', 'channels.get', {});
  const save = useDo('channels.save');
  const stay = useDo('hand.stay-on-top');
  const [isOnTop, setOnTop] = useState(false);
  // The window is like any other once the screen is left.
  useEffect(() => () => void call('hand.stay-on-top', { isOn: false }).catch(() => undefined), []);
  if (view.data === undefined) return <Fallback of={view} />;
  const filing = view.data.filings.find(({ id }) => id === filingId);
  const toReview = () => go({ page: 'review', caseId, filingId });
  if (filing?.byHand === undefined || filing.byHand === null || !isPrepared(filing))
    return (
      <EmptyState
        icon={FileX}
        title={t('copyOut.notNow')}
        actions={<Button onPress={toReview}>{t('copyOut.back')}</Button>}
      />
    );
  if (rows.data === undefined || channels.data === undefined)
    return <Fallback of={rows.data === undefined ? rows : channels} />;
  const settings = channels.data;
  const { groups } = rows.data;
  const { copied, skipped } = filing.byHand;
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const { form } = filing;
  const order = form.kind === 'claim' || form.kind === 'supplement' ? form.kind : 'possible-loss-notice';
  const failure = save.error ?? stay.error;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Button tone="quiet" icon={ArrowLeft} onPress={toReview}>
          {t('copyOut.back')}
        </Button>
        <h1 className={styles.title}>{t('copyOut.heading', { kind: t(`filing.kind.${form.kind}`) })}</h1>
        <span className={styles.quiet}>{view.data.case.ref}</span>
        <div className={styles.tools}>
          <SelectField
            label={t('copyOut.dayFormat')}
            placeholder={t('copyOut.dayFormat')}
            options={dayFormats.map((id) => ({ id, label: id }))}
            value={settings.dayFormat}
            onChange={(picked) => {
              const dayFormat = dayFormats.find((one) => one === picked);
              if (dayFormat !== undefined) save.mutate({ settings: { ...settings, dayFormat } });
            }}
          />
          <SelectField
            label={t('copyOut.amountFormat')}
            placeholder={t('copyOut.amountFormat')}
            options={amountFormats.map((id) => ({ id, label: id }))}
            value={settings.amountFormat}
            onChange={(picked) => {
              const amountFormat = amountFormats.find((one) => one === picked);
              if (amountFormat !== undefined) save.mutate({ settings: { ...settings, amountFormat } });
            }}
          />
          <SwitchField
            label={t('copyOut.onTop')}
            isSelected={isOnTop}
            onChange={(isOn) => {
              setOnTop(isOn);
              stay.mutate({ isOn });
            }}
          />
        </div>
      </header>
      {failure !== null && (
        <Banner tone="bad" title={t('hand.failed')} isAnnounced>
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      <div className={styles.progress}>
        <ProgressBar
          label={t('copyOut.progress', { done: copied.length, total })}
          percent={total === 0 ? 100 : (100 * (copied.length + skipped.length)) / total}
        />
        <p className={styles.quiet}>{t('copyOut.keys')}</p>
      </div>
      <CopyList
        key={filing.byHand.id}
        filingId={filingId}
        groups={groups}
        formats={{ day: settings.dayFormat, amount: settings.amountFormat }}
        copied={copied}
        skipped={skipped}
      />
      <p className={styles.source}>{t('copyOut.source', { source: pick(portalOrders[order].source) })}</p>
    </div>
  );
};
