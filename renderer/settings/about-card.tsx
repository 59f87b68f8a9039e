import { useAppState } from '../app/app-state.ts';
import { useLanguage } from '../app/language.tsx';
import { Card } from '../ui/card.tsx';
import { KeyValue } from '../ui/key-value.tsx';

/** Which version this is and where the data are, in words. */
export const AboutCard = () => {
  const { t } = useLanguage();
  const { version, mode, vault } = useAppState();
  return (
    <Card title={t('settings.about')}>
      <KeyValue
        items={[
          { id: 'version', label: t('settings.version'), value: `${t('app.name')} ${version}` },
          { id: 'mode', label: t('settings.mode'), value: t(`settings.mode.${mode}`) },
          { id: 'stored', label: t('settings.stored'), value: t('settings.storedText') },
          { id: 'key', label: t('settings.key'), value: t(`settings.key.${vault.protection}`) },
          { id: 'network', label: t('settings.network'), value: t('settings.networkText') },
        ]}
      />
    </Card>
  );
};
