import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { isRoot } from '../../scripts/setup/run.mjs';
import { printerDescription } from './printer-description.ts';

const queue = 'Keep';

/** One job as it reached the printer: what it was called, how many, the options, and the PDF after the filters. */
export type PrintedJob = {
  readonly title: string;
  readonly copies: number;
  readonly options: string;
  readonly file: string;
};

const programs = ['/usr/sbin/cupsd', '/usr/bin/lp', '/usr/sbin/lpadmin', '/usr/lib/cups/filter/pdftopdf'];

/** Why there can be no printer here; undefined where there can. */
export const noPrinterBecause = (): string | undefined => {
  if (process.platform === 'win32') return 'CUPS does not run on this system';
  const missing = programs.filter((program) => !existsSync(program));
  return missing.length === 0 ? undefined : `CUPS is not installed (${missing.join(', ')})`;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Keeps each job as the filters hand it over: no Ghostscript, letters stay letters. */
const backend = `#!/bin/sh
[ $# -eq 0 ] && { echo 'file keep:/ "Unknown" "Keep PDF"'; exit 0; }
dir=\${DEVICE_URI#keep:}
if [ $# -ge 6 ]; then cat "$6" > "$dir/job-$1.part"; else cat > "$dir/job-$1.part"; fi
chmod 644 "$dir/job-$1.part"
mv "$dir/job-$1.part" "$dir/job-$1.pdf"
printf '%s\\t%s\\t%s\\t%s\\n' "$1" "$3" "$4" "$5" >> "$dir/jobs.tsv"
chmod 644 "$dir/jobs.tsv"
`;

/** A print service of this test alone, with one printer that keeps what it is given. */
export const startPrinter = async (folder: string) => {
  const home = path.join(folder, 'cups');
  const at = (...names: string[]) => path.join(home, ...names);
  for (const name of ['root/ppd', 'spool/tmp', 'cache', 'state', 'log', 'bin/backend', 'out'])
    mkdirSync(at(name), { recursive: true });
  // The service works under an account of its own.
  chmodSync(folder, 0o755);
  for (const name of ['spool', 'spool/tmp', 'cache', 'state', 'out']) chmodSync(at(name), 0o777);
  for (const name of ['filter', 'daemon']) symlinkSync(`/usr/lib/cups/${name}`, at('bin', name));
  writeFileSync(at('bin/backend/keep'), backend, { mode: 0o700 });
  writeFileSync(at('keep.ppd'), printerDescription);
  const port = await freePort();
  writeFileSync(
    at('root/cupsd.conf'),
    `Listen 127.0.0.1:${port}
LogLevel info
Browsing Off
WebInterface No
DefaultAuthType None
JobPrivateAccess all
JobPrivateValues none
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`,
  );
  writeFileSync(
    at('root/cups-files.conf'),
    [
      `ServerRoot ${at('root')}`,
      `RequestRoot ${at('spool')}`,
      `TempDir ${at('spool/tmp')}`,
      `CacheDir ${at('cache')}`,
      `StateDir ${at('state')}`,
      `ServerBin ${at('bin')}`,
      'DataDir /usr/share/cups',
      `AccessLog ${at('log/access')}`,
      `ErrorLog ${at('log/error')}`,
      `PageLog ${at('log/page')}`,
      ...(isRoot ? ['User lp', 'Group lp', 'SystemGroup root'] : []),
      '',
    ].join('\n'),
  );
  const service = spawn('/usr/sbin/cupsd', ['-f', '-c', at('root/cupsd.conf'), '-s', at('root/cups-files.conf')], {
    stdio: 'ignore',
  });
  const variables = { CUPS_SERVER: `127.0.0.1:${port}` };
  const ask = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, {
      env: { ...process.env, ...variables, LC_ALL: 'C' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    return { isDone: status === 0, said: stdout + stderr };
  };
  const must = (program: string, ...args: string[]): void => {
    const { isDone, said } = ask(program, ...args);
    if (!isDone) throw new Error(`${program} ${args.join(' ')}: ${said}`);
  };
  const deadline = Date.now() + 15_000;
  while (!/is running/.test(ask('lpstat', '-r').said)) {
    if (Date.now() > deadline || service.exitCode !== null) throw new Error('the print service did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  must('/usr/sbin/lpadmin', '-p', queue, '-v', `keep:${at('out')}`, '-P', at('keep.ppd'), '-E');
  must('/usr/sbin/lpadmin', '-d', queue);
  return {
    queue,
    /** What the app's environment needs to find it. */
    variables,
    jobs: (): PrintedJob[] => {
      const list = at('out/jobs.tsv');
      if (!existsSync(list)) return [];
      return readFileSync(list, 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const [id = '', title = '', copies = '', options = ''] = line.split('\t');
          return { title, copies: Number(copies), options, file: at('out', `job-${id}.pdf`) };
        });
    },
    pause: (reason: string): void => must('/usr/sbin/cupsdisable', '-r', reason, queue),
    resume: (): void => must('/usr/sbin/cupsenable', queue),
    stop: (): void => void service.kill('SIGKILL'),
  };
};
