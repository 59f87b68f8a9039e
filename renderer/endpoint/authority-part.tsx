import type { TransportView } from '../../shared/ipc/transport-views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import own from './endpoint-card.module.css';

/** The authority of the firm's own network, trusted besides the usual ones. */
export const AuthorityPart = ({ authority }: { readonly authority: TransportView['authority'] }) => {
  const { t, tFault } = useLanguage();
  const choose = useDo('transport.choose-authority');
  const forget = useDo('transport.forget-authority');
  const error = choose.error ?? forget.error;
  const value =
    authority === null
      ? t('transport.authorityNone')
      : `${authority.subject} · ${t('transport.until', { day: authority.until.slice(0, 10) })}`;
  return (
    <>
      <KeyValue
        items={[
          { id: 'authority', label: t('transport.authority'), value },
          ...(authority === null
            ? []
            : [{ id: 'print', label: t('transport.fingerprint'), value: authority.fingerprint, isMono: true }]),
        ]}
      />
      <div className={own.actions}>
        <Button size="small" isBusy={choose.isPending} onPress={() => choose.mutate({})}>
          {t(authority === null ? 'transport.chooseAuthority' : 'transport.replaceAuthority')}
        </Button>
        {authority !== null && (
          <Button size="small" isBusy={forget.isPending} onPress={() => forget.mutate({})}>
            {t('transport.forgetAuthority')}
          </Button>
        )}
      </div>
      {error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
    </>
  );
};
