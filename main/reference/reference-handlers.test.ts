import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/ipc/result.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import type { SheetReader } from '../documents/page-reader.ts';
import { testFolder } from '../vault/test-files.ts';
import { referenceHandlers } from './reference-handlers.ts';

const jobId = '0192f0c1-0000-7000-8000-000000000900';
const call = { signal: new AbortController().signal };
let bench: ReturnType<typeof openTestDesk>;
let folder: string;
let place: string | null;
let handlers: ReturnType<typeof referenceHandlers>;

/** Stands for the room: the plain lists of these tests need no more than commas. */
const room: SheetReader = {
  readSheets: async ({ read }) => {
    const parts: Uint8Array[] = [];
    for await (const part of read()) parts.push(part);
    const lines = Buffer.concat(parts).toString('utf8').trim().split(/\r?\n/);
    return ok({ encoding: 'utf-8', sheets: [{ name: '', rows: lines.map((line) => line.split(',')) }] });
  },
};

beforeEach(() => {
  bench = openTestDesk();
  folder = testFolder();
  place = null;
  handlers = referenceHandlers({
    desk: bench.desk,
    sync: {
      start: () => {},
      stop: async () => {},
      syncNow: async () => ok(0),
      state: () => ({ lists: {}, isRunning: false, fault: null }),
    },
    room,
    announce: {
      changed: () => {},
      progress: () => {},
      open: () => {},
      packageOpened: () => {},
      closing: () => {},
      locking: () => {},
    },
    pickList: async () => place,
  });
});
afterEach(() => {
  bench.close();
});

const open = async (text: string | Uint8Array) => {
  place = `${folder}/list.csv`;
  writeFileSync(place, text);
  const opened = await handlers['reference.open-file']({ jobId }, call);
  if (!opened.ok || opened.value.file === null) throw new Error('not opened');
  return opened.value.file.importId;
};
const preview = async (importId: string, mapping: Record<string, number> | null = null) => {
  const shown = await handlers['reference.preview-import'](
    { importId, sheet: 0, list: 'shipments', headerRow: null, mapping },
    call,
  );
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
};
const take = async (importId: string, leaveOutBad = false) => {
  const { headerRow, mapping } = await preview(importId);
  return handlers['reference.import'](
    { importId, sheet: 0, list: 'shipments', headerRow, mapping, leaveOutBad, jobId },
    call,
  );
};
const total = async () => {
  const listed = await handlers['reference.list'](
    { list: 'shipments', text: '', buyer: '', offset: 0, limit: 10 },
    call,
  );
  return listed.ok ? listed.value.total : -1;
};

describe('an import', () => {
  it('puts nothing in while a row is bad, and the others only when told to leave it out', async () => {
    const importId = await open('发票号,发票金额\nA-1,10\nA-2,ten\n');
    expect(await preview(importId)).toMatchObject({
      rowCount: 2,
      badRowCount: 1,
      bad: [{ row: 3, column: 1, field: 'invoiceSum', value: 'ten', reason: 'amount' }],
      counts: { new: 1, changed: 0, same: 0, kept: 0 },
    });
    expect(await take(importId)).toMatchObject({ ok: false, error: { code: 'import-has-errors' } });
    expect(await total()).toBe(0);
    expect(await take(importId, true)).toEqual(ok({ counts: { new: 1, changed: 0, same: 0, kept: 0 }, leftOut: 1 }));
    expect(await total()).toBe(1);
  });

  it('updates by key, counts what is new, changed and the same, and can be taken back', async () => {
    await take(await open('发票号,发票金额\nA-1,10\nA-2,20\n'));
    const second = await open('发票号,发票金额\nA-1,10\nA-2,21\nA-3,30\n');
    expect((await preview(second)).counts).toEqual({ new: 1, changed: 1, same: 1, kept: 0 });
    await take(second);
    expect(await total()).toBe(3);
    const importedAt = bench.desk.now();
    const undone = await handlers['reference.undo-import'](
      { list: 'shipments', fileName: 'list.csv', importedAt },
      call,
    );
    expect(undone).toEqual(ok({ removed: 3 }));
  });

  it('remembers the columns of a set of headings', async () => {
    const text = 'no,what,sum\nA-1,x,10\n';
    const first = await open(text);
    expect((await preview(first)).isRemembered).toBe(false);
    const mapping = { invoiceNo: 0, goodsName: 1, invoiceSum: 2 };
    const done = await handlers['reference.import'](
      { importId: first, sheet: 0, list: 'shipments', headerRow: 0, mapping, leaveOutBad: false, jobId },
      call,
    );
    expect(done.ok).toBe(true);
    expect(await preview(await open(text))).toMatchObject({ mapping, isRemembered: true, counts: { same: 1 } });
  });

  it('knows no file any more once it is closed or another is open', async () => {
    const first = await open('发票号\nA-1\n');
    await open('发票号\nA-2\n');
    expect(await handlers['reference.close-file']({ importId: first }, call)).toEqual(ok(null));
    await expect(preview(first)).rejects.toThrow('import-gone');
  });

  it.each([
    ['', 'sheet-empty'],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'sheet-old-format'],
  ])('refuses what is no list in words', async (bytes, code) => {
    place = `${folder}/list.xls`;
    writeFileSync(place, bytes);
    expect(await handlers['reference.open-file']({ jobId }, call)).toMatchObject({ ok: false, error: { code } });
  });
});
