import type { HealthView } from '../../shared/ipc/health-views.ts';
import { useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { momentText } from '../backup/moment.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

const mostNamed = 3;

/** On Today while something stored is damaged: what it is, and that everything else stays usable. */
export const HealthBanner = () => {
  const { data } = useRead('health', 'health.view', {});
  if (data === undefined) return null;
  return (
    <>
      <LostChanges lost={data.lost} />
      <Damage health={data} />
    </>
  );
};

const LostChanges = ({ lost }: Pick<HealthView, 'lost'>) => {
  const { t, locale } = useLanguage();
  const acknowledge = useDo('health.acknowledge');
  if (lost === null) return null;
  return (
    <Banner
      tone="bad"
      title={t('health.lost')}
      isAnnounced
      action={
        <Button size="small" isBusy={acknowledge.isPending} onPress={() => acknowledge.mutate({})}>
          {t('health.known')}
        </Button>
      }
    >
      <p>{t('health.lostText', { at: momentText(lost.at, locale), name: lost.keptAs })}</p>
    </Banner>
  );
};

const Damage = ({ health: { documents, records } }: { readonly health: HealthView }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const hasRecords = records.fault !== null || records.damaged.length > 0;
  if (documents.length === 0 && !hasRecords) return null;
  const names = documents.slice(0, mostNamed).map(({ title, caseRef: ref }) => t('health.damagedOne', { title, ref }));
  if (documents.length > mostNamed) names.push(t('health.more'));
  return (
    <Banner
      tone={hasRecords ? 'bad' : 'warn'}
      title={documents.length > 0 ? t('health.damaged', { count: documents.length }) : t('health.recordsTitle')}
      isAnnounced
      action={
        <Button size="small" onPress={() => go({ page: 'settings' })}>
          {t('health.look')}
        </Button>
      }
    >
      {documents.length > 0 && <p>{t('health.damagedText', { names: names.join(' · ') })}</p>}
      {documents.length > 0 && hasRecords && <p>{t('health.recordsTitle')}</p>}
    </Banner>
  );
};
