/** A way to an address, as the system's settings or its PAC script say. */
export type ProxyChoice =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly scheme: 'http' | 'https'; readonly host: string; readonly port: number };

const entry = /^(PROXY|HTTP|HTTPS)\s+(\[[0-9a-f:.]+\]|[^\s:;]+)(?::(\d{1,5}))?$/i;

/**
 * The ways in the order they are to be tried: `PROXY a:8080; HTTPS b; DIRECT`. Ways we don't know (SOCKS) are left out;
 * when nothing is left there is none. An empty answer means directly.
 */
export const proxyChoices = (answer: string): readonly ProxyChoice[] => {
  const entries = answer
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (entries.length === 0) return [{ kind: 'direct' }];
  return entries.flatMap((one): ProxyChoice[] => {
    if (/^DIRECT$/i.test(one)) return [{ kind: 'direct' }];
    const [, kind = '', host = '', port] = entry.exec(one) ?? [];
    if (host === '') return [];
    const scheme = kind.toUpperCase() === 'HTTPS' ? 'https' : 'http';
    const number = port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port);
    return number > 0 && number < 65_536 ? [{ kind: 'proxy', scheme, host, port: number }] : [];
  });
};

/** What people call a proxy. */
export const proxyName = (choice: ProxyChoice & { kind: 'proxy' }): string => `${choice.host}:${choice.port}`;
