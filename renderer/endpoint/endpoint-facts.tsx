import type { EndpointLook } from '../../shared/ipc/endpoint-views.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { KeyValue } from '../ui/key-value.tsx';

type Facts = Omit<EndpointLook, 'clockSkewMs'> & { readonly confirmedAt?: string };

/** Groups of four are what two people can read out to each other. */
const grouped = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;

/** Whose endpoint it is and by which keys it is known. */
export const EndpointFacts = ({ endpoint }: { readonly endpoint: Facts }) => {
  const { t, locale } = useLanguage();
  const { name, url, fingerprints, signInServer, confirmedAt } = endpoint;
  return (
    <KeyValue
      items={[
        { id: 'name', label: t('endpoint.name'), value: locale === 'zh-CN' ? name.zh : name.en },
        { id: 'url', label: t('endpoint.url'), value: url, isMono: true },
        { id: 'server', label: t('endpoint.signInServer'), value: signInServer, isMono: true },
        ...fingerprints.map((fingerprint) => ({
          id: fingerprint,
          label: t('endpoint.fingerprint'),
          value: grouped(fingerprint),
          isMono: true,
        })),
        ...(confirmedAt === undefined
          ? []
          : [{ id: 'confirmed', label: t('endpoint.confirmedAt'), value: dayAndTime(confirmedAt) }]),
      ]}
    />
  );
};
