import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { ScanOrder } from '../../shared/ipc/scanning-views.ts';
import { type Capabilities, readCapabilities, readStatus, scanSettings } from './escl-xml.ts';
import type { AskScanner, ScannerAnswer } from './scanner-http.ts';

export type EsclDeps = {
  readonly ask: AskScanner;
  /** Resolves after the time, or at once when the signal is aborted. */
  readonly pause: (delayMs: number, signal: AbortSignal) => Promise<void>;
};

export type EsclLimits = {
  readonly xmlBytes: number;
  readonly pageBytes: number;
  readonly pages: number;
  readonly answerTimeoutMs: number;
  /** A page at 600 dpi in colour from a slow machine. */
  readonly pageTimeoutMs: number;
  /** How often a scanner may say that it is busy before we believe it, and what it waits when it doesn't say. */
  readonly busyTimes: number;
  readonly busyPauseMs: number;
};

export const defaultEsclLimits: EsclLimits = {
  xmlBytes: 1_000_000,
  pageBytes: 100_000_000,
  pages: 500,
  answerTimeoutMs: 15_000,
  pageTimeoutMs: 90_000,
  busyTimes: 40,
  busyPauseMs: 2000,
};

export type EsclClient = {
  readonly capabilities: (root: URL, signal: AbortSignal) => Promise<Result<Capabilities>>;
  /**
   * Scans everything the source has; `onPage` gets each page's bytes as they arrive and is awaited before the next.
   * Pages that were handed over stay good, whatever comes after them. Gives the number of answers.
   * Faults: scanner-empty, scanner-jam, scanner-open, scanner-busy, scanner-down, scanner-order-refused {status},
   * scanner-lost {reason}, scanner-too-many-pages {max}, those of asking, and what `onPage` gave.
   */
  readonly scan: (
    root: URL,
    capabilities: Capabilities,
    order: ScanOrder,
    onPage: (bytes: Uint8Array) => Promise<Result<unknown>>,
    signal: AbortSignal,
  ) => Promise<Result<number>>;
};

const busyStatus = 503;
const longestPauseMs = 15_000;

/** A job lies under the root it was asked of: an answer that names another machine is no job of ours. */
const jobUrlOf = (root: URL, location: string | null): URL | undefined => {
  if (location === null || !URL.canParse(location, `${root.href}/`)) return undefined;
  const named = new URL(location, `${root.href}/`);
  const url = new URL(root.href);
  url.pathname = named.pathname.replace(/\/+$/, '');
  // Some write their name where they were asked by number; only the path counts, and it must be a job's.
  return /\/ScanJobs\/[^/]+$/i.test(url.pathname) ? url : undefined;
};

const under = (base: URL, name: string): URL => {
  const url = new URL(base.href);
  url.pathname = `${base.pathname}/${name}`;
  return url;
};

export const createEsclClient = ({ ask, pause }: EsclDeps, limits: EsclLimits = defaultEsclLimits): EsclClient => {
  const get = (url: URL, signal: AbortSignal, timeoutMs = limits.answerTimeoutMs, maxBytes = limits.xmlBytes) =>
    ask({ url, method: 'GET', signal, timeoutMs, maxBytes });

  /** Asks again while the scanner says 503, as long as it says. */
  const whileBusy = async (
    attempt: () => Promise<Result<ScannerAnswer>>,
    signal: AbortSignal,
  ): Promise<Result<ScannerAnswer>> => {
    for (let times = 0; ; times += 1) {
      const answer = await attempt();
      if (!answer.ok || answer.value.status !== busyStatus) return answer;
      if (times >= limits.busyTimes) return fault('scanner-busy', 'later');
      await pause(Math.min(answer.value.retryAfterMs ?? limits.busyPauseMs, longestPauseMs), signal);
      if (signal.aborted) return fault('cancelled', 'after-user');
    }
  };

  /** Why there is no page: told by the status, since the answer is the same 404. Undefined where nothing is wrong. */
  const trouble = async (root: URL, order: ScanOrder, signal: AbortSignal): Promise<Result<never> | undefined> => {
    const answer = await get(under(root, 'ScannerStatus'), signal);
    if (!answer.ok) return answer;
    const status = answer.value.status === 200 ? readStatus(answer.value.body) : undefined;
    if (status?.ok !== true) return undefined;
    const { state, adfState } = status.value;
    if (order.source !== 'flatbed' && /Jam|Mispick|MultipickDetected|InputTrayFailed/i.test(adfState))
      return fault('scanner-jam', 'after-user');
    if (order.source !== 'flatbed' && /HatchOpen|CoverOpen/i.test(adfState)) return fault('scanner-open', 'after-user');
    if (state === 'Stopped' || state === 'Down') return fault('scanner-down', 'after-user');
    return undefined;
  };

  const isFeederEmpty = async (root: URL, signal: AbortSignal): Promise<boolean> => {
    const answer = await get(under(root, 'ScannerStatus'), signal);
    const status = answer.ok && answer.value.status === 200 ? readStatus(answer.value.body) : undefined;
    return status?.ok === true && status.value.adfState === 'ScannerAdfEmpty';
  };

  const startJob = async (
    root: URL,
    capabilities: Capabilities,
    order: ScanOrder,
    signal: AbortSignal,
  ): Promise<Result<URL>> => {
    const way = capabilities.ways.find(({ source }) => source === order.source);
    if (way === undefined || !way.dpis.includes(order.dpi) || !way.colours.includes(order.colour))
      return fault('scanner-order-refused', 'after-user', { status: 0 });
    const before = await trouble(root, order, signal);
    if (before !== undefined) return before;
    if (order.source !== 'flatbed' && (await isFeederEmpty(root, signal))) return fault('scanner-empty', 'after-user');
    const body = scanSettings(capabilities, way, order);
    const { answerTimeoutMs: timeoutMs, xmlBytes: maxBytes } = limits;
    const url = under(root, 'ScanJobs');
    const answer = await whileBusy(() => ask({ url, method: 'POST', body, signal, timeoutMs, maxBytes }), signal);
    if (!answer.ok) return answer;
    const { status, location } = answer.value;
    if (status !== 201) {
      return (await trouble(root, order, signal)) ?? fault('scanner-order-refused', 'after-user', { status });
    }
    const job = jobUrlOf(root, location);
    return job === undefined ? fault('scanner-not-speaking', 'after-user', { reason: 'location' }) : ok(job);
  };

  /** Ends the job at the scanner. Its own signal: the caller's may be what ends it. */
  const endJob = async (job: URL): Promise<void> => {
    const { answerTimeoutMs: timeoutMs, xmlBytes: maxBytes } = limits;
    await ask({ url: job, method: 'DELETE', signal: AbortSignal.timeout(timeoutMs), timeoutMs, maxBytes });
  };

  const fetchPages = async (
    root: URL,
    job: URL,
    order: ScanOrder,
    onPage: (bytes: Uint8Array) => Promise<Result<unknown>>,
    signal: AbortSignal,
  ): Promise<Result<{ readonly answers: number; readonly isOver: boolean }>> => {
    for (let answers = 0; ; ) {
      const answer = await whileBusy(
        () => get(under(job, 'NextDocument'), signal, limits.pageTimeoutMs, limits.pageBytes),
        signal,
      );
      if (!answer.ok) {
        const { code } = answer.error;
        const isLoss = code === 'scanner-unreachable' || code === 'scanner-silent';
        return isLoss ? fault('scanner-lost', 'after-user', { reason: code }) : answer;
      }
      const { status, body } = answer.value;
      if (status === 404 || status === 410) {
        const why = await trouble(root, order, signal);
        if (why !== undefined) return why;
        return answers === 0 ? fault('scanner-empty', 'after-user') : ok({ answers, isOver: true });
      }
      if (status !== 200) {
        return (
          (await trouble(root, order, signal)) ?? fault('scanner-lost', 'after-user', { reason: `HTTP ${status}` })
        );
      }
      if (answers >= limits.pages) return fault('scanner-too-many-pages', 'after-user', { max: limits.pages });
      const taken = await onPage(body);
      if (!taken.ok) return taken;
      answers += 1;
      // Glass has one page; some machines would scan it again for every question.
      if (order.source === 'flatbed') return ok({ answers, isOver: false });
    }
  };

  return {
    capabilities: async (root, signal) => {
      const answer = await whileBusy(() => get(under(root, 'ScannerCapabilities'), signal), signal);
      if (!answer.ok) return answer;
      const { status, body } = answer.value;
      return status === 200
        ? readCapabilities(body)
        : fault('scanner-not-speaking', 'after-user', { reason: `HTTP ${status}` });
    },
    scan: async (root, capabilities, order, onPage, signal) => {
      const job = await startJob(root, capabilities, order, signal);
      if (!job.ok) return job;
      let isOver = false;
      try {
        const fetched = await fetchPages(root, job.value, order, onPage, signal);
        if (!fetched.ok) return fetched;
        isOver = fetched.value.isOver;
        return ok(fetched.value.answers);
      } finally {
        // A job that is left lying keeps the machine busy for minutes.
        if (!isOver) await endJob(job.value);
      }
    },
  };
};
