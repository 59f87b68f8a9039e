import process from 'node:process';
import { parseArgs } from 'node:util';
import { createPracticeEndpoint } from './endpoint.ts';

const usage =
  'usage: practice --port PORT --data FOLDER [--issuer URL --client-id ID]   (port 0: any free port; with an issuer it stands in for a real endpoint that takes the tokens of that issuer)';

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      issuer: { type: 'string' },
      'client-id': { type: 'string', default: 'green-channel' },
    },
  });
  const port = Number(values.port);
  if (values.data === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(usage);
  if (values.issuer !== undefined && !URL.canParse(values.issuer)) throw new Error(usage);
  const signIn =
    values.issuer === undefined ? {} : { signIn: { issuer: values.issuer, clientId: values['client-id'] } };
  return { port, dataDir: values.data, ...signIn };
}

/** Electron's utilityProcess gives its child a port to the parent; plain Node has none. */
function tellParent(message: unknown): void {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (typeof port === 'object' && port !== null && 'postMessage' in port && typeof port.postMessage === 'function') {
    port.postMessage(message);
  }
}

async function run(): Promise<void> {
  const endpoint = await createPracticeEndpoint({
    ...readArguments(),
    host: '127.0.0.1',
    clock: Date.now,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = () => {
    endpoint.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const started = {
    url: endpoint.url,
    admin: endpoint.adminToken,
    console: `${endpoint.url}/console?token=${endpoint.adminToken}`,
  };
  process.stdout.write(`${JSON.stringify(started)}\n`);
  tellParent(started);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
