import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Fetch } from '../singleWindow/http/exchange.ts';
import { type Connection, ProxyRefusal } from './connection.ts';
import { nodeFetch } from './node-fetch.ts';
import { type ProxyChoice, proxyChoices, proxyName } from './proxy-choices.ts';
import type { TransportStore } from './transport-store.ts';

export type CarrierDeps = {
  readonly store: Pick<TransportStore, 'authority' | 'certificate' | 'logins'>;
  /** Electron's `session.resolveProxy`: the system's settings or the answer of its PAC script. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** Electron's `net.fetch`: knows the system's proxies and trusted certificates, but none of ours. */
  readonly systemFetch: Fetch;
  readonly now: () => number;
  /** `asking` has changed. */
  readonly onAsking: () => void;
};

export type Carrier = {
  /** For control traffic. */
  readonly fetch: Fetch;
  /** For what goes over Node's own HTTP: uploads. */
  connection(url: URL): Promise<Connection>;
  /** The proxy on the way to an address, `host:port`; null: none. */
  proxyFor(url: string): Promise<string | null>;
  /** Proxies that have asked who we are and were not satisfied. */
  asking(): readonly string[];
  /** What is stored has changed. */
  reset(): void;
};

const probeMs = 4000;
const probeGoodForMs = 60_000;
/** Chromium's ways to say that it got no tunnel; nothing has reached the endpoint then. */
const noTunnel = /ERR_(TUNNEL_CONNECTION_FAILED|PROXY_\w+|UNEXPECTED_PROXY_AUTH)/;

const answers = ({ host, port }: ProxyChoice & { kind: 'proxy' }): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect({ host: host.replace(/^\[|\]$/g, ''), port });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(probeMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

/** Authorities the system trusts, where Node can read them (from 22.15 on). */
const systemAuthorities = (): readonly string[] => {
  const read: unknown = Reflect.get(tls, 'getCACertificates');
  if (typeof read !== 'function') return [];
  const found: unknown = read('system');
  return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
};

/**
 * The one place that decides how a request travels. Without anything of the firm's own, control traffic is Chromium's, which
 * knows the system's proxies and certificates. With an own authority, a client certificate or a proxy that wants a login it
 * is Node's, because `net.fetch` can be told of none of them (Electron 33). Uploads are always Node's, over the same choice.
 */
export const createCarrier = (deps: CarrierDeps): Carrier => {
  const { store, resolveProxy, systemFetch, now } = deps;
  let context: tls.SecureContext | null = null;
  const agents = new Map<string, https.Agent | HttpsProxyAgent<string>>();
  const probed = new Map<string, number>();
  const asking = new Set<string>();

  const secureContext = (): tls.SecureContext => {
    const authority = store.authority();
    const certificate = store.certificate();
    context ??= tls.createSecureContext({
      ca: [...tls.rootCertificates, ...systemAuthorities(), ...(authority === null ? [] : [authority.pem])],
      ...(certificate === null
        ? {}
        : { pfx: Buffer.from(certificate.pfx, 'base64'), passphrase: certificate.passphrase }),
    });
    return context;
  };

  /** The first way that is open. When none is, the first: its failure then says why. */
  const choose = async (url: string): Promise<ProxyChoice> => {
    const choices = proxyChoices(await resolveProxy(url));
    for (const choice of choices) {
      if (choice.kind === 'direct') return choice;
      const name = proxyName(choice);
      if ((probed.get(name) ?? 0) > now() - probeGoodForMs) return choice;
      if (await answers(choice)) {
        probed.set(name, now());
        return choice;
      }
    }
    return choices[0] ?? { kind: 'direct' };
  };

  const agentFor = (choice: ProxyChoice): https.Agent | HttpsProxyAgent<string> => {
    if (choice.kind === 'direct') return new https.Agent({ keepAlive: true });
    const login = store.logins().find(({ proxy }) => proxy === proxyName(choice));
    const address = new URL(`${choice.scheme}://${choice.host}:${choice.port}`);
    if (login !== undefined) {
      address.username = encodeURIComponent(login.user);
      address.password = encodeURIComponent(login.password);
    }
    return new HttpsProxyAgent(address, { keepAlive: true, secureContext: secureContext() });
  };

  const connection = async (url: URL): Promise<Connection> => {
    // Without TLS only ever on this computer, where there is no proxy and nothing to vouch for.
    if (url.protocol !== 'https:') return { options: {}, proxy: null };
    const choice = await choose(url.href);
    const key = JSON.stringify(choice);
    const agent = agents.get(key) ?? agentFor(choice);
    agents.set(key, agent);
    return {
      options: {
        agent,
        secureContext: secureContext(),
        // Through a tunnel the agent forgets the name of an endpoint that is known by its address only.
        checkServerIdentity: (_host, certificate) => tls.checkServerIdentity(url.hostname, certificate),
      },
      proxy: choice.kind === 'direct' ? null : proxyName(choice),
    };
  };

  const ownWay: Fetch = async (url, init) => {
    const way = await connection(new URL(url));
    try {
      const answer = await nodeFetch(url, init, way);
      if (way.proxy !== null && asking.delete(way.proxy)) deps.onAsking();
      return answer;
    } catch (error) {
      if (error instanceof ProxyRefusal && error.code === 'PROXY_LOGIN_NEEDED' && !asking.has(error.proxy)) {
        asking.add(error.proxy);
        deps.onAsking();
      }
      throw error;
    }
  };

  const hasOwn = (): boolean => store.authority() !== null || store.certificate() !== null || store.logins().length > 0;

  return {
    fetch: async (url, init) => {
      if (hasOwn()) return ownWay(url, init);
      try {
        const answer = await systemFetch(url, init);
        if (answer.status !== 407) return answer;
        // Who asks for a login, and what its words are worth, Chromium doesn't tell either.
        await answer.body?.cancel().catch(() => undefined);
      } catch (error) {
        // Chromium doesn't tell why there is no tunnel; asked our own way, the proxy does.
        if (!(error instanceof Error && noTunnel.test(error.message))) throw error;
      }
      return ownWay(url, init);
    },
    connection,
    proxyFor: async (url) => {
      const [first] = proxyChoices(await resolveProxy(url));
      return first === undefined || first.kind === 'direct' ? null : proxyName(first);
    },
    asking: () => [...asking],
    reset: () => {
      context = null;
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
      probed.clear();
      asking.clear();
    },
  };
};
