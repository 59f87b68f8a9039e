import { Trash2 } from 'lucide-react';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './settings-screen.module.css';

/** What reading has learned from corrections, buyer by buyer, in plain words; each can be forgotten. */
export const CorrectionsCard = () => {
  const { t, tFault } = useLanguage();
  const { data } = useRead('documents', 'reading.corrections', {});
  const forget = useDo('reading.forget');
  const buyers = data?.buyers ?? [];
  return (
    <Card title={t('reading.learned')}>
      <div className={styles.stack}>
        <p className={styles.text}>{t(buyers.length === 0 ? 'reading.learnedNone' : 'reading.learnedText')}</p>
        {forget.error !== null && (
          <Banner tone="bad" title={t('settings.failed')} isAnnounced>
            <p>{tFault(faultOf(forget.error))}</p>
          </Banner>
        )}
        {buyers.map(({ key, name, values, labels }) => (
          <section key={key} aria-label={name}>
            <h3 className={styles.buyer}>{name}</h3>
            <ul className={styles.learned}>
              {[
                ...values.map(({ field, read, right }) => ({
                  what: { field, read },
                  words: t('reading.learnedValue', { field: t(`reading.field.${field}`), read, right }),
                })),
                ...labels.map(({ field, label, dismissed }) => ({
                  what: { field, label },
                  words: t('reading.learnedLabel', {
                    field: t(`reading.field.${field}`),
                    label: label === '' ? t('app.none') : label,
                    count: dismissed,
                  }),
                })),
              ].map(({ what, words }) => (
                <li key={words}>
                  <span>{words}</span>
                  <IconButton
                    icon={Trash2}
                    size="small"
                    label={t('reading.forget', { what: words })}
                    onPress={() => forget.mutate({ key, ...what })}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
};
