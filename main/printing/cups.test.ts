import { expect, test } from 'vitest';
import { usualSettings } from '../../shared/claim/printing/print-run.ts';
import { jobAlerts, lpArguments, readAbilities, readMessages } from './cups.ts';
import { printerState } from './printers.ts';

test('what lp is asked for', () => {
  const settings = { duplex: 'short', copies: 2, grey: true, tray: 'Tray2' } as const;
  const words = lpArguments({ printer: 'Office', title: '寄送包', settings, pages: '1-3,7' });
  expect(words.join(' ')).toContain(
    '-d Office -t 寄送包 -n 2 -P 1-3,7 -o sides=two-sided-short-edge -o media=A4 -o fit-to-page',
  );
  expect(words.join(' ')).toContain('-o ColorModel=Gray -o InputSlot=Tray2 -- -');
  const plain = lpArguments({ printer: 'Office', title: '', settings: usualSettings, pages: '' });
  expect(plain).toContain('sides=one-sided');
  for (const word of ['-P', 'ColorModel=Gray']) expect(plain).not.toContain(word);
});

test.each([
  [
    'Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble\nInputSlot/Tray: *Auto Tray1 Tray2\n',
    true,
    ['Auto', 'Tray1', 'Tray2'],
  ],
  ['sides/Sides: *one-sided two-sided-long-edge two-sided-short-edge', true, []],
  ['Duplex/Double: *None', false, []],
  ['PageSize/Media Size: *A4\nInputSlot/Tray: *Only', null, []],
  ['InputSlot/Tray: *A bad;name B', null, ['A', 'B']],
  ['', null, []],
])('abilities in %j', (text, duplex, trays) => {
  const read = readAbilities(text);
  expect(read.duplex).toBe(duplex);
  expect(read.trays.map(({ id }) => id)).toEqual(trays);
});

const listed = `Keep-3                  root             24576   Sun Nov 22 17:47:09 2026
	Alerts: job-printing
	queued for Keep
Keep-30                 root             24576   Sun Nov 22 17:42:59 2026
	Status: no paper
	Alerts: job-canceled-by-user
	queued for Keep
`;
test('one job among others', () => {
  expect(jobAlerts(listed, 'Keep-3')).toBe('Alerts: job-printing queued for Keep');
  expect(jobAlerts(listed, 'Keep-30')).toContain('canceled');
  expect(jobAlerts(listed, 'Keep-4')).toBeUndefined();
  expect(jobAlerts('', 'Keep-3')).toBeUndefined();
});

test('why printers stand still', () => {
  const text = `printer Ink disabled since Sun Nov 22 17:43:01 2026 -
	Paper out
printer Keep is idle.  enabled since Sun Nov 22 17:47:09 2026
printer Old disabled since Sun Nov 22 17:43:01 2026 -
	reason unknown
`;
  expect([...readMessages(text)]).toEqual([['Ink', 'Paper out']]);
});

test.each([
  [{ 'printer-state': '3' }, 'ready'],
  [{ 'printer-state': 4 }, 'busy'],
  [{ 'printer-state': '5', 'printer-is-accepting-jobs': 'true' }, 'paused'],
  [{ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'refusing'],
  [{}, 'unknown'],
])('a printer that says %j', (options, state) => {
  expect(printerState(options)).toBe(state);
});
