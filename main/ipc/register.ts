import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channel, channels, contract, type Handlers } from '../../shared/ipc/contract.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { whyRefused } from './message-limits.ts';

export type IpcDeps = {
  readonly ipc: Pick<IpcMain, 'handle' | 'removeHandler'>;
  /** True for the app's own page in its main frame; anything else is refused before its message is looked at. */
  readonly isOurs: (event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>) => boolean;
  /** A bug: code and channel only, never content. */
  readonly onBug: (channel: Channel, error: unknown) => void;
  /** What was refused or failed, by its code. */
  readonly onFault?: (channel: Channel, code: string) => void;
};

/** What a message says, once it has been weighed and parsed. A handler never sees anything else. */
const read = (channel: Channel, raw: unknown): Result<unknown> => {
  const why = whyRefused(raw);
  if (why !== null) return fault('message-malformed', 'never', { channel, at: '', why });
  const parsed = contract[channel].in.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fault('message-malformed', 'never', { channel, at: issue?.path.join('.') ?? '', why: issue?.code ?? '' });
};

/** Answers one message. Never throws: a refusal and a bug are faults too. `begin` hears of a message that was accepted. */
export const answer = async (
  handlers: Handlers,
  channel: Channel,
  raw: unknown,
  signal: AbortSignal,
  onBug: IpcDeps['onBug'],
  begin: (input: unknown) => void = () => undefined,
): Promise<Result<unknown>> => {
  try {
    const message = read(channel, raw);
    if (!message.ok) return message;
    begin(message.value);
    // The table ties each channel to its own input type; TypeScript can't follow that through a variable key.
    const handle = handlers[channel] as (input: unknown, call: { signal: AbortSignal }) => Promise<Result<unknown>>;
    return await handle(message.value, { signal });
  } catch (error) {
    onBug(channel, error);
    return fault('unexpected', 'later', { channel });
  }
};

/**
 * Registers every channel of the contract once. Calls that name a `jobId` can be cancelled through 'job.cancel', which is
 * answered here because only this place knows what runs.
 */
export const register = (
  handlers: Omit<Handlers, 'job.cancel'>,
  { ipc, isOurs, onBug, onFault }: IpcDeps,
): (() => void) => {
  const running = new Map<string, AbortController>();
  const all: Handlers = {
    ...handlers,
    'job.cancel': async ({ jobId }) => {
      running.get(jobId)?.abort(new DOMException('cancelled by the person', 'AbortError'));
      return { ok: true, value: null };
    },
  };
  for (const channel of channels) {
    ipc.handle(channel, async (event, raw: unknown) => {
      if (!isOurs(event)) return fault('sender-not-trusted', 'never');
      const controller = new AbortController();
      let jobId: string | undefined;
      try {
        // By what was accepted: a malformed message must not take the place of the call it names.
        const answered = await answer(all, channel, raw, controller.signal, onBug, (input) => {
          jobId = jobIdOf(channel, input);
          if (jobId !== undefined) running.set(jobId, controller);
        });
        if (!answered.ok) onFault?.(channel, answered.error.code);
        return answered;
      } finally {
        // A second call under the same name has taken the place.
        if (jobId !== undefined && running.get(jobId) === controller) running.delete(jobId);
      }
    });
  }
  return () => {
    for (const channel of channels) ipc.removeHandler(channel);
    for (const controller of running.values()) controller.abort(new DOMException('window closed', 'AbortError'));
  };
};

const jobIdOf = (channel: Channel, input: unknown): string | undefined => {
  if (channel === 'job.cancel' || typeof input !== 'object' || input === null || !('jobId' in input)) return undefined;
  return typeof input.jobId === 'string' ? input.jobId : undefined;
};
