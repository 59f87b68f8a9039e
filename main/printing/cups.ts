import { execFile, spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import type { PrintSettings } from '../../shared/claim/printing/print-run.ts';
import type { PrinterView } from '../../shared/ipc/printing-views.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';

// Linux and macOS hand the PDF itself to CUPS (`lp` reads it from its standard input, so no readable file is left
// anywhere): letters stay letters, and page ranges work, which Chromium's silent printing ignores.

export type CupsJob = {
  readonly printer: string;
  readonly title: string;
  readonly settings: PrintSettings;
  /** As `pagesText` writes them; '' = all. */
  readonly pages: string;
};

export type Cups = {
  /** What the system says of a printer beyond its name; undefined where it has no `lpoptions` or doesn't answer. */
  readonly abilities: (printer: string) => Promise<Pick<PrinterView, 'duplex' | 'trays'> | undefined>;
  readonly defaultPrinter: () => Promise<string | undefined>;
  /** Why printers stand still, in the words of whoever or whatever stopped them. */
  readonly messages: () => Promise<ReadonlyMap<string, string>>;
  /** True once CUPS has worked the job off; false when it is still at it after a while. Faults: printing-failed. */
  readonly print: (job: CupsJob, pdf: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<Result<boolean>>;
};

const sides: Readonly<Record<PrintSettings['duplex'], string>> = {
  one: 'one-sided',
  long: 'two-sided-long-edge',
  short: 'two-sided-short-edge',
};

/** Arguments of `lp`, the document on standard input. A printer's name never begins with a dash where CUPS made it. */
export const lpArguments = ({ printer, title, settings, pages }: CupsJob): string[] => [
  '-d',
  printer,
  '-t',
  title,
  '-n',
  String(settings.copies),
  ...(pages === '' ? [] : ['-P', pages]),
  '-o',
  `sides=${sides[settings.duplex]}`,
  '-o',
  'media=A4',
  '-o',
  'fit-to-page',
  '-o',
  'print-scaling=fit',
  '-o',
  'collate=true',
  ...(settings.grey ? ['-o', 'print-color-mode=monochrome', '-o', 'ColorModel=Gray'] : []),
  ...(settings.tray === null ? [] : ['-o', `InputSlot=${settings.tray}`]),
  '--',
  '-',
];

/** Reads the lines of `lpoptions -l`: `Name/Label: *chosen other`. */
export const readAbilities = (text: string): Pick<PrinterView, 'duplex' | 'trays'> => {
  const rows = text.split('\n').flatMap((line) => {
    const match = /^([^/\s:]+)(?:\/[^:]*)?:\s*(.*)$/.exec(line);
    return match === null ? [] : [{ name: match[1] ?? '', values: (match[2] ?? '').split(/\s+/) }];
  });
  const valuesOf = (name: RegExp) =>
    rows
      .find((row) => name.test(row.name))
      ?.values.map((value) => value.replace(/^\*/, ''))
      .filter((value) => value !== '');
  const duplex = valuesOf(/^(duplex|sides|.*duplex)$/i);
  const trays = valuesOf(/^(inputslot|media-source)$/i) ?? [];
  return {
    duplex: duplex === undefined ? null : duplex.some((value) => /tumble|two-sided|^true$|longedge/i.test(value)),
    trays: trays.length < 2 ? [] : trays.filter((id) => /^[\w.+-]{1,60}$/.test(id)).map((id) => ({ id, label: id })),
  };
};

/** Reads `lpstat -p`: the line after a printer that is disabled says why. */
export const readMessages = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^printer (\S+) disabled[^\n]*\n\s+(\S[^\n]*)$/gm)].flatMap(([, name = '', why = '']) =>
      /^reason unknown$/i.test(why) ? [] : [[name, why.trim().slice(0, 200)] as const],
    ),
  );

/** What `lpstat -W … -l -o` says of one job; undefined when it is not listed. */
export const jobAlerts = (text: string, jobId: string): string | undefined => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${jobId} `));
  if (at === -1) return undefined;
  const end = lines.findIndex((line, i) => i > at && /^\S/.test(line));
  return lines
    .slice(at + 1, end === -1 ? undefined : end)
    .map((line) => line.trim())
    .join(' ');
};

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C', LANG: 'C' });
const askMs = 4000;
const mostBytes = 1_000_000;

const ask = (program: string, args: readonly string[], signal?: AbortSignal): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile(
      program,
      [...args],
      {
        env: environment(),
        timeout: askMs,
        maxBuffer: mostBytes,
        windowsHide: true,
        ...(signal === undefined ? {} : { signal }),
      },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
  });

const lookEveryMs = 400;
const patienceMs = 20_000;

const hand = (args: readonly string[], pdf: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<Result<string>> =>
  new Promise((resolve, reject) => {
    const child = spawn('lp', [...args], { env: environment(), stdio: ['pipe', 'pipe', 'pipe'], signal });
    let said = '';
    let complained = '';
    child.stdout.on('data', (bytes) => {
      said = (said + String(bytes)).slice(0, 4000);
    });
    child.stderr.on('data', (bytes) => {
      complained = (complained + String(bytes)).slice(0, 4000);
    });
    // A printer that refuses closes the pipe; its words come with the exit code.
    const fed = pipeline(pdf, child.stdin).catch((error: unknown) => error);
    child.once('error', reject);
    child.once('close', (code) => {
      const reason = complained.trim().replace(/^lp: (Error - )?/, '') || `lp ${code}`;
      void fed.then((failure) => {
        const job = /request id is (\S+-\d+)/.exec(said)?.[1];
        if (code === 0 && job !== undefined && failure === undefined) return resolve(ok(job));
        // Bytes that could not be read are not the printer's fault.
        if (code === 0 && failure !== undefined) return reject(failure);
        if (/does not exist/i.test(complained)) return resolve(fault('no-such-printer', 'after-user'));
        if (/not accepting/i.test(complained))
          return resolve(fault('printer-refuses', 'after-user', { printer: args[1] ?? '' }));
        return resolve(fault('printing-failed', 'after-user', { reason }));
      });
    });
  });

/** CUPS on this machine, or undefined where there is none. */
export const openCups = async (platform: NodeJS.Platform): Promise<Cups | undefined> => {
  if (platform === 'win32' || (await ask('lpstat', ['-r'])) === undefined) return undefined;
  return {
    abilities: async (printer) => {
      const text = await ask('lpoptions', ['-p', printer, '-l']);
      return text === undefined ? undefined : readAbilities(text);
    },
    defaultPrinter: async () => /: (\S+)\s*$/.exec((await ask('lpstat', ['-d'])) ?? '')?.[1],
    messages: async () => readMessages((await ask('lpstat', ['-p'])) ?? ''),
    print: async (job, pdf, signal) => {
      const handed = await hand(lpArguments(job), pdf, signal);
      if (!handed.ok) return handed;
      const started = performance.now();
      for (;;) {
        const open = await ask('lpstat', ['-W', 'not-completed', '-l', '-o', job.printer], signal);
        if (open !== undefined && jobAlerts(open, handed.value) === undefined) break;
        signal.throwIfAborted();
        if (performance.now() - started > patienceMs) return ok(false);
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      }
      const alerts = jobAlerts(
        (await ask('lpstat', ['-W', 'completed', '-l', '-o', job.printer], signal)) ?? '',
        handed.value,
      );
      return alerts !== undefined && /abort|cancel/i.test(alerts)
        ? fault('printing-failed', 'after-user', { reason: alerts.replace(/^Status:\s*/, '') })
        : ok(true);
    },
  };
};
