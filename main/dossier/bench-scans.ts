import { readFile } from 'node:fs/promises';
import type { Result } from '../../shared/ipc/result.ts';
import { ok } from '../../shared/ipc/result.ts';
import { buildSegmentFromJpeg } from '../documents/segment/build-from-image.ts';
import type { DossierJob } from './job.ts';
import type { PdfStore } from './workshop/make-pdf.ts';

/** What intake does to scans, one after the other: a segment of each, stored. Returns their hashes in order. */
export const storeScans = async (jpegPaths: readonly string[], store: PdfStore): Promise<Result<readonly string[]>> => {
  const segments: string[] = [];
  for (const path of jpegPaths) {
    const built = buildSegmentFromJpeg({ bytes: await readFile(path) });
    if (!built.ok) return built;
    const { segment } = built.value;
    const stored = await store.put(
      (async function* () {
        yield segment;
      })(),
    );
    if (!stored.ok) return stored;
    segments.push(stored.value.sha256);
  }
  return ok(segments);
};

/** A dossier of one part for each stored scan, with everything a real one has. `createdAt` is an ISO date with offset. */
export const scanDossierJob = (segments: readonly string[], createdAt: string): DossierJob => ({
  kind: 'dossier',
  language: 'zh-CN',
  title: '理赔材料卷宗',
  filingId: 'GC-2026-000001-CA-01',
  reference: 'GC-2026-000001',
  metadata: { author: '示例公司', createdAt },
  cover: {
    heading: '索赔材料卷宗',
    subheading: '出口信用保险',
    facts: [
      { label: '被保险人', value: '示例进出口有限公司' },
      { label: '索赔金额', value: 'USD 128,450.00' },
    ],
    declarations: ['所附材料均为原件的扫描件，与原件一致。'],
    measures: [],
    practice: false,
    madeAt: createdAt,
  },
  parts: segments.map((segment, i) => ({
    title: `第 ${i + 1} 份扫描件`,
    code: `S${i + 1}`,
    originalToFollow: i % 10 === 0,
    pages: [{ segment, index: 0, rotation: 0 as const }],
  })),
  words: {
    cover: '封面',
    index: '目录',
    documents: '材料清单',
    declarations: '说明与声明',
    measures: '采用的便利措施',
    number: '序号',
    document: '材料名称',
    code: '代码',
    pageCount: '页数',
    remark: '备注',
    page: '第 {n} 页 / 共 {total} 页',
    part: '材料 {n}',
    originalToFollow: '正本后补',
    practice: '演练',
    practiceNotice: '演练文件　不具效力',
  },
});
