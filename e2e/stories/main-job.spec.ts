import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { settled } from '../app/settled.ts';
import { mainJob } from '../demo/story.ts';
import { samplePackage } from '../files.ts';
import { expect, test } from '../fixtures.ts';

test('a case from the first start to the payment', async ({ launch, folder }) => {
  test.setTimeout(240_000);
  const app = await launch();
  const out = path.join(folder, 'out');
  mkdirSync(out);
  await mainJob(app, (name, says, work) => test.step(`${name}: ${says}`, () => work().then(() => settled(app))), {
    input: samplePackage,
    out,
    scratch: folder,
  });
  const dossier = await PDFDocument.load(readFileSync(path.join(out, 'dossier.pdf')));
  expect(dossier.getPageCount()).toBeGreaterThan(22);
  expect(dossier.getTitle()).toContain('GC-');
  expect((await PDFDocument.load(readFileSync(path.join(out, 'print-pack.pdf')))).getPageCount()).toBe(1);
  expect(JSON.parse(readFileSync(path.join(out, 'receipt.json'), 'utf8'))).toMatchObject({ jws: expect.any(String) });
  const timeline: unknown = JSON.parse(readFileSync(path.join(out, 'timeline.json'), 'utf8'));
  expect(timeline).toMatchObject({ caseNo: expect.stringMatching(/\d/) });
});
