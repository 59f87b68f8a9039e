import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronPath } from '../../scripts/setup/electron-path.mjs';
import { isRoot, root } from '../../scripts/setup/run.mjs';
import type { Locale } from '../../shared/locale/locale.ts';
import { patient } from './patient.ts';
import { type Words, wordsIn } from './words.ts';

export type StartOptions = {
  /** The app's profile folder. */
  readonly profile: string;
  /** Where the app's temporary files go. */
  readonly temporary?: string;
  /** Somebody else runs the practice endpoint. */
  readonly practiceEndpoint?: string;
  /** Language of the system. */
  readonly locale?: Locale;
  /** More of Chromium's switches. */
  readonly switches?: readonly string[];
  /** Files the system hands over with the start. */
  readonly files?: readonly string[];
  /** More of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
};

/** The app as it runs, with its window. */
export type App = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly process: ChildProcess;
  /** The last things its processes wrote to the terminal. */
  readonly said: () => string;
  /** Texts in the language the app was started in. */
  readonly t: Words;
  readonly locale: Locale;
  /** The same app and window, named in another language. */
  readonly in: (locale: Locale) => App;
};

const wantsNoSandbox = isRoot || process.env.E2E_NO_SANDBOX === '1';
const START_TIMEOUT_MS = 60_000;

/** Starts the built app and waits for its window to say something. */
export const startApp = async (options: StartOptions): Promise<App> => {
  const locale = options.locale ?? 'zh-CN';
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const launched = await _electron.launch({
    executablePath: electronPath(),
    args: [
      ...(wantsNoSandbox ? ['--no-sandbox'] : []),
      `--user-data-dir=${options.profile}`,
      `--lang=${locale}`,
      '--force-device-scale-factor=1',
      // Nothing of the person who runs the tests: no key ring.
      '--password-store=basic',
      ...(options.switches ?? []),
      path.join(root, 'e2e/app/held-start'),
      ...(options.files ?? []),
      ...(options.practiceEndpoint === undefined ? [] : [`--practice-endpoint=${options.practiceEndpoint}`]),
    ],
    env: {
      ...definedVariables(process.env),
      E2E_APP_FOLDER: root,
      LANG: `${locale.replace('-', '_')}.UTF-8`,
      LANGUAGE: locale.replace('-', '_'),
      LC_ALL: 'C.UTF-8',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      ...(options.temporary === undefined ? {} : { TMPDIR: options.temporary }),
      // Nobody's own printer is ever listed, let alone printed on.
      CUPS_SERVER: '/nowhere/cups.sock',
      ...options.variables,
    },
    timeout: START_TIMEOUT_MS,
  });
  const electron = patient(launched);
  await electron.evaluate(() => {
    (Reflect.get(globalThis, 'startHeldApp') as () => void)();
  });
  const page = await electron.firstWindow({ timeout: START_TIMEOUT_MS });
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  // Pictures and clicks must not meet something that is still moving.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('heading').first().waitFor({ timeout: START_TIMEOUT_MS });
  const child = electron.process();
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => {
      lines.push(String(bytes));
      lines.splice(0, lines.length - 200);
    });
  const named = (language: Locale): App => ({
    electron,
    page,
    process: child,
    said: () => lines.join(''),
    t: wordsIn(language),
    locale: language,
    in: named,
  });
  return named(locale);
};

const definedVariables = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** As a power cut or the task manager does it: nothing is told, nothing is written. */
export const killApp = async ({ process: child }: App): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
  }
};

/** Ends what an ended app may have left behind: Playwright starts every app as a process group of its own. */
export const sweepUp = ({ process: child }: App): void => {
  if (process.platform === 'win32' || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
};
