import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { sendingChannels } from '../../shared/claim/by-hand-record.ts';
import {
  type ChannelSettings,
  mailAddress,
  type Recipient,
  readAddresses,
} from '../../shared/claim/channel-settings.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './by-hand.module.css';

type Change = (change: (before: ChannelSettings) => ChannelSettings) => void;

/** How this firm sends, and where its mails go. Saves itself. */
export const ChannelsCard = () => {
  const { t, tFault } = useLanguage();
  const { data, error } = useRead('app', 'channels.get', {});
  const save = useDo('channels.save');
  const failure = save.error ?? error;
  // Two fields left one after the other save faster than the answer to the first comes back.
  const latest = useRef<ChannelSettings | null>(null);
  const change: Change = (make) => {
    const before = latest.current ?? data;
    if (before === undefined) return;
    latest.current = make(before);
    save.mutate({ settings: latest.current });
  };
  return (
    <Card title={t('channels.title')}>
      <div className={styles.stack}>
        <p className={styles.text}>{t('channels.text')}</p>
        {failure !== null && (
          <Banner tone="bad" title={t('settings.failed')} isAnnounced>
            <p>{tFault(faultOf(failure))}</p>
          </Banner>
        )}
        {data !== undefined && <Fields settings={data} onChange={change} />}
      </div>
    </Card>
  );
};

const megabytes = (text: string): number | undefined => {
  const bytes = /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 1e6) : Number.NaN;
  return bytes >= 1_000_000 && bytes <= 500_000_000 ? bytes : undefined;
};

const isAddress = (text: string): boolean => text.trim() === '' || mailAddress.safeParse(text).success;

const Fields = ({ settings, onChange }: { readonly settings: ChannelSettings; readonly onChange: Change }) => {
  const { t } = useLanguage();
  const from = useEditedText(
    settings.from,
    (text) => onChange((before) => ({ ...before, from: text.trim() })),
    isAddress,
  );
  const size = useEditedText(
    String(settings.maxMailBytes / 1e6),
    (text) => onChange((before) => ({ ...before, maxMailBytes: megabytes(text) ?? before.maxMailBytes })),
    (text) => megabytes(text) !== undefined,
  );
  return (
    <>
      <SelectField
        label={t('channels.default')}
        placeholder={t('channels.default')}
        options={sendingChannels.map((id) => ({ id, label: t(`channel.${id}`) }))}
        value={settings.channel}
        onChange={(picked) => {
          const channel = sendingChannels.find((one) => one === picked);
          if (channel !== undefined) onChange((before) => ({ ...before, channel }));
        }}
      />
      <TextField
        label={t('channels.from')}
        type="email"
        value={from.value}
        onChange={from.onChange}
        onBlur={from.onBlur}
        maxLength={254}
        error={isAddress(from.value) ? undefined : t('channels.wrongAddress', { text: from.value })}
      />
      <TextField
        label={t('channels.maxMb')}
        hint={t('channels.maxHint')}
        value={size.value}
        onChange={size.onChange}
        onBlur={size.onBlur}
        maxLength={6}
        error={megabytes(size.value) === undefined ? t('channels.wrongMax') : undefined}
      />
      {settings.recipients.map((recipient) => (
        <RecipientFields key={recipient.id} recipient={recipient} onChange={onChange} />
      ))}
      <div>
        <Button
          size="small"
          icon={Plus}
          onPress={() =>
            onChange((before) => ({
              ...before,
              recipients: [
                ...before.recipients,
                { id: crypto.randomUUID(), name: t('channels.newName'), to: [], cc: [] },
              ],
            }))
          }
        >
          {t('channels.add')}
        </Button>
      </div>
    </>
  );
};

interface RecipientFieldsProps {
  readonly recipient: Recipient;
  readonly onChange: Change;
}

const RecipientFields = ({ recipient, onChange }: RecipientFieldsProps) => {
  const { t } = useLanguage();
  const put = (change: Partial<Recipient>): void =>
    onChange((before) => ({
      ...before,
      recipients: before.recipients.map((one) => (one.id === recipient.id ? { ...one, ...change } : one)),
    }));
  const name = useEditedText(recipient.name, (text) => put({ name: text.trim() }));
  const to = useAddresses(recipient.to, (addresses) => put({ to: addresses }));
  const cc = useAddresses(recipient.cc, (addresses) => put({ cc: addresses }));
  return (
    <div className={styles.recipient}>
      <div className={styles.stack}>
        <TextField
          label={t('channels.recipient')}
          value={name.value}
          onChange={name.onChange}
          onBlur={name.onBlur}
          maxLength={80}
        />
        <TextField label={t('channels.to')} {...to} maxLength={2000} />
        <TextField label={t('channels.cc')} {...cc} maxLength={2000} />
      </div>
      <IconButton
        icon={Trash2}
        size="small"
        label={t('channels.remove', { name: recipient.name })}
        onPress={() =>
          onChange((before) => ({
            ...before,
            recipients: before.recipients.filter(({ id }) => id !== recipient.id),
          }))
        }
      />
    </div>
  );
};

/** Addresses in one field; kept as soon as each of them is one. */
const useAddresses = (stored: readonly string[], save: (addresses: string[]) => void) => {
  const { t } = useLanguage();
  const isFine = (text: string): boolean =>
    readAddresses(text).bad.length === 0 && readAddresses(text).good.length <= 20;
  const field = useEditedText(stored.join(', '), (text) => save(readAddresses(text).good), isFine);
  const [slip] = readAddresses(field.value).bad;
  return {
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: slip === undefined ? undefined : t('channels.wrongAddress', { text: slip }),
  };
};
