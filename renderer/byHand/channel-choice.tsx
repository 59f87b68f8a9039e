import { ClipboardCopy, Landmark, Mail, Users } from 'lucide-react';
import type { SendingChannel } from '../../shared/claim/by-hand-record.ts';
import { useLanguage } from '../app/language.tsx';
import type { IconType } from '../ui/icon.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import styles from './by-hand.module.css';

const icons: Readonly<Record<SendingChannel, IconType>> = {
  endpoint: Landmark,
  email: Mail,
  'copy-out': ClipboardCopy,
  'hand-over': Users,
};

export interface ChannelChoiceProps {
  readonly offered: readonly SendingChannel[];
  readonly value: SendingChannel;
  readonly onChange: (channel: SendingChannel) => void;
}

/** How a filing leaves the firm. Nothing where there is only one way. */
export const ChannelChoice = ({ offered, value, onChange }: ChannelChoiceProps) => {
  const { t } = useLanguage();
  if (offered.length < 2) return null;
  return (
    <div className={styles.choice}>
      <span className={styles.quiet}>{t('channel.label')}</span>
      <SegmentedControl
        label={t('channel.label')}
        value={value}
        onChange={onChange}
        segments={offered.map((id) => ({ id, label: t(`channel.${id}`), icon: icons[id] }))}
      />
      {!offered.includes('endpoint') && <span className={styles.quiet}>{t('channel.noEndpoint')}</span>}
    </div>
  );
};
