import { useState } from 'react';
import type { TransportView } from '../../shared/ipc/transport-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../settings/settings-screen.module.css';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { TextField } from '../ui/text-field.tsx';
import own from './endpoint-card.module.css';

/** The certificate an endpoint may ask of us; its file and password stay in the vault. */
export const CertificatePart = ({ certificate }: { readonly certificate: TransportView['certificate'] }) => {
  const { t } = useLanguage();
  const forget = useDo('transport.forget-certificate');
  const [isChoosing, setChoosing] = useState(false);
  const value =
    certificate === null
      ? t('transport.certificateNone')
      : [
          certificate.subject || t('transport.certificateSet'),
          ...(certificate.until === null ? [] : [t('transport.until', { day: certificate.until.slice(0, 10) })]),
        ].join(' · ');
  return (
    <>
      <KeyValue items={[{ id: 'certificate', label: t('transport.certificate'), value }]} />
      <div className={own.actions}>
        <Button size="small" onPress={() => setChoosing(true)}>
          {t(certificate === null ? 'transport.chooseCertificate' : 'transport.replaceCertificate')}
        </Button>
        {certificate !== null && (
          <Button size="small" isBusy={forget.isPending} onPress={() => forget.mutate({})}>
            {t('transport.forgetCertificate')}
          </Button>
        )}
      </div>
      {isChoosing && <ChooseDialog onClose={() => setChoosing(false)} />}
    </>
  );
};

const ChooseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, tFault } = useLanguage();
  const choose = useDo('transport.choose-certificate');
  const [password, setPassword] = useState('');
  return (
    <Dialog
      isOpen
      size="small"
      title={t('transport.certificate')}
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isBusy={choose.isPending}
            onPress={() =>
              choose.mutate({ password }, { onSuccess: ({ isChosen }) => (isChosen ? onClose() : undefined) })
            }
          >
            {t('transport.chooseFile')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.text}>{t('transport.certificatePasswordText')}</p>
        <TextField
          label={t('transport.certificatePassword')}
          type="password"
          value={password}
          onChange={setPassword}
          maxLength={1000}
          autoFocus
        />
        {choose.error !== null && (
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            <p>{tFault(faultOf(choose.error))}</p>
          </Banner>
        )}
      </div>
    </Dialog>
  );
};
