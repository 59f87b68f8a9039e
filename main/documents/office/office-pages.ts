import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ok } from '../../../shared/ipc/result.ts';
import { createWorkQueue } from '../work-queue.ts';
import type { RunProgram } from './run-limited.ts';

/** Turns an Office file into a PDF, or says by `undefined` that it can't be done here and now. */
export type OfficePages = (request: OfficePagesRequest) => Promise<OfficePdf | undefined>;

export interface OfficePagesRequest {
  readonly ending: 'docx' | 'xlsx';
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

export interface OfficePdf {
  open(): AsyncIterable<Uint8Array>;
  /** Takes away what was written for it. */
  dispose(): Promise<void>;
}

export interface OfficePagesDeps {
  /** Where LibreOffice is; asked at every file, so that one installed meanwhile is found. */
  readonly findProgram: () => Promise<string | undefined>;
  readonly run: RunProgram;
  /** A folder whose content is gone with the machine's power where there is one: the program needs the file readable. */
  readonly tempRoot: string;
}

const maxPdfBytes = 200e6;
const prefix = 'green-channel-office-';
const leftAloneMs = 600_000;

/** Settings of a profile nobody has used: no macros, no links followed, no content from elsewhere, no questions. */
const settings = [
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '0'],
  ['org.openoffice.Office.Calc/Content/Update', 'Link', '2'],
  ['org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
] as const;

const profileSettings =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n' +
  settings
    .map(
      ([place, name, value]) =>
        `<item oor:path="/${place}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    )
    .join('\n') +
  '\n</oor:items>\n';

/**
 * Pages of Office files by LibreOffice, where it is installed: a process of its own for each file, with a profile that has
 * never been used and is thrown away. What it makes is a foreign PDF and goes through the room like any other.
 */
export function createOfficePages({ findProgram, run, tempRoot }: OfficePagesDeps): OfficePages {
  // Two at a time would take two gigabytes.
  const queue = createWorkQueue(1);

  const convert = async (
    program: string,
    folder: string,
    { ending, read, signal }: OfficePagesRequest,
  ): Promise<string | undefined> => {
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), profileSettings);
    const input = path.join(folder, `document.${ending}`);
    await pipeline(read(), createWriteStream(input, { mode: 0o600 }), { signal });
    const ended = await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--nologo', '--nodefault', '--nofirststartwizard', '--nolockcheck'],
        ...['--convert-to', 'pdf', '--outdir', folder, input],
      ],
      { folder, signal },
    );
    if (!ended) return undefined;
    const output = path.join(folder, 'document.pdf');
    const made = await stat(output).catch(() => undefined);
    return made?.isFile() === true && made.size > 0 && made.size <= maxPdfBytes ? output : undefined;
  };

  const pagesOf = async (program: string, request: OfficePagesRequest): Promise<OfficePdf | undefined> => {
    const folder = await mkdtemp(path.join(tempRoot, prefix));
    const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
    try {
      const output = await convert(program, folder, request);
      if (output !== undefined) return { open: () => createReadStream(output), dispose };
    } catch (error) {
      await dispose();
      if (request.signal.aborted) return undefined;
      throw error;
    }
    await dispose();
    return undefined;
  };

  let swept: Promise<void> | undefined;
  return async (request) => {
    swept ??= sweep(tempRoot);
    await swept;
    const pages = await queue.run(request.signal, async () => {
      const program = await findProgram();
      return ok(program === undefined ? undefined : await pagesOf(program, request));
    });
    return pages.ok ? pages.value : undefined;
  };
}

/** What a crash left behind is readable, so it goes as soon as the next file comes; younger ones may be at work. */
async function sweep(tempRoot: string): Promise<void> {
  const names = await readdir(tempRoot).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(prefix))) {
    const folder = path.join(tempRoot, name);
    const found = await lstat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true || found.uid !== (process.getuid?.() ?? found.uid)) continue;
    if (Date.now() - found.mtimeMs > leftAloneMs) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
