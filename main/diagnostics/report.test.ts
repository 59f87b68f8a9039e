import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosticsText, type ReportFacts } from './report.ts';

const facts: ReportFacts = {
  madeAt: '2026-04-14T08:00:00.000Z',
  program: {
    version: '1.4.0',
    packaged: true,
    electron: '33.2.1',
    chrome: '130.0.6723.137',
    node: '20.18.1',
    platform: 'win32',
    arch: 'x64',
    system: '10.0.22631',
    memoryMb: 16_384,
    processors: 8,
  },
  settings: { locale: 'zh-CN', theme: 'dark', mode: 'practice', lockAfterMinutes: 15 },
  vault: {
    status: 'open',
    protection: 'passphrase',
    fault: null,
    databaseBytes: 4096,
    files: 12,
    filesBytes: 1_000_000,
  },
  work: {
    cases: 3,
    outbox: [
      { job: 'filing', state: 'done', problem: null },
      { job: 'filing', state: 'waiting', problem: { code: 'endpoint-unreachable', retry: 'later' } },
      { job: 'withdrawal', state: 'waiting', problem: { code: 'endpoint-unreachable', retry: 'later' } },
    ],
    online: true,
    feedFault: null,
    backup: { every: 'day', lastAt: '2026-04-13T18:00:00.000Z', fault: null },
    health: { damagedDocuments: 0, damagedRecords: 0, database: null, checkedAt: null },
  },
  faults: [{ at: '2026-04-14T07:59:00.000Z', kind: 'fault', code: 'disk-full', where: 'case.save-facts' }],
};

test('it says versions, states, counts and codes', () => {
  expect(JSON.parse(diagnosticsText(facts))).toMatchObject({
    file: 'green-channel-diagnostics-1',
    program: { chrome: '130.0.6723.137', system: '10.0.22631' },
    work: {
      cases: 3,
      outbox: {
        states: { filing_done: 1, filing_waiting: 1, withdrawal_waiting: 1 },
        faults: { 'endpoint-unreachable': 2 },
      },
    },
    faults: [{ code: 'disk-full', where: 'case.save-facts' }],
  });
  expect(diagnosticsText(facts)).not.toContain('left out');
});

/** The facts with every text in them replaced. */
const withText = (value: unknown, text: string): unknown => {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((one) => withText(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return { ...Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withText(one, text)])), [text]: text };
};

test.each([
  'Hollow Creek Sample Outfitters, Inc.',
  '麒麟贸易有限公司',
  '6222021234567890123',
  'USD 128,400.50',
  'ZB-000001/2026',
  'C:\\Users\\wang.fang\\AppData',
  '/home/wangfang',
  'file:///home/wangfang/x.pdf',
  'A1B2-C3D4-E5F6-G7H8-A1B2-C3D4-E5F6-G7H8-A1B2-C3D4-E5F6-G7H8-A1B2-C3D4',
  'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.sig',
])('%s is nowhere in it, even if every fact said so', (secret) => {
  expect(diagnosticsText(withText(facts, secret) as ReportFacts)).not.toContain(JSON.stringify(secret).slice(1, -1));
});

test('no text with a blank, a slash or a letter beyond ASCII gets in', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /[^\w.:+-]/.test(text)),
      (text) => {
        const made: unknown = JSON.parse(diagnosticsText(withText(facts, text) as ReportFacts));
        const walk = (value: unknown): string[] =>
          typeof value === 'string'
            ? [value]
            : typeof value === 'object' && value !== null
              ? Object.entries(value).flatMap(([key, one]) => [key, ...walk(one)])
              : [];
        expect(walk(made)).not.toContain(text);
      },
    ),
  );
});
