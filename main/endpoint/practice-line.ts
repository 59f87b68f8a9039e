import { fault, ok } from '../../shared/ipc/result.ts';
import { createFollowingAdapter } from '../practiceHost/following-adapter.ts';
import type { PracticeHost } from '../practiceHost/practice-host.ts';
import type { Fetch } from '../singleWindow/http/exchange.ts';
import { createHttpAdapter } from '../singleWindow/http/http-adapter.ts';
import { createPracticeCredentials } from '../singleWindow/http/practice-credentials.ts';
import type { OpenLine } from './line.ts';

export type PracticeLineDeps = {
  readonly practice: Pick<PracticeHost, 'url' | 'network'>;
  readonly fetch: Fetch;
  readonly now: () => number;
};

const onlyReal = async () => fault('endpoint-only-real', 'after-user');

/** To the practice endpoint, wherever it listens now. Nobody signs in, and no other address can be set. */
export const practiceLine =
  ({ practice, fetch, now }: PracticeLineDeps): OpenLine =>
  ({ signer }) => ({
    mode: 'practice',
    adapter: createFollowingAdapter(practice.url, (baseUrl) =>
      createHttpAdapter({
        mode: 'practice',
        baseUrl,
        fetch,
        now,
        credentials: createPracticeCredentials({
          baseUrl,
          fetch,
          clientName: 'Green Channel',
          publicJwk: signer.publicJwk,
          now,
        }),
      }),
    ),
    network: practice.network,
    account: () => ({ step: 'none' }),
    handlers: {
      'endpoint.view': async () => ok({ endpoint: null, isFree: false, account: { step: 'none' } }),
      'endpoint.look': onlyReal,
      'endpoint.confirm': onlyReal,
      'endpoint.forget': onlyReal,
      'signIn.start': onlyReal,
      'signIn.copy': onlyReal,
      'signIn.cancel': onlyReal,
      'signIn.out': onlyReal,
      'transport.view': async () => ok({ proxy: null, logins: [], authority: null, certificate: null }),
      'transport.choose-authority': onlyReal,
      'transport.forget-authority': onlyReal,
      'transport.choose-certificate': onlyReal,
      'transport.forget-certificate': onlyReal,
      'transport.set-login': onlyReal,
      'transport.forget-login': onlyReal,
    },
    start: () => undefined,
    stop: () => undefined,
  });
