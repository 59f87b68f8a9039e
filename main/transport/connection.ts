import type http from 'node:http';
import type tls from 'node:tls';

/** How one request of Node's own HTTP reaches its address. */
export type Connection = {
  readonly options: {
    readonly agent?: http.Agent;
    readonly secureContext?: tls.SecureContext;
    readonly checkServerIdentity?: typeof tls.checkServerIdentity;
  };
  /** Through which proxy, `host:port`; null: directly. */
  readonly proxy: string | null;
};

/** The proxy did not let us through. It, not the endpoint: this comes before there is a tunnel. */
export class ProxyRefusal extends Error {
  readonly code: 'PROXY_LOGIN_NEEDED' | 'PROXY_REFUSED';
  readonly proxy: string;
  constructor(status: number, proxy: string) {
    super(`the proxy answered ${status}`);
    this.code = status === 407 ? 'PROXY_LOGIN_NEEDED' : 'PROXY_REFUSED';
    this.proxy = proxy;
  }
}

/** Ends the request when its proxy refuses the tunnel, instead of taking the proxy's answer for the endpoint's. */
export const heedProxy = (request: http.ClientRequest, { proxy }: Connection): void => {
  if (proxy === null) return;
  request.once('proxyConnect', ({ statusCode }: { statusCode: number }) => {
    if (statusCode !== 200) request.destroy(new ProxyRefusal(statusCode, proxy));
  });
};
