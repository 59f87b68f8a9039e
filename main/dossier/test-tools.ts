import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../shared/ipc/result.ts';
import type { AssembledPdf, FontFiles, SegmentSource } from './assemble.ts';
import { assemble } from './assemble.ts';
import type { DossierJob, Job, OriginalsPackJob } from './job.ts';
import { jobSchema } from './job.ts';

const FONT_FOLDER = new URL('../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url).pathname;
export const TEST_FONTS: FontFiles = {
  regular: join(FONT_FOLDER, '400Regular/NotoSansSC_400Regular.ttf'),
  bold: join(FONT_FOLDER, '700Bold/NotoSansSC_700Bold.ttf'),
};

/** The programs come with the set-up on Debian; elsewhere these checks are skipped by the tests that use them. */
export const hasPrograms = process.platform === 'linux';

/** Runs a program of the set-up and returns what it printed; throws when it is missing or fails. */
export const run = (program: string, args: readonly string[]): string => {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.error !== undefined) throw new Error(`${program} is needed for this test: run the set-up (${done.error})`);
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')} → ${done.status}: ${done.stdout}${done.stderr}`);
  return done.stdout;
};

/** A folder that goes with the test run. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Segments in memory, handed out in pieces of an awkward size. */
export const createTestSegments = (pieceBytes = 1009) => {
  const blobs = new Map<string, Uint8Array>();
  const source: SegmentSource = {
    open: async function* (sha256) {
      const blob = blobs.get(sha256);
      if (blob === undefined) throw new Error(`no such test segment ${sha256}`);
      for (let at = 0; at < blob.length; at += pieceBytes) yield blob.subarray(at, at + pieceBytes);
    },
  };
  const add = (segment: Uint8Array): string => {
    const sha256 = createHash('sha256').update(segment).digest('hex');
    blobs.set(sha256, segment);
    return sha256;
  };
  return { source, add };
};

/** Assembles into memory and into `<folder>/out.pdf`. */
export const assembleToFile = async (
  job: Job,
  source: SegmentSource,
  folder: string,
): Promise<{ result: Result<AssembledPdf>; path: string; bytes: Uint8Array }> => {
  const chunks: Uint8Array[] = [];
  const result = await assemble(jobSchema.parse(job), {
    source,
    fonts: TEST_FONTS,
    sink: {
      write: async (bytes) => {
        chunks.push(bytes.slice());
      },
    },
    signal: new AbortController().signal,
    faultOf: () => undefined,
  });
  const path = join(folder, 'out.pdf');
  const bytes = Buffer.concat(chunks);
  writeFileSync(path, bytes);
  return { result, path, bytes };
};

/** A rendered page as grey bytes, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

export const renderPage = (path: string, page: number, dpi = 72, more: readonly string[] = []): Picture => {
  const only = ['-f', String(page), '-l', String(page)];
  const done = spawnSync('pdftoppm', ['-gray', '-r', String(dpi), ...only, ...more, path], {
    maxBuffer: 256 * 1024 * 1024,
  });
  if (done.error !== undefined) throw new Error(`pdftoppm is needed for this test: run the set-up (${done.error})`);
  const bytes: Uint8Array = done.stdout;
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (head === null) throw new Error(`pdftoppm gave no picture: ${done.stderr}`);
  const width = Number(head[1]);
  const height = Number(head[2]);
  return { width, height, grey: bytes.subarray(head[0].length, head[0].length + width * height) };
};

/** Dark pixels in a region given as fractions of the page. */
export const inkIn = (picture: Picture, x0: number, y0: number, x1: number, y1: number, darker = 160): number => {
  let count = 0;
  for (let y = Math.floor(y0 * picture.height); y < y1 * picture.height; y++) {
    for (let x = Math.floor(x0 * picture.width); x < x1 * picture.width; x++) {
      if ((picture.grey[y * picture.width + x] ?? 255) < darker) count += 1;
    }
  }
  return count;
};

const metadata = { author: '宁波远航进出口有限公司', createdAt: '2026-11-18T09:30:00+08:00' };

export const sampleDossier = (parts: DossierJob['parts'], change: Partial<DossierJob> = {}): DossierJob => ({
  kind: 'dossier',
  language: 'zh-CN',
  title: '可能损失通知 GC-2026-000123',
  filingId: 'GC-2026-000123-PL-01',
  reference: 'GC-2026-000123',
  metadata,
  cover: {
    heading: '可能损失通知材料卷宗',
    subheading: '出口信用保险 · 国际贸易“单一窗口”绿色通道',
    facts: [
      { label: '被保险人', value: '宁波远航进出口有限公司' },
      { label: '统一社会信用代码', value: '91330200MA2AGXXX7K' },
      { label: '保险单号', value: 'SCH024591-232600' },
      { label: '报损类型', value: '拖欠（买方逾期未付款）' },
      { label: '买方', value: 'Hamburger Handels- und Vertriebsgesellschaft für Haushaltswaren mbH & Co. KG' },
      { label: '国家（地区）', value: '德国' },
      { label: '报损金额', value: 'USD 128,450.00' },
      { label: '应付款日', value: '2026-09-15' },
    ],
    declarations: [
      '发票 INV-20260715 与报关单金额相差 USD 12.50，系银行手续费由买方承担所致，已附说明。',
      '本卷宗所附材料均为原件的扫描件或电子件，与原件一致；标注“正本后补”的材料将于约定日期前寄送正本。',
    ],
    measures: [
      {
        title: '报损迟报说明',
        text: '本企业因居家办公无法取得公章，未能在保单约定期限内报损。现补报，请予受理；迟报未影响贵司追偿。',
      },
    ],
    practice: false,
    madeAt: '制作时间　2026-11-18 09:30',
  },
  parts,
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
    practiceNotice: '演练文件　不具效力　PRACTICE ONLY',
  },
  ...change,
});

export const samplePack = (
  documents: readonly Extract<OriginalsPackJob['pieces'][number], { kind: 'document' }>[],
  change: Partial<OriginalsPackJob> = {},
): OriginalsPackJob => ({
  kind: 'originals-pack',
  language: 'zh-CN',
  title: '正本寄送单 GC-2026-000123',
  metadata,
  practice: false,
  pieces: [
    {
      kind: 'sheet',
      title: '正本寄送单',
      sheet: {
        id: 'GCO-2026-000123-7',
        heading: '正本寄送单',
        subheading: '出口信用保险理赔材料　正本后补',
        facts: [
          { label: '案件', value: 'GC-2026-000123' },
          { label: '报案号', value: 'PL2026110900417' },
          { label: '被保险人', value: '宁波远航进出口有限公司' },
          { label: '约定寄达日期', value: '2026-12-01' },
        ],
        originals: [
          { document: '贸易合同及补充协议', copies: 1, seam: true, note: '共 12 页' },
          { document: '商业发票 INV-20260715', copies: 2, seam: false },
          { document: '海运提单（全套正本）', copies: 3, seam: false, note: '缺第三联，另附说明' },
        ],
        reminders: ['超过两页的材料除逐页加盖公章外，须在各页边缘加盖骑缝章；骑缝章应跨越全部页面。'],
        courier: [
          { label: '快递公司', value: '' },
          { label: '运单号', value: '' },
          { label: '寄出日期', value: '' },
          { label: '经办人', value: '' },
        ],
        address: ['中国出口信用保险公司宁波分公司 理赔部', '浙江省宁波市鄞州区和济街 180 号', '电话 0574-8771 0000'],
        madeAt: '打印时间　2026-11-18 09:30',
      },
    },
    ...documents,
  ],
  bothSides: false,
  words: {
    originals: '应寄正本',
    number: '序号',
    document: '材料名称',
    copies: '份数',
    stamped: '已盖章',
    seamStamped: '骑缝章',
    remark: '备注',
    stampPlace: '加盖公章处',
    courier: '寄送信息',
    address: '收件地址',
    from: '寄件人',
    to: '收件人',
    done: '完成',
    item: '核对内容',
    practice: '演练',
    practiceNotice: '演练文件　不具效力　PRACTICE ONLY',
  },
  ...change,
});
