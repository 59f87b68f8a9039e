import { channels, type Handlers } from '../../shared/ipc/contract.ts';
import { fault } from '../../shared/ipc/result.ts';
import type { Door } from './door.ts';
import { appChannels, type WorkspaceHandlers } from './workspace-contract.ts';

const outside = new Set<string>([...appChannels, 'job.cancel']);

/** Every channel that needs the open vault: handed on to the workspace, refused while there is none. */
export const handlersBehind = (door: Door): WorkspaceHandlers =>
  Object.fromEntries(
    channels
      .filter((channel) => !outside.has(channel))
      .map((channel) => [
        channel,
        async (input: never, call: { signal: AbortSignal }) => {
          const workspace = door.workspace();
          if (workspace === undefined) return fault('vault-locked', 'after-user');
          const handle = workspace.handlers[channel as keyof WorkspaceHandlers] as (
            input: never,
            call: { signal: AbortSignal },
          ) => ReturnType<Handlers[keyof Handlers]>;
          return handle(input, call);
        },
      ]),
  ) as unknown as WorkspaceHandlers;
