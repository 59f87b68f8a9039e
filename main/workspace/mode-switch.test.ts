import { expect, test } from 'vitest';
import { ok } from '../../shared/ipc/result.ts';
import type { PreferenceValues } from '../preferences/preferences.ts';
import { modeSwitch } from './mode-switch.ts';

const bench = () => {
  const steps: string[] = [];
  let values: PreferenceValues = {
    version: 1,
    locale: 'zh-CN',
    theme: 'system',
    mode: 'practice',
    practicePort: 0,
    lockAfterMinutes: 15,
    window: null,
  };
  const step = (name: string) => async () => {
    steps.push(`${name} ${values.mode}`);
  };
  const change = modeSwitch({
    preferences: {
      get: () => values,
      update: (next) => {
        values = { ...values, ...next };
      },
    },
    door: { leave: step('leave'), arrive: step('arrive') },
    practice: {
      start: async () => {
        steps.push('practice on');
        return ok(null);
      },
      stop: async () => void steps.push('practice off'),
    },
    reload: step('reload'),
  });
  return { steps, change, mode: () => values.mode };
};

test('one vault is closed before the other is opened, and the practice endpoint runs in practice only', async () => {
  const { steps, change } = bench();
  await change('real');
  expect(steps).toEqual(['leave practice', 'reload real', 'arrive real', 'practice off']);
  steps.length = 0;
  await change('real');
  expect(steps).toEqual([]);
  await change('practice');
  expect(steps).toEqual(['leave real', 'reload practice', 'arrive practice', 'practice on']);
});

test('two changes at once come one after the other', async () => {
  const { steps, change, mode } = bench();
  await Promise.all([change('real'), change('practice')]);
  expect(steps.filter((step) => /leave|arrive/.test(step))).toEqual([
    'leave practice',
    'arrive real',
    'leave real',
    'arrive practice',
  ]);
  expect(mode()).toBe('practice');
});
