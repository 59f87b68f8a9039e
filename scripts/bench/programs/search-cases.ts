import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { createCase } from '../../../main/cases/case-handlers.ts';
import { systemClock } from '../../../main/cases/clock.ts';
import { createDesk } from '../../../main/cases/desk.ts';
import { createRecords } from '../../../main/records/records.ts';
import { searchHandlers } from '../../../main/search/search-handlers.ts';
import { openDatabase } from '../../../main/vault/database.ts';
import type { Db } from '../../../main/vault/db.ts';
import { migrations } from '../../../main/vault/migrations/index.ts';
import { emptyFacts, emptyInvoice } from '../../../shared/claim/case.ts';
import { everyCase } from '../../../shared/claim/case-filter.ts';
import { pairTerm } from '../../../shared/claim/search/words.ts';
import { answer, readInput } from './input.ts';

// Cases with a page of text each, then the same queries through the app's search and bare FTS5, by turns.

const { folder, cases, pairs } = readInput(
  z.object({ folder: z.string(), cases: z.int().positive(), pairs: z.int().positive() }),
);

const buyers = ['Acme Trading', 'Nordlicht Handels', '东南贸易', 'Comercial Andina', '海天进出口', 'Baltic Foods'];
const chinese =
  '商业发票 装箱单 海运提单 报关单 贸易合同 买方拖欠 催收函 装运港 目的港 汉堡 鹿特丹 毛重 净重 数量 单价 币制 保险单 赔偿比例 可损通知 索赔申请 原产地证 检验证书 全棉毛巾 床品 浴袍 电子元件 陶瓷餐具 竹制家具'.split(
    ' ',
  );
const latin =
  'invoice packing vessel voyage consignee notify container freight prepaid shipper quantity unit price total amount gross weight towels bathrobes ceramic bamboo furniture electronic components Hamburg Rotterdam'.split(
    ' ',
  );

/** The same "random" numbers in every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};
const random = numbers(7);
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';

const opened = openDatabase({ file: path.join(folder, 'records.db'), key: randomBytes(32), migrations, sync: 'off' });
if (!opened.ok) throw new Error(opened.error.code);
const db: Db = opened.value;
const records = createRecords(db);
const desk = createDesk({
  records,
  clock: systemClock,
  newId: uuidv7,
  announce: { changed: () => {} },
  mode: 'practice',
});

const seed = (): void => {
  for (let number = 1; number <= cases; number += 1) {
    const made = createCase(desk, {
      ...emptyFacts,
      policyNo: `SCH0260${String(number % 40).padStart(5, '0')}-261500`,
      buyer: { ...emptyFacts.buyer, name: `${pick(buyers)} ${number}` },
      invoices: [1, 2].map((line) => ({
        ...emptyInvoice(uuidv7()),
        invoiceNo: `INV-${number}-${line}`,
        goodsName: pick(chinese),
      })),
    });
    const words = Array.from({ length: 120 }, (_, at) => ({
      text: at % 9 === 0 ? String(Math.floor(random() * 1e6)) : pick(at % 2 === 0 ? chinese : latin),
      x: 0,
      y: 0,
      width: 1,
      height: 1,
    }));
    const document = {
      ...{ id: uuidv7(), caseId: made.id, code: 'TRD-INV', title: `商业发票 ${number}`, fileName: 'invoice.pdf' },
      ...{ mediaType: 'application/pdf' as const, sizeBytes: 1, sha256: 'a'.repeat(64), presentation: 'scan' as const },
      ...{ pages: [{ index: 0, rotation: 0 as const, removed: false }], originalToFollow: null, warnings: [] },
      ...{ addedAt: desk.now(), removedAt: null },
    };
    records.documents.put({ document, derived: { segment: 's', view: null, thumbs: [], text: 't', attachments: [] } });
    records.search.putPages(document, 't', [{ widthPt: 595, heightPt: 842, by: 'text', words }]);
  }
};
records.transaction(seed);
records.index.setSearchComplete(true);

/** 2 to 10 characters, half Chinese, half Latin: pieces of what stands in cases and papers, some that stand nowhere. */
const queries = Array.from({ length: 200 }, (_, at) => {
  const length = 2 + (at % 9);
  if (at % 20 === 19) return `无此词${at}`;
  const source =
    at % 2 === 0 ? chinese.join('') : `${pick(latin)}${at % 6 === 1 ? '' : `INV-${1 + Math.floor(random() * cases)}`}`;
  const from = Math.floor(random() * Math.max(1, source.length - length));
  return source.slice(from, from + length);
});

const handlers = searchHandlers(desk, { left: () => 0 });
const signal = new AbortController().signal;
const limit = 60;
const p95 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const timed = async (work: (query: string) => unknown): Promise<number> => {
  const times: number[] = [];
  for (const query of queries) {
    const from = performance.now();
    await work(query);
    times.push(performance.now() - from);
  }
  return p95(times);
};

const places = () => timed((text) => handlers['search.find']({ text, limit }, { signal }));
const list = () => timed((text) => records.index.list({ ...everyCase, text, offset: 0, limit: 200 }, desk.today()));
const bare = () =>
  timed((text) => {
    const word = text.toLowerCase();
    return [...word].length < 3
      ? db.all(
          'SELECT rowid FROM search_pair WHERE search_pair MATCH ? ORDER BY rank LIMIT ?',
          `"${pairTerm(word)}"`,
          limit,
        )
      : db.all('SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rank LIMIT ?', `"${word}"`, limit);
  });
const like = () => timed((text) => db.all('SELECT id FROM search_body WHERE body LIKE ? LIMIT ?', `%${text}%`, limit));

const measured: { ours: number; reference: number; list: number }[] = [];
await bare();
await places();
for (let at = 0; at < pairs; at += 1) {
  const referenceFirst = at % 2 === 0 ? await bare() : undefined;
  const ours = await places();
  const reference = referenceFirst ?? (await bare());
  measured.push({ ours, reference, list: await list() });
}
answer({ measured, like: await like() });
db.close();
