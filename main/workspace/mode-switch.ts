import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { PracticeHost } from '../practiceHost/practice-host.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Door } from './door.ts';

export type ModeSwitchDeps = {
  readonly preferences: Pick<Preferences, 'get' | 'update'>;
  readonly door: Pick<Door, 'leave' | 'arrive'>;
  readonly practice: Pick<PracticeHost, 'start' | 'stop'>;
  /** The page still shows the other vault: it starts anew, and this ends when it has. */
  readonly reload: () => Promise<void>;
};

/** Closes the vault of one mode, then opens that of the other; one change at a time. */
export const modeSwitch = ({ preferences, door, practice, reload }: ModeSwitchDeps) => {
  let changing: Promise<void> = Promise.resolve();
  const change = async (mode: EndpointMode): Promise<void> => {
    if (preferences.get().mode === mode) return;
    await door.leave();
    preferences.update({ mode });
    // First, so that nobody types into a page that is about to go.
    await reload();
    await Promise.all([door.arrive(), mode === 'practice' ? practice.start() : practice.stop()]);
  };
  return (mode: EndpointMode): Promise<void> => {
    changing = changing.catch(() => undefined).then(() => change(mode));
    return changing;
  };
};
