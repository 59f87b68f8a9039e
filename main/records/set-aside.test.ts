import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ids } from '../../shared/claim/testing/sound-records.ts';
import { opened, value, vaultWith } from '../backup/test-vault.ts';
import { viewCase } from '../cases/case-views.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { testFolder } from '../vault/test-files.ts';
import { databasePath, documentsPath } from '../vault/vault-paths.ts';
import { RecordDamaged } from './row.ts';
import { setAsideUnreadableText } from './set-aside.ts';

const now = '2026-04-14T08:00:00.000Z';
/** A text whose sixteen bytes in the middle are noise, as a flipped bit under AES-CBC leaves them. */
const noise = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  Buffer.from('ff8000c3a9fe9b7d22e4b8', 'hex').copy(bytes, Math.floor(bytes.length / 2));
  return bytes;
};
const spoil = (db: ReturnType<typeof openTestDesk>['db'], table: string, column: string, rowid = 1): void => {
  const { text } = z
    .object({ text: z.string() })
    .parse(db.get(`SELECT "${column}" AS text FROM ${table} WHERE rowid = ?`, rowid));
  db.run(`UPDATE ${table} SET "${column}" = CAST(? AS TEXT) WHERE rowid = ?`, noise(text), rowid);
};

test('a record whose text is noise says that it is damaged, the rest is read as before, and its bytes are kept', async () => {
  const bench = openTestDesk();
  bench.store();
  spoil(bench.db, 'filing', 'json');
  expect(await setAsideUnreadableText(bench.db, now)).toEqual([{ table: 'filing', column: 'json' }]);
  expect(() => bench.records.filings.get(ids.notice)).toThrow(RecordDamaged);
  expect(bench.records.documents.ofCase(ids.claimCase)).toHaveLength(1);
  const kept = bench.records.settings.get(
    'set-aside-text',
    z.array(z.looseObject({ table: z.string(), bytes: z.string() })),
  );
  expect(kept).toMatchObject([{ table: 'filing', column: 'json', at: now }]);
  expect(Buffer.from(kept?.[0]?.bytes ?? '', 'base64').toString('latin1')).toContain('caseExplain');
  expect(await setAsideUnreadableText(bench.db, now)).toEqual([]);
});

test('what is derived is thrown away and made anew, a setting falls back to its default', async () => {
  const bench = openTestDesk();
  bench.store();
  bench.records.settings.put('theme', 'a text that is long enough to be hit');
  spoil(bench.db, 'case_row', 'json');
  spoil(bench.db, 'search_body', 'body');
  bench.db.run("UPDATE setting SET json = CAST(? AS TEXT) WHERE key = 'theme'", noise('"a text that is long enough"'));
  expect(await setAsideUnreadableText(bench.db, now)).toEqual([{ table: 'setting', column: 'json' }]);
  expect(bench.records.settings.get('theme', z.string())).toBeUndefined();
  expect(bench.records.search.missing().caseIds).toEqual([ids.claimCase]);
  expect(viewCase(bench.desk, () => 'token', ids.claimCase).filings).toHaveLength(1);
});

test('an id that is noise doesn’t stop the others', async () => {
  const bench = openTestDesk();
  bench.store();
  bench.db.all('PRAGMA foreign_keys = OFF');
  spoil(bench.db, 'claim_case', 'id');
  expect(await setAsideUnreadableText(bench.db, now)).toEqual([{ table: 'claim_case', column: 'id' }]);
  expect(bench.records.filings.get(ids.notice)?.id).toBe(ids.notice);
});

test('every changed byte of the database ends in a database that says so, or in one that can be read to its end', async () => {
  const made = await vaultWith([]);
  const text = JSON.stringify('x'.repeat(1500));
  for (let i = 0; i < 40; i += 1) made.vault.db.run('INSERT INTO setting (key, json) VALUES (?, ?)', `note ${i}`, text);
  made.vault.close();
  expect(existsSync(path.join(made.dir, 'in-use'))).toBe(false);
  const whole = readFileSync(databasePath(made.dir));
  let setAside = 0;
  for (let at = 23; at < whole.length; at += Math.floor(whole.length / 40)) {
    const dir = path.join(testFolder(), 'vault');
    mkdirSync(documentsPath(dir), { recursive: true });
    const changed = Buffer.from(whole);
    changed.writeUInt8((changed[at] ?? 0) ^ 0x10, at);
    writeFileSync(databasePath(dir), changed);
    copyFileSync(path.join(made.dir, 'vault.json'), path.join(dir, 'vault.json'));
    const vault = await opened(dir, made.keys).catch((error: Error) => error.message);
    if (typeof vault === 'string') {
      expect(vault).toBe('database-damaged');
      continue;
    }
    try {
      setAside += (await setAsideUnreadableText(vault.db, now)).length;
      // Ends the process if a text is left that is none.
      vault.db.all('SELECT * FROM setting');
    } catch (error) {
      expect(String(error)).toMatch(/malformed/);
    }
    vault.close();
  }
  expect(setAside).toBeGreaterThan(5);
});

test('the mark stays when the vault is not closed, and is found', async () => {
  const made = await vaultWith([]);
  expect(made.vault.endedBadly).toBe(false);
  const again = await opened(made.dir, made.keys);
  expect(again.endedBadly).toBe(true);
  again.close();
  const third = value({ ok: true, value: await opened(made.dir, made.keys) });
  expect(third.endedBadly).toBe(false);
  third.close();
});
