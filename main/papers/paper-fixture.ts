import type { Invoice } from '../../shared/claim/case.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { newOriginal } from '../../shared/claim/original.ts';
import {
  ids,
  soundCase,
  soundClaim,
  soundDocument,
  soundInvoice,
  soundNotice,
} from '../../shared/claim/testing/sound-records.ts';
import { wordsIn } from '../cases/words.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { WordsIn } from './speech.ts';

export const bothWords: WordsIn = { zh: wordsIn('zh-CN', shippedChecklist), en: wordsIn('en', shippedChecklist) };

export const longStory =
  '我司于二〇二六年三月起向买方分批出运不锈钢厨具，付款方式为赊销九十天，至今年六月共出运三票，货款合计十二万余美元。' +
  '买方收货后先以“银行系统升级、付款延误”为由拖延，后又称其下游客户退货；我司多次致电、致函（见往来函电），买方均未付款。' +
  '七月三日，买方书面承认欠款，并承诺分三期付清，但第一期到期后仍未支付，电话无人接听，官网亦已关闭。';

export const invoicesOf = (count: number): Invoice[] =>
  Array.from({ length: count }, (_, i) => ({
    ...soundInvoice,
    id: `0192f0c1-0000-7000-8001-${String(i).padStart(12, '0')}`,
    invoiceNo: `INV-2025-${String(i + 1).padStart(3, '0')}`,
  }));

const owedDocument: ClaimDocument = {
  ...soundDocument,
  id: '0192f0c1-0000-7000-8002-000000000001',
  code: 'TRD-BL',
  title: '海运提单 COSU123456',
  originalToFollow: { promisedOn: '2026-12-15', reason: '居家办公，提单正本在公司' },
};

export const factsWith = (filing: Filing, change: Partial<PaperFacts> = {}): PaperFacts => ({
  claimCase: soundCase,
  filing,
  documents: [soundDocument, owedDocument],
  originals: new Map([
    [
      owedDocument.id,
      newOriginal({
        documentId: owedDocument.id,
        caseId: ids.claimCase,
        runningNo: 'ZB-000012',
        promisedOn: '2026-12-15',
        reason: '居家办公',
      }),
    ],
  ]),
  today: '2026-11-22',
  ...change,
});

export const noticeFacts = (change: Partial<PaperFacts> = {}): PaperFacts => factsWith(soundNotice, change);
export const claimFacts = (change: Partial<PaperFacts> = {}): PaperFacts => factsWith(soundClaim, change);
