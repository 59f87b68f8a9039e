import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFaultLog } from './fault-log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => '1999-04-14T08:00:00.000Z';
const whole = (): string =>
  readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('');

const secrets = [
  'Hollow Creek Sample Outfitters, Inc.',
  '麒麟贸易有限公司',
  '6222 0212 3456 7890 123',
  'USD 128,400.50',
  'ZB-000001/2026',
  'C:\\Users\\wang.fang\\AppData',
  '/home/wangfang/案件/发票.pdf',
  'A1B2-C3D4-E5F6-G7H8',
];

test.each(secrets)('%s is in no line, wherever it came in', (secret) => {
  const log = createFaultLog(folder, now);
  log.note('fault', secret, 'case.view');
  log.note('fault', 'disk-full', secret);
  log.note('bug', 'TypeError', undefined, [secret, `at save (/home/wangfang/${secret}/index.js:1:2)`]);
  log.bug(new Error(secret));
  log.bug(
    Object.assign(new Error(secret), { code: secret, name: secret, stack: `Error: ${secret}\n    at ${secret}` }),
  );
  log.bug(secret);
  log.bug({ message: secret });
  const text = whole();
  expect(text.split('\n')).toHaveLength(8);
  for (const part of secret.split(/[\s,/\\]+/).filter((one) => one.length > 3)) expect(text).not.toContain(part);
});

test('whatever is thrown, a line is codes and places of our own build', () => {
  fc.assert(
    fc.property(fc.string(), fc.anything(), (text, thing) => {
      const log = createFaultLog(folder, now);
      log.bug(Object.assign(new Error(text), { code: thing }));
      log.note('gone', text, text, [text]);
      for (const line of whole().split('\n').filter(Boolean))
        expect(line).toMatch(
          /^\{"at":"[\d:.TZ-]+","kind":"(bug|gone)","code":"[\w-]{1,60}"(,"where":"[\w.-]+")?(,"stack":\[("[\w.:-]+",?)*\])?\}$/,
        );
    }),
    { numRuns: 50 },
  );
});

test('a bug keeps the place in the build, not the folder', () => {
  const error = new TypeError('the buyer Hollow Creek has no name');
  error.stack = `TypeError: the buyer Hollow Creek has no name
    at nameOf (file:///C:/Users/wang.fang/green/out/main/index.js:120:33)
    at /opt/green/out/main/index.js:7:1
    at node:internal/main`;
  createFaultLog(folder, now).bug(error);
  expect(createFaultLog(folder, now).recent(1)).toEqual([
    { at: now(), kind: 'bug', code: 'TypeError', stack: ['index.js:120:33', 'index.js:7:1'] },
  ]);
});

test('two files of a limited size, and one fault never pushes out the others', () => {
  const log = createFaultLog(folder, now);
  for (let i = 0; i < 3000; i += 1) log.note('fault', 'disk-full', 'case.view');
  expect(log.recent(10_000)).toHaveLength(200);
  for (let i = 0; i < 9000; i += 1) log.note('fault', `made-up-${i}`, 'case.view');
  expect(readdirSync(folder).sort()).toEqual(['faults.1.jsonl', 'faults.jsonl']);
  for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).size).toBeLessThan(201_000);
  expect(log.recent(3).map(({ code }) => code)).toEqual(['made-up-8997', 'made-up-8998', 'made-up-8999']);
});
