import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts';
import type { App } from './start-app.ts';

/** Reads by the page's own door what the screens are drawn from, for comparing; never to change anything. */
type Read = Extract<
  Channel,
  'app.state' | 'case.list' | 'case.view' | 'outbox.list' | 'originals.list' | 'reading.proposals'
>;

export const lookInside = async <C extends Read>({ page }: App, channel: C, input: Input<C>): Promise<Output<C>> => {
  const answer = await page.evaluate(
    async ([name, what]) => {
      const { bridge } = window as unknown as { bridge: Bridge };
      return bridge.invoke(name as 'app.state', what as Record<string, never>);
    },
    [channel, input] as const,
  );
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  return answer.value as unknown as Output<C>;
};

/** The only case of a profile, or the newest. */
export const newestCase = async (app: App): Promise<Output<'case.view'>> => {
  const { rows } = await lookInside(app, 'case.list', { text: '', stage: null, archived: false, offset: 0, limit: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error('there is no case');
  return lookInside(app, 'case.view', { caseId: row.id });
};
