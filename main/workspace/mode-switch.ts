import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { PracticeHost } from '../practiceHost/practice-host.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Door } from './door.ts';

export type ModeSwitchDeps = {
  readonly preferences: Pick<Preferences, 'get' | 'update'>;
  readonly door: Pick<Door, 'leave' | 'arrive'>;
  readonly practice: Pick<PracticeHost, 'start' | 'stop'>;
  /** The page still shows the other vault: it has to start anew. */
  readonly onSwitched: () => void;
};

/** Closes the vault of one mode, then opens that of the other; one change at a time. */
export const modeSwitch = ({ preferences, door, practice, onSwitched }: ModeSwitchDeps) => {
  let changing: Promise<void> = Promise.resolve();
  const change = async (mode: EndpointMode): Promise<void> => {
    if (preferences.get().mode === mode) return;
    await door.leave();
    preferences.update({ mode });
    await Promise.all([door.arrive(), mode === 'practice' ? practice.start() : practice.stop()]);
    onSwitched();
  };
  return (mode: EndpointMode): Promise<void> => {
    changing = changing.catch(() => undefined).then(() => change(mode));
    return changing;
  };
};
