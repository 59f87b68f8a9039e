import type { UtilityProcess } from 'electron';
import type { WorkshopPort } from '../dossier/workshop-client.ts';
import type { PracticeProcess } from '../practiceHost/practice-host.ts';

type Fork = {
  fork(
    modulePath: string,
    args?: string[],
    options?: { serviceName?: string; stdio?: 'inherit' | ('ignore' | 'inherit')[] },
  ): UtilityProcess;
};

/** The PDF workshop: a process of its own, so that a dossier of a thousand pages never holds up a key stroke. */
export const forkWorkshop = (utilityProcess: Fork, script: string) => (): WorkshopPort => {
  const child = utilityProcess.fork(script, [], { serviceName: 'Green Channel workshop', stdio: 'inherit' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
};

/** The practice endpoint: nothing of the app but a port and a folder. */
export const forkPractice =
  (utilityProcess: Fork, script: string, dataFolder: string) =>
  (port: number): PracticeProcess =>
    utilityProcess.fork(script, ['--port', String(port), '--data', dataFolder], {
      serviceName: 'Green Channel practice endpoint',
      // It says its admin token on stdout, for whoever starts it alone; here that would end in the system's log.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
