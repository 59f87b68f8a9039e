import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result } from '../../shared/ipc/result.ts';
import type { ScanOrder } from '../../shared/ipc/scanning-views.ts';
import { createEsclClient, defaultEsclLimits } from './escl-client.ts';
import { findScanners } from './find-scanners.ts';
import { scannerUrl } from './scanner-address.ts';
import { askScanner } from './scanner-http.ts';
import { startResponder } from './testing/start-responder.ts';

let scanner: Awaited<ReturnType<typeof startResponder>>;
let root: URL;
let mdnsPort: number;

const freeUdpPort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  mdnsPort = await freeUdpPort();
  scanner = await startResponder(mdnsPort);
  const url = scannerUrl(scanner.url);
  if (!url.ok) throw new Error(url.error.code);
  root = url.value;
});
afterAll(() => scanner.close());
beforeEach(() => scanner.plan({}));

const quick = createEsclClient(
  { ask: askScanner, pause: async () => undefined },
  { ...defaultEsclLimits, busyTimes: 4, answerTimeoutMs: 4000, pageTimeoutMs: 4000 },
);
const never = new AbortController().signal;
const feeder: ScanOrder = { source: 'feeder', dpi: 300, colour: 'grey' };

const scan = async (order: ScanOrder = feeder, signal = never, client = quick) => {
  const capabilities = await client.capabilities(root, signal);
  if (!capabilities.ok) return { outcome: capabilities as Result<number>, pages: [] };
  const pages: Buffer[] = [];
  const onPage = async (bytes: Uint8Array) => {
    pages.push(Buffer.from(bytes));
    return ok(null);
  };
  return { outcome: await client.scan(root, capabilities.value, order, onPage, signal), pages };
};
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const paths = async (method: string) =>
  (await scanner.heard()).filter((one) => one.method === method).map(({ path }) => path);

describe('a scanner that speaks eSCL', () => {
  it('says what it can', async () => {
    const found = await quick.capabilities(root, never);
    expect(found).toMatchObject({
      ok: true,
      value: {
        version: '2.63',
        name: 'Green Test MFP',
        ways: [
          { source: 'feeder', dpis: [200, 300, 600], colours: ['colour', 'grey'], format: 'image/jpeg' },
          { source: 'feeder-duplex', dpis: [200, 300] },
          { source: 'flatbed', dpis: [150, 300, 600] },
        ],
      },
    });
  });

  it('gives every page of its feeder, byte for byte, in order', async () => {
    const { outcome, pages } = await scan();
    expect(outcome).toEqual(ok(3));
    expect(pages).toEqual(scanner.pages);
    const [posted] = (await scanner.heard()).filter(({ method }) => method === 'POST');
    expect(posted?.body).toContain('<scan:XResolution>300</scan:XResolution>');
    expect(posted?.body).toContain('<scan:ColorMode>Grayscale8</scan:ColorMode>');
    expect(posted?.body).toContain('<scan:Duplex>false</scan:Duplex>');
    expect(await paths('DELETE')).toEqual([]);
  });

  it('gives one page of its glass, and its job is ended', async () => {
    const { outcome, pages } = await scan({ source: 'flatbed', dpi: 150, colour: 'colour' });
    expect(outcome).toEqual(ok(1));
    expect(pages).toHaveLength(1);
    expect(await paths('DELETE')).toHaveLength(1);
  });

  it('is asked again while it is busy, with a job and with a page', async () => {
    await scanner.plan({ busyPosts: 2, busyPages: 3 });
    expect((await scan()).outcome).toEqual(ok(3));
    await scanner.plan({ busyPosts: 99 });
    expect(codeOf((await scan()).outcome)).toBe('scanner-busy');
  });

  it.each([
    [{ feeder: 0 }, 0, 'scanner-empty'],
    [{ jamAfter: 2 }, 2, 'scanner-jam'],
    [{ dieAfter: 1 }, 1, 'scanner-lost'],
    [{ redirect: true }, 0, 'scanner-not-speaking'],
    [{ location: 'http://127.0.0.1/admin/reboot' }, 0, 'scanner-not-speaking'],
  ])('%j: %i pages are kept, and it is said why', async (plan, kept, code) => {
    await scanner.plan(plan);
    const { outcome, pages } = await scan();
    expect(codeOf(outcome)).toBe(code);
    expect(pages).toEqual(scanner.pages.slice(0, kept));
  });

  it('is not asked for what it did not offer', async () => {
    expect(codeOf((await scan({ ...feeder, dpi: 1200 })).outcome)).toBe('scanner-order-refused');
    expect(await paths('POST')).toEqual([]);
  });

  it('stops when the person does, and its job is ended', async () => {
    await scanner.plan({ pageMs: 30_000 });
    const abort = new AbortController();
    const running = scan(feeder, abort.signal);
    while ((await paths('GET')).every((path) => !path.endsWith('/NextDocument')));
    abort.abort();
    expect(codeOf((await running).outcome)).toBe('cancelled');
    expect(await paths('DELETE')).toHaveLength(1);
  });

  it('that says nothing for too long is given up', async () => {
    await scanner.plan({ pageMs: 30_000 });
    const limits = { ...defaultEsclLimits, pageTimeoutMs: 50 };
    const impatient = createEsclClient({ ask: askScanner, pause: async () => undefined }, limits);
    expect(codeOf((await scan(feeder, never, impatient)).outcome)).toBe('scanner-lost');
  });

  it('whose page is longer than a page can be is not believed', async () => {
    const limits = { ...defaultEsclLimits, pageBytes: 100 };
    const strict = createEsclClient({ ask: askScanner, pause: async () => undefined }, limits);
    expect(codeOf((await scan(feeder, never, strict)).outcome)).toBe('scanner-not-speaking');
  });

  it('is found by multicast DNS', async () => {
    const abort = new AbortController();
    const found = await findScanners(
      { mdns: { port: mdnsPort, interface: '127.0.0.1', bind: '0.0.0.0' }, waitMs: 1500 },
      abort.signal,
    );
    expect(found).toEqual([{ id: expect.any(String), name: 'Green Test MFP', url: root }]);
  });
});
