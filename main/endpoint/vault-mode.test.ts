import { expect, test } from 'vitest';
import { createSettings } from '../records/settings.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { claimVaultMode } from './vault-mode.ts';

const vault = (cases: number) => ({
  settings: createSettings(openTestDatabase()),
  cases: { count: () => cases } as Parameters<typeof claimVaultMode>[0]['cases'],
});

test('an empty vault takes the mode it is first opened in, and keeps it for ever', () => {
  const real = vault(0);
  expect(claimVaultMode(real, 'real')).toBeNull();
  expect(claimVaultMode(real, 'real')).toBeNull();
  expect(claimVaultMode(real, 'practice')).toMatchObject({ error: { code: 'vault-of-other-mode' } });
});

test('a vault with cases from before there were real endpoints is one of practice', () => {
  const old = vault(3);
  expect(claimVaultMode(old, 'real')).toMatchObject({ error: { detail: { mode: 'practice' } } });
  expect(claimVaultMode(old, 'practice')).toBeNull();
  expect(claimVaultMode(old, 'real')).toMatchObject({ error: { code: 'vault-of-other-mode' } });
});
