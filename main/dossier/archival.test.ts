import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSegmentFromJpeg } from '../documents/segment/build-from-image.ts';
import { makeTestJpeg } from '../documents/segment/test-jpeg.ts';
import { xmpPacket } from './archival.ts';
import type { PapersJob } from './job.ts';
import { archivalProblems } from './test-archival-rules.ts';
import { assembleToFile, createTestSegments, sampleDossier, scratchFolder } from './test-tools.ts';

const job = (change: Partial<PapersJob> = {}): PapersJob => ({
  kind: 'papers',
  language: 'zh-CN',
  title: '承诺书 <A&B> "正本后补"',
  metadata: { author: '上海样例 & Co. <x>', createdAt: '2026-11-22T09:30:00+08:00' },
  practice: true,
  papers: [
    {
      id: 'GC-2026-0001',
      reference: 'GC-2026-0001',
      headlines: ['正本材料后补承诺书', 'Undertaking'],
      blocks: [
        { kind: 'heading', text: '一、当事人' },
        {
          kind: 'fields',
          fields: [
            { label: '买方', value: 'Müller & Søn GmbH' },
            { label: '案件号', value: '' },
          ],
        },
        { kind: 'paragraph', text: '　　我公司承诺：𠮷 ½ ①　№7 “正本”', quiet: false },
        {
          kind: 'table',
          columns: [
            { title: '序号\nNo.', width: 40, align: 'center' },
            { title: '材料', width: 0, align: 'left' },
          ],
          rows: [{ cells: ['1', '提单'], below: '说明', strong: true }],
        },
        { kind: 'lines', count: 2 },
      ],
      closing: ['特此承诺。'],
      sign: { by: '上海样例', stamp: '公章', signature: '签字', date: '日期' },
      words: { page: '第 {n} 页／共 {total} 页', seam: '骑缝章' },
    },
  ],
  parts: [],
  words: { practice: '演练', practiceNotice: '演练材料' },
  ...change,
});

const make = async (change?: Partial<PapersJob>) => {
  const { result, path } = await assembleToFile(job(change), createTestSegments().source, scratchFolder());
  expect(result.ok).toBe(true);
  return readFileSync(path);
};

test('a file of papers keeps the rules of PDF/A-2b that are looked at, with and without the practice mark', async () => {
  expect(await archivalProblems(await make())).toEqual([]);
  expect(await archivalProblems(await make({ practice: false, language: 'en' }))).toEqual([]);
});

/** Same length, so that every offset stays right and only the thing itself is wrong. */
const swapped = (bytes: Buffer, from: string, to: string): Buffer => {
  expect(to).toHaveLength(from.length);
  const raw = bytes.toString('latin1');
  expect(raw).toContain(from);
  return Buffer.from(raw.replace(from, to), 'latin1');
};

test.each([
  ['/OutputIntents[', '/OutputIntentz[', '6.2.3 no output intent'],
  ['<pdfaid:part>2<', '<pdfaid:part>1<', '6.6.4 pdfaid'],
  ['/PageMode/UseOutlines', '/AA<</A 1>> /X/Outline', 'catalog has /AA'],
  ['/CIDToGIDMap /Identity', '/CIDToGIDMaq /Identity', 'no CIDToGIDMap'],
  ['/FontFile2', '/FontFile4', 'not embedded'],
  ['/ToUnicode', '/ToUnicodd', 'no ToUnicode'],
  ['/ID[<', '/IE[<', '6.1.3 no file identifier'],
  ['acsp', 'acsq', 'ICC class'],
  ['xpacket begin', 'xpackat begin', '6.6.2.1 packet'],
])('%s that became %s is found', async (from, to, problem) => {
  const broken = swapped(await make(), from, to.padEnd(from.length).slice(0, from.length));
  expect((await archivalProblems(broken)).join('\n')).toContain(problem);
});

test('a dossier holds foreign pages and says nothing of the kind', async () => {
  const { path } = await assembleToFile(sampleDossier([]), createTestSegments().source, scratchFolder());
  expect(readFileSync(path).toString('latin1')).not.toContain('pdfaid');
});

test('papers with documents behind them hold foreign pages too', async () => {
  const segments = createTestSegments();
  const built = buildSegmentFromJpeg({ bytes: makeTestJpeg({ widthPx: 40, heightPx: 60 }) });
  if (!built.ok) throw new Error(built.error.code);
  const parts = [
    { title: '保险单', pages: [{ segment: segments.add(built.value.segment), index: 0, rotation: 0 as const }] },
  ];
  const { result, path } = await assembleToFile(job({ parts }), segments.source, scratchFolder());
  expect(result).toMatchObject({ ok: true, value: { pages: 2, firstPages: [2] } });
  expect(readFileSync(path).toString('latin1')).not.toContain('pdfaid');
});

test('metadata is well-formed whatever the title holds, and leaves out an author nobody named', () => {
  const xmp = xmpPacket({ title: 'a<b>&"\u0001', author: '', createdAt: '2026-01-01T00:00:00Z', language: 'en' });
  expect(xmp).toContain('>a&lt;b&gt;&amp;&quot;</rdf:li>');
  expect(xmp).not.toContain('dc:creator');
});
