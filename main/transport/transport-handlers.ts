import { open } from 'node:fs/promises';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { type HandlersOf, settle, unwrap } from '../cases/settle.ts';
import type { Carrier } from './carrier.ts';
import { readAuthority, readClientCertificate } from './read-certificates.ts';
import type { TransportStore } from './transport-store.ts';

export type TransportHandlerDeps = {
  readonly store: TransportStore;
  readonly carrier: Carrier;
  /** Address of the endpoint, once there is one. */
  readonly endpointUrl: () => string | null;
  readonly pickAuthority: () => Promise<string | null>;
  readonly pickCertificate: () => Promise<string | null>;
  readonly now: () => number;
  /** What stopped for want of it goes on. */
  readonly onChange: () => void;
};

/** Before there is an endpoint: the proxy for some address outside. */
const anyAddress = 'https://single-window.invalid/';
/** Certificates have a few kilobytes. */
const mostBytes = 256 * 1024;

const readSmall = async (place: string): Promise<Result<Buffer>> => {
  try {
    const file = await open(place, 'r');
    try {
      const { size } = await file.stat();
      return size > mostBytes ? fault('certificate-unreadable', 'after-user') : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return fault('certificate-unreadable', 'after-user');
  }
};

export const transportHandlers = (deps: TransportHandlerDeps): HandlersOf<'transport'> => {
  const { store, carrier } = deps;
  const changed = (): void => {
    carrier.reset();
    deps.onChange();
  };
  const choose = async (pick: () => Promise<string | null>, take: (bytes: Buffer) => void) => {
    const place = await pick();
    if (place === null) return { isChosen: false };
    take(unwrap(await readSmall(place)));
    changed();
    return { isChosen: true };
  };
  const forget = (work: () => void) =>
    settle(() => {
      work();
      changed();
      return null;
    });
  return {
    'transport.view': () =>
      settle(async () => {
        const proxy = await carrier.proxyFor(deps.endpointUrl() ?? anyAddress);
        const asking = carrier.asking();
        const known = store.logins();
        const authority = store.authority();
        const certificate = store.certificate();
        return {
          proxy,
          logins: [
            ...known.map((one) => ({ proxy: one.proxy, user: one.user, isAsking: asking.includes(one.proxy) })),
            ...asking
              .filter((name) => !known.some((one) => one.proxy === name))
              .map((name) => ({ proxy: name, user: null, isAsking: true })),
          ],
          authority:
            authority === null
              ? null
              : { subject: authority.subject, fingerprint: authority.fingerprint, until: authority.until },
          certificate: certificate === null ? null : { subject: certificate.subject, until: certificate.until },
        };
      }),
    'transport.choose-authority': () =>
      settle(() => choose(deps.pickAuthority, (bytes) => store.setAuthority(unwrap(readAuthority(bytes, deps.now()))))),
    'transport.forget-authority': () => forget(() => store.setAuthority(null)),
    'transport.choose-certificate': ({ password }) =>
      settle(() =>
        choose(deps.pickCertificate, (bytes) =>
          store.setCertificate(unwrap(readClientCertificate(bytes, password, deps.now()))),
        ),
      ),
    'transport.forget-certificate': () => forget(() => store.setCertificate(null)),
    'transport.set-login': ({ proxy, user, password }) => forget(() => store.setLogin(proxy, { user, password })),
    'transport.forget-login': ({ proxy }) => forget(() => store.setLogin(proxy, null)),
  };
};
