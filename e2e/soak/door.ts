import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/result.ts';
import type { App } from '../app/start-app.ts';

type PageChannel = Exclude<Channel, 'document.add-dropped'>;

/**
 * Does what a screen does, by the page's own door: fifty restarts through the screens would take an hour. 'gone': the app
 * ended before it answered, so nothing was acknowledged.
 */
export const ask = async <C extends PageChannel>(
  { page }: App,
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>> | 'gone'> => {
  try {
    const answer = await page.evaluate(
      ([name, what]) => {
        const { bridge } = window as unknown as { bridge: Bridge };
        // Bytes cross Playwright's line as text.
        const { base64, ...rest } = what as Record<string, unknown> & { base64?: string };
        const bytes = base64 === undefined ? {} : { bytes: Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) };
        return bridge.invoke(name as 'app.state', { ...rest, ...bytes } as Record<string, never>);
      },
      [channel, withText(input)] as const,
    );
    return answer as unknown as Result<Output<C>>;
  } catch (error) {
    if (/closed|crashed|destroyed|disconnected/i.test(String(error))) return 'gone';
    throw error;
  }
};

const withText = (input: object): Record<string, unknown> => {
  const { bytes, ...rest } = input as Record<string, unknown>;
  return bytes instanceof Uint8Array ? { ...rest, base64: Buffer.from(bytes).toString('base64') } : rest;
};

/** The value of an answer that has to come and to be good. */
export const need = async <C extends PageChannel>(app: App, channel: C, input: Input<C>): Promise<Output<C>> => {
  const answer = await ask(app, channel, input);
  if (answer === 'gone') throw new Error(`${channel}: the app has ended`);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${JSON.stringify(answer.error.detail ?? {})}`);
  return answer.value;
};
