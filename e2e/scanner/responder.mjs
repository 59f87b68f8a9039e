// @ts-check
// A network scanner, as eSCL 2.97 (Mopria) describes one: plain HTTP under /eSCL, found by mDNS. Started as a process of
// its own by tests; prints `{"url":…}` when it listens. What it does wrong is told to it by POST /plan.
//   node e2e/scanner/responder.mjs [--mdns-port N] PAGE.jpg…
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { parseArgs } from 'node:util';
import makeMdns from 'multicast-dns';

/**
 * @typedef {object} Plan
 * @property {number} feeder sheets lying in it
 * @property {number} busyPosts times that a new job is answered with 503
 * @property {number} busyPages times that each page is answered with 503 before it comes
 * @property {number | null} jamAfter pages after which it jams
 * @property {number | null} dieAfter pages after which the connection is cut in the middle of a page
 * @property {number} pageMs how long a page takes
 * @property {boolean} redirect sends everybody elsewhere
 * @property {string | null} location what a new job is said to be at, instead of the truth
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'mdns-port': { type: 'string' }, name: { type: 'string', default: 'Green Test MFP' } },
});
const name = values.name;
const pages = positionals.map((file) => fs.readFileSync(file));
const uuid = randomUUID();

/** @type {Plan} */
const wellBehaved = {
  feeder: pages.length,
  busyPosts: 0,
  busyPages: 0,
  jamAfter: null,
  dieAfter: null,
  pageMs: 0,
  redirect: false,
  location: null,
};
let plan = { ...wellBehaved };
let adfState = 'ScannerAdfLoaded';
/** @type {{ id: string, settings: string, source: string, given: number, busy: number, isOpen: boolean } | null} */
let job = null;
/** @type {{ method: string, path: string, body: string }[]} what it was asked, for tests to look at */
let heard = [];

const namespaces =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"';

/** @type {(height: number, dpis: string) => string} */
const inputCaps = (height, dpis) => `
      <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
      <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>${height}</scan:MaxHeight>
      <scan:MaxScanRegions>1</scan:MaxScanRegions>
      <scan:SettingProfiles><scan:SettingProfile>
        <scan:ColorModes>
          <scan:ColorMode>BlackAndWhite1</scan:ColorMode>
          <scan:ColorMode>Grayscale8</scan:ColorMode>
          <scan:ColorMode>RGB24</scan:ColorMode>
        </scan:ColorModes>
        <scan:DocumentFormats>
          <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
          <pwg:DocumentFormat>application/pdf</pwg:DocumentFormat>
          <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
          <scan:DocumentFormatExt>application/pdf</scan:DocumentFormatExt>
        </scan:DocumentFormats>
        <scan:SupportedResolutions>${dpis}</scan:SupportedResolutions>
        <scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
      </scan:SettingProfile></scan:SettingProfiles>`;

const discrete = (/** @type {number[]} */ ...dpis) =>
  `<scan:DiscreteResolutions>${dpis
    .map(
      (dpi) =>
        `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`,
    )
    .join('')}</scan:DiscreteResolutions>`;
const range = `<scan:ResolutionRange>${['X', 'Y']
  .map(
    (axis) =>
      `<scan:${axis}ResolutionRange><scan:Min>75</scan:Min><scan:Max>1200</scan:Max><scan:Normal>300</scan:Normal><scan:Step>75</scan:Step></scan:${axis}ResolutionRange>`,
  )
  .join('')}</scan:ResolutionRange>`;

const capabilities = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${namespaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:MakeAndModel>${name}</pwg:MakeAndModel>
  <pwg:SerialNumber>0001</pwg:SerialNumber>
  <scan:UUID>${uuid}</scan:UUID>
  <scan:Platen><scan:PlatenInputCaps>${inputCaps(3508, range)}
  </scan:PlatenInputCaps></scan:Platen>
  <scan:Adf>
    <scan:AdfSimplexInputCaps>${inputCaps(4200, discrete(75, 200, 300, 600))}
    </scan:AdfSimplexInputCaps>
    <scan:AdfDuplexInputCaps>${inputCaps(4200, discrete(200, 300))}
    </scan:AdfDuplexInputCaps>
    <scan:FeederCapacity>50</scan:FeederCapacity>
    <scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>
  </scan:Adf>
</scan:ScannerCapabilities>`;

const status = () => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${namespaces}>
  <pwg:Version>2.63</pwg:Version>
  <pwg:State>${job?.isOpen === true ? 'Processing' : 'Idle'}</pwg:State>
  <scan:AdfState>${plan.feeder === 0 && adfState === 'ScannerAdfLoaded' ? 'ScannerAdfEmpty' : adfState}</scan:AdfState>
</scan:ScannerStatus>`;

/** @type {(request: http.IncomingMessage) => Promise<string>} */
const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
};

/** @type {(answer: http.ServerResponse, text: string, type?: string) => void} */
const send = (answer, text, type = 'text/xml') => void answer.writeHead(200, { 'content-type': type }).end(text);

/** @type {(answer: http.ServerResponse, code: number, headers?: http.OutgoingHttpHeaders) => void} */
const refuse = (answer, code, headers = {}) => void answer.writeHead(code, headers).end();

/** @type {(answer: http.ServerResponse) => Promise<void>} */
const giveNext = async (answer) => {
  if (job?.isOpen !== true) return refuse(answer, 404);
  const fromFeeder = job.source === 'Feeder';
  if (job.busy < plan.busyPages) {
    job.busy += 1;
    return refuse(answer, 503, { 'retry-after': '0' });
  }
  if (fromFeeder && plan.jamAfter !== null && job.given >= plan.jamAfter) {
    adfState = 'ScannerAdfJam';
    job.isOpen = false;
    return refuse(answer, 404);
  }
  const isDone = fromFeeder ? plan.feeder === 0 : job.given >= 1;
  const page = pages[job.given % Math.max(pages.length, 1)];
  if (isDone || page === undefined) {
    job.isOpen = false;
    return refuse(answer, 404);
  }
  if (plan.pageMs > 0) await new Promise((resolve) => setTimeout(resolve, plan.pageMs));
  answer.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': page.length });
  if (plan.dieAfter !== null && job.given >= plan.dieAfter) {
    answer.write(page.subarray(0, page.length / 2), () => answer.destroy());
    return;
  }
  job.given += 1;
  job.busy = 0;
  if (fromFeeder) plan.feeder -= 1;
  answer.end(page);
};

const server = http.createServer(async (request, answer) => {
  const body = await bodyOf(request);
  const path = new URL(request.url ?? '/', 'http://scanner').pathname;
  const method = request.method ?? '';
  if (path === '/plan' && method === 'POST') {
    plan = { ...wellBehaved, ...JSON.parse(body) };
    adfState = 'ScannerAdfLoaded';
    job = null;
    heard = [];
    return send(answer, '{}', 'application/json');
  }
  if (path === '/heard') return send(answer, JSON.stringify(heard), 'application/json');
  heard.push({ method, path, body });
  if (plan.redirect) return refuse(answer, 302, { location: 'http://127.0.0.1:1/eSCL' });
  if (method === 'GET' && path === '/eSCL/ScannerCapabilities') return send(answer, capabilities);
  if (method === 'GET' && path === '/eSCL/ScannerStatus') return send(answer, status());
  if (method === 'POST' && path === '/eSCL/ScanJobs') {
    if (plan.busyPosts > 0) {
      plan.busyPosts -= 1;
      return refuse(answer, 503, { 'retry-after': '0' });
    }
    const source = /<pwg:InputSource>(\w+)</.exec(body)?.[1] ?? 'Platen';
    if (source === 'Feeder' && plan.feeder === 0) return refuse(answer, 409);
    job = { id: randomUUID(), settings: body, source, given: 0, busy: 0, isOpen: true };
    // As real ones do: an absolute address, by a name that nobody else knows.
    return refuse(answer, 201, { location: plan.location ?? `http://green-test.local/eSCL/ScanJobs/${job.id}` });
  }
  if (job !== null && path === `/eSCL/ScanJobs/${job.id}/NextDocument` && method === 'GET') return giveNext(answer);
  if (job !== null && path === `/eSCL/ScanJobs/${job.id}` && method === 'DELETE') {
    job.isOpen = false;
    return refuse(answer, 200);
  }
  refuse(answer, 404);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const mdnsPort = values['mdns-port'];
  if (mdnsPort !== undefined) {
    const speaker = makeMdns({ port: Number(mdnsPort), interface: '127.0.0.1', bind: '0.0.0.0' });
    const service = '_uscan._tcp.local';
    const instance = `${name}.${service}`;
    speaker.on('query', ({ questions }) => {
      if (!questions?.some((question) => question.name === service)) return;
      speaker.respond({
        answers: [{ name: service, type: 'PTR', data: instance }],
        additionals: [
          { name: instance, type: 'SRV', data: { port, target: 'green-test.local' } },
          {
            name: instance,
            type: 'TXT',
            data: ['txtvers=1', 'rs=eSCL', `ty=${name}`, `UUID=${uuid}`].map((line) => Buffer.from(line)),
          },
          { name: 'green-test.local', type: 'A', data: '127.0.0.1' },
        ],
      });
    });
  }
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
// Whoever started it is gone.
process.stdin.on('end', () => process.exit(0)).resume();
