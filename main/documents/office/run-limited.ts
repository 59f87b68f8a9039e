import { spawn } from 'node:child_process';

/** Runs a program to its end; false when it failed, took too long or was cancelled. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  options: { readonly folder: string; readonly signal: AbortSignal },
) => Promise<boolean>;

export interface RunLimits {
  readonly timeoutMs: number;
  /** Processor time. */
  readonly maxCpuSeconds: number;
  /** Address space, on systems that can limit it. */
  readonly maxMemoryKilobytes: number;
  /** Largest file it may write, in blocks of 512 bytes. */
  readonly maxFileBlocks: number;
}

export const defaultRunLimits: RunLimits = {
  timeoutMs: 20_000,
  maxCpuSeconds: 30,
  maxMemoryKilobytes: 6_000_000,
  maxFileBlocks: 600_000,
};

/** Ends a process with all its children. */
const end = (pid: number): void => {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => {});
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
};

const succeeds = (program: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });

/** Linux can give a process a network with nobody in it, where users may make namespaces. */
const withoutNetwork = ['unshare', '--user', '--map-current-user', '--net', '--'];

/**
 * Runs a program that reads a foreign file as narrowly as the system allows: its own process group that is ended as a whole,
 * limits on time, memory and file size by the shell, no network on Linux, and an environment with nothing of ours in it.
 */
export function createRunLimited(limits: RunLimits = defaultRunLimits): RunProgram {
  let isolates: Promise<boolean> | undefined;
  const canIsolate = (): Promise<boolean> => {
    isolates ??=
      process.platform === 'linux' ? succeeds('unshare', [...withoutNetwork.slice(1), 'true']) : Promise.resolve(false);
    return isolates;
  };

  return async (program, args, { folder, signal }) => {
    const command = [...((await canIsolate()) ? withoutNetwork : []), program, ...args];
    const { timeoutMs, maxCpuSeconds, maxMemoryKilobytes, maxFileBlocks } = limits;
    const limited = `ulimit -c 0; ulimit -t ${maxCpuSeconds}; ulimit -f ${maxFileBlocks}; ulimit -v ${maxMemoryKilobytes} 2>/dev/null; exec "$0" "$@"`;
    const [first = program, ...rest] = process.platform === 'win32' ? command : ['/bin/sh', '-c', limited, ...command];
    if (signal.aborted) return false;
    return new Promise<boolean>((resolve) => {
      const child = spawn(first, rest, {
        cwd: folder,
        detached: process.platform !== 'win32',
        stdio: 'ignore',
        windowsHide: true,
        // A proxy nobody listens at, for systems where the network can't be taken away.
        env: {
          ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}),
          PATH: process.env.PATH,
          HOME: folder,
          TMPDIR: folder,
          TEMP: folder,
          TMP: folder,
          LANG: 'C.UTF-8',
          http_proxy: 'http://127.0.0.1:9',
          https_proxy: 'http://127.0.0.1:9',
        },
      });
      const stop = (): void => {
        if (child.pid !== undefined) end(child.pid);
      };
      const timer = setTimeout(stop, timeoutMs);
      signal.addEventListener('abort', stop, { once: true });
      const done = (isOk: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        // What it started goes with it.
        stop();
        resolve(isOk);
      };
      child.on('error', () => done(false));
      child.on('close', (code) => done(code === 0));
    });
  };
}
