import { readdirSync, readFileSync } from 'node:fs';
import type { App } from '../app/start-app.ts';
import type { Random } from './random.ts';

export type Victim = 'app' | 'utility' | 'room' | 'endpoint';

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

const groupOf = (pid: number): number => {
  try {
    // After the name in parentheses: state, parent, process group.
    return Number(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ')[2]);
  } catch {
    return -1;
  }
};

/** Processes of the app by what they are for; Playwright starts every app as a group of its own. Linux only. */
const processesOf = async ({ process: child, electron }: App): Promise<{ utility: number[]; room: number[] }> => {
  const shown = await electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('app://'))
      .map((contents) => contents.getOSProcessId()),
  );
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== child.pid && groupOf(pid) === child.pid);
  return {
    utility: pids.filter((pid) => commandOf(pid).includes('--utility-sub-type=node.mojom.NodeService')),
    room: pids.filter((pid) => commandOf(pid).includes('--type=renderer') && !shown.includes(pid)),
  };
};

/** Kills one of the app's helpers, if one runs just now. */
export const killHelper = async (app: App, kind: 'utility' | 'room', random: Random): Promise<boolean> => {
  const pids = (await processesOf(app).catch(() => ({ utility: [], room: [] })))[kind];
  if (pids.length === 0) return false;
  try {
    process.kill(random.pick(pids), 'SIGKILL');
    return true;
  } catch {
    return false;
  }
};
