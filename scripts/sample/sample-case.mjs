// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { buyer, contractNo, currency, insured, invoices, knownOn, payTermDays, policyNo } from './facts.mjs';
import { loadFonts } from './fonts.mjs';
import * as insurance from './insurance-papers.mjs';
import * as trade from './trade-papers.mjs';

const MADE_AT = '2026-10-20T01:00:00.000Z';
const FORMAT = 'green-channel-handover';

/** @typedef {{ code: string, title: string, file: string, presentation: 'electronic' | 'scan' | 'photo', bytes: Uint8Array }} SampleDocument */

/** @returns {Promise<SampleDocument[]>} */
async function drawDocuments() {
  const fonts = loadFonts();
  /** @type {(code: string, title: string, bytes: Promise<Uint8Array>, presentation?: SampleDocument['presentation']) => Promise<SampleDocument>} */
  const pdf = async (code, title, bytes, presentation = 'scan') => ({
    code,
    title,
    presentation,
    file: `${title}.pdf`,
    bytes: await bytes,
  });
  /** @type {(code: string, title: string, name: string) => SampleDocument} */
  const photo = (code, title, name) => ({
    code,
    title,
    presentation: 'photo',
    file: `${title}.jpg`,
    bytes: fs.readFileSync(path.join(import.meta.dirname, 'photos', name)),
  });
  // The assignment of rights (APP-ASG), which every claim needs, is left out for the checklist to ask for.
  const documents = [
    await pdf('APP-STMT', '案情说明', insurance.caseStatement(fonts), 'electronic'),
    await pdf('TRD-CON', `销售合同 ${contractNo}`, trade.contract(fonts)),
  ];
  for (const invoice of invoices) {
    documents.push(
      await pdf('TRD-INV', `商业发票 ${invoice.no}`, trade.commercialInvoice(fonts, invoice), 'electronic'),
    );
  }
  documents.push(
    await pdf('TRD-BL', '海运提单（三份）', trade.billsOfLading(fonts)),
    await pdf('TRD-CUS', '出口报关单（三份）', trade.customsDeclarations(fonts), 'electronic'),
    await pdf('TRD-PL', '装箱单', trade.packingList(fonts), 'electronic'),
    await pdf('TRD-LTR', '催款函（中英文）', trade.demandLetters(fonts)),
    await pdf('TRD-ACK', '买方对账单', trade.statementOfAccount(fonts), 'electronic'),
    photo('TRD-POD', '签收单照片', 'proof-of-delivery.jpg'),
    await pdf('INS-POL', '保险单明细表', insurance.policySchedule(fonts), 'electronic'),
    await pdf('INS-LIM', '信用限额审批单', insurance.limitApproval(fonts), 'electronic'),
    await pdf('INS-SHP', '出运申报受理回执', insurance.shipmentDeclaration(fonts), 'electronic'),
    await pdf('INS-PRM', '保费缴费凭证', insurance.premiumReceipt(fonts), 'electronic'),
    photo('AML-LIC', '营业执照照片', 'business-licence.jpg'),
  );
  return documents;
}

/** @param {string} id @param {Record<string, unknown>} said */
const measure = (id, said = {}) => ({
  id,
  reason: '',
  day: '',
  amount: '',
  currency: 'CNY',
  consent: null,
  bank: '',
  path: null,
  zh: '',
  en: '',
  ...said,
});
const nothing = { amount: '', currency: '', source: '' };

// As a clerk in a hurry leaves it: slips of the pen, and relief measures taken up without saying why, for the self-check
// to find. What the papers say is right.
const facts = {
  insured: { name: insured.name, uscc: insured.uscc, clientNo: insured.clientNo },
  policyNo,
  buyer: { name: buyer.name, country: buyer.country, sinosureBuyerNo: buyer.code, corpBuyerNo: 'HC-001' },
  payMode: 'OA',
  lossReason: 'protracted-default',
  lossReasonText: '买方确认欠款但称现金流困难，三笔到期货款逾期未付。',
  knownOn,
  currency,
  invoices: invoices.map((invoice, i) => ({
    // Only for the package: a case that is imported twice shares nothing with its twin.
    id: `0192a000-0000-7000-8000-${String(i + 1).padStart(12, '0')}`,
    invoiceNo: invoice.no,
    invoiceSum: invoice.sum,
    insureSum: invoice.insured,
    lossSum: invoice.open,
    claimSum: invoice.claimed,
    receivedSum: invoice.received,
    receiptStatus: invoice.received === '0.00' ? (i === 2 ? 'part' : 'none') : 'part',
    shippedOn: invoice.shippedOn,
    declaredOn: invoice.declaredOn,
    dueDate: invoice.dueDate,
    payTermDays: i === 1 ? '60' : payTermDays,
    hsCode: i === 1 ? invoice.hsCode.replace('6302', '6302 ') : invoice.hsCode,
    goodsName: invoice.goods,
    contractNo,
    transportBillNo: i === 0 ? invoice.billOfLading.replace('SMPL', 'ＳＭＰＬ') : invoice.billOfLading,
    customsDeclarationNo: invoice.declaration,
  })),
  measures: [
    measure('originals-to-follow', { reason: '居家办公，合同正本存于公司档案室，无法取出盖章' }),
    measure('late-notice'),
    measure('late-shipment-declaration'),
    measure('premium-set-off', { amount: '18500.00' }),
    measure('small-firm'),
    measure('operational-flaw'),
  ],
  estimate: {
    currency,
    terms: {
      loss: nothing,
      insured: nothing,
      limit: { amount: '150000.00', currency: 'USD', source: '信用限额审批单 LIM-SAMPLE-2026-0417' },
      liability: nothing,
      premium: { amount: '18500.00', currency: 'CNY', source: '保费通知（样例）' },
    },
    ratio: { percent: '90', source: '信用限额审批单：拖欠 90%' },
    rates: [{ id: 'CNY', rate: '0.1402', on: '2026-10-19', source: '中间价（样例）' }],
  },
};

/**
 * The files of the sample hand-over package by their path, in the order of the ZIP. Always the same bytes.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function sampleFiles() {
  const documents = await drawDocuments();
  const claim = {
    format: FORMAT,
    version: 1,
    case: { facts },
    filings: [],
    documents: documents.map(({ code, title, file, presentation }) => ({
      file: `documents/${file}`,
      code,
      title,
      presentation,
      originalToFollow:
        code === 'TRD-CON'
          ? { promisedOn: '2027-02-15', reason: '正本存于公司档案室，居家办公期间无法取出盖章' }
          : null,
    })),
  };
  const contents = new Map([
    ['claim.json', json(claim)],
    ...documents.map(({ file, bytes }) => /** @type {const} */ ([`documents/${file}`, bytes])),
  ]);
  const manifest = {
    format: FORMAT,
    version: 1,
    createdAt: MADE_AT,
    files: [...contents].map(([name, bytes]) => ({
      path: name,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  return new Map([['manifest.json', json(manifest)], ...contents]);
}

/** @param {unknown} value @returns {Uint8Array} */
const json = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Writes the sample case that comes with the app.
 * @param {string} file
 */
export async function writeSampleCase(file) {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of await sampleFiles())
    zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(MADE_AT), compress: name.endsWith('.json') });
  zip.end();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await pipeline(zip.outputStream, fs.createWriteStream(file));
}
