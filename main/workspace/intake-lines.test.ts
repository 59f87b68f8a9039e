import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fault, ok } from '../../shared/ipc/result.ts';
import { createGather } from '../documents/gather/gather.ts';
import { defaultGatherLimits } from '../documents/gather/gathered.ts';
import { testZip } from '../documents/gather/test-zip.ts';
import type { Intake, IntakeOutcome } from '../documents/intake.ts';
import { type IntakeLine, intakeLines } from './intake-lines.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'intake-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const taken: IntakeOutcome = {
  fileName: 'good.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 4,
  sha256: sha256('good'),
  pageCount: 2,
  pages: [],
  segment: '',
  view: null,
  attachments: [],
  thumbs: [],
  text: ['', ''],
  warnings: ['script-removed'],
};

/** At the process boundary: an intake that refuses, accepts or hangs by the file's name. */
const intake: Intake = {
  take: (source, { signal }) => {
    if (source.name === 'good.pdf') return Promise.resolve(ok(taken));
    if (source.name === 'bad.pdf') return Promise.resolve(fault('pdf-damaged', 'after-user', { page: 1 }));
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => resolve(fault('cancelled', 'after-user')), { once: true }),
    );
  },
};

const kindOf = async () => 'TRD-INV';
const gather = createGather(defaultGatherLimits);

test('every file gets its line, in order, whatever became of the one before', async () => {
  const files = [
    fileOf('bad.pdf', 'bad'),
    path.join(folder, 'missing'),
    fileOf('slow.pdf', ''),
    fileOf('good.pdf', 'good'),
  ];
  const lines: IntakeLine[] = [];
  let clock = 0;
  for await (const line of intakeLines(files, { intake, gather, kindOf, limitMs: 5, now: () => (clock += 10) }))
    lines.push(line);
  expect(lines).toMatchObject([
    {
      file: files[0],
      outcome: 'refused',
      code: 'pdf-damaged',
      detail: { page: 1 },
      sha256: sha256('bad'),
      pages: null,
    },
    { file: files[1], outcome: 'refused', code: 'file-unreadable', sha256: null },
    { file: files[2], outcome: 'refused', code: 'intake-timeout' },
    { file: files[3], outcome: 'accepted', code: null, kind: 'TRD-INV', pages: 2, sha256: sha256('good'), ms: 10 },
  ]);
});

test('an archive is one line with its files inside', async () => {
  const zip = path.join(folder, 'a.zip');
  writeFileSync(
    zip,
    testZip([
      { name: 'bad.pdf', bytes: 'bad' },
      { name: 'x/good.pdf', bytes: 'good' },
    ]),
  );
  const broken = fileOf('b.zip', 'PK\x03\x04 and no more');
  const lines: IntakeLine[] = [];
  for await (const line of intakeLines([zip, broken], { intake, gather, kindOf, limitMs: 1000, now: () => 0 }))
    lines.push(line);
  expect(lines).toMatchObject([
    {
      file: zip,
      outcome: 'accepted',
      code: null,
      pages: 2,
      inside: [
        { file: 'a.zip/bad.pdf', outcome: 'refused', code: 'pdf-damaged' },
        { file: 'a.zip/x/good.pdf', outcome: 'accepted', pages: 2 },
      ],
    },
    { file: broken, outcome: 'refused', code: 'zip-damaged', pages: null },
  ]);
});
