import { Search } from 'lucide-react';
import { useState } from 'react';
import type { EndpointLook } from '../../shared/ipc/endpoint-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import styles from '../settings/settings-screen.module.css';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import own from './endpoint-card.module.css';
import { EndpointFacts } from './endpoint-facts.tsx';

/** Beyond this the other side may take our times for wrong, and signing in may fail. */
const skewWorthSayingMs = 2 * 60 * 1000;

/** An address, what answers there, and the question whether it is the right one. */
export const LookForm = () => {
  const { t, tFault } = useLanguage();
  const [url, setUrl] = useState('');
  const look = useDo('endpoint.look');
  return (
    <>
      <form
        className={own.address}
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim() !== '') look.mutate({ url });
        }}
      >
        <TextField
          label={t('endpoint.address')}
          hint={t('endpoint.addressHint')}
          placeholder="https://"
          value={url}
          onChange={setUrl}
          maxLength={500}
          isMono
        />
        <Button type="submit" icon={Search} tone="primary" isBusy={look.isPending} isDisabled={url.trim() === ''}>
          {t('endpoint.look')}
        </Button>
      </form>
      {look.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(look.error))}</p>
        </Banner>
      )}
      {look.data !== undefined && <Compare key={look.submittedAt} look={look.data} onClose={look.reset} />}
    </>
  );
};

const Compare = ({ look, onClose }: { readonly look: EndpointLook; readonly onClose: () => void }) => {
  const { t, tFault } = useLanguage();
  const confirm = useDo('endpoint.confirm');
  const skewMs = Math.abs(look.clockSkewMs);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('endpoint.compare')}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('app.cancel')}
          </Button>
          <Button
            tone="primary"
            isBusy={confirm.isPending}
            onPress={() => confirm.mutate({ url: look.url, fingerprints: look.fingerprints }, { onSuccess: onClose })}
          >
            {t('endpoint.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <EndpointFacts endpoint={look} />
        <p className={styles.text}>{t('endpoint.compareText')}</p>
        {skewMs > skewWorthSayingMs && (
          <Banner tone="warn" title={t('endpoint.skew', { minutes: Math.round(skewMs / 60_000) })} />
        )}
        {confirm.error !== null && (
          <Banner tone="bad" title={t('app.failed')} isAnnounced>
            <p>{tFault(faultOf(confirm.error))}</p>
          </Banner>
        )}
      </div>
    </Dialog>
  );
};
