import path from 'node:path';
import { utilityProcess } from 'electron';
import type { Announce } from '../ipc/announce.ts';
import { createPracticeHost, type PracticeHost } from '../practiceHost/practice-host.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Timers } from '../singleWindow/network.ts';
import { forkPractice } from './processes.ts';

export type BuildPracticeDeps = {
  readonly out: string;
  readonly profile: string;
  readonly preferences: Preferences;
  readonly announce: Announce;
  readonly externalUrl: string | null;
  readonly timers: Timers;
};

export const buildPractice = ({
  out,
  profile,
  preferences,
  announce,
  externalUrl,
  timers,
}: BuildPracticeDeps): PracticeHost =>
  createPracticeHost({
    fork: forkPractice(utilityProcess, path.join(out, 'practice/index.js'), path.join(profile, 'practice-endpoint')),
    externalUrl,
    timers,
    loadPort: () => preferences.get().practicePort,
    savePort: (practicePort) => preferences.update({ practicePort }),
    onChange: () => announce.changed(['app', 'outbox']),
  });
