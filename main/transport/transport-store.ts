import { z } from 'zod';
import type { Settings } from '../records/settings.ts';

/** An authority of the firm's own, trusted besides the usual ones. */
const authoritySchema = z.object({ pem: z.string(), subject: z.string(), fingerprint: z.string(), until: z.string() });
/** The firm's certificate with its private key, as the file came. */
const certificateSchema = z.object({
  pfx: z.string(),
  passphrase: z.string(),
  subject: z.string(),
  until: z.string().nullable(),
});
const loginSchema = z.object({ proxy: z.string(), user: z.string(), password: z.string() });

export type Authority = z.infer<typeof authoritySchema>;
export type ClientCertificate = z.infer<typeof certificateSchema>;
export type ProxyLogin = z.infer<typeof loginSchema>;

/** What connections of this vault need besides the system's settings; in its encrypted records and nowhere else. */
export type TransportStore = {
  authority(): Authority | null;
  setAuthority(authority: Authority | null): void;
  certificate(): ClientCertificate | null;
  setCertificate(certificate: ClientCertificate | null): void;
  logins(): readonly ProxyLogin[];
  setLogin(proxy: string, login: Omit<ProxyLogin, 'proxy'> | null): void;
};

export const createTransportStore = (settings: Settings): TransportStore => {
  const logins = (): readonly ProxyLogin[] => settings.get('proxy-logins', z.array(loginSchema)) ?? [];
  return {
    authority: () => settings.get('own-authority', authoritySchema.nullable()) ?? null,
    setAuthority: (authority) => settings.put('own-authority', authority),
    certificate: () => settings.get('client-certificate', certificateSchema.nullable()) ?? null,
    setCertificate: (certificate) => settings.put('client-certificate', certificate),
    logins,
    setLogin: (proxy, login) => {
      const others = logins().filter((one) => one.proxy !== proxy);
      settings.put('proxy-logins', login === null ? others : [...others, { proxy, ...login }]);
    },
  };
};
