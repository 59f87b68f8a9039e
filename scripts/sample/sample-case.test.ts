import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimCase } from '../../shared/claim/case.ts';
import { shippedChecklist } from '../../shared/claim/checklist-rows.ts';
import type { SixAnswers } from '../../shared/claim/codes.ts';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import { selfCheck } from '../../shared/claim/doubts/self-check.ts';
import { estimateOf } from '../../shared/claim/estimate/estimate.ts';
import {
  type ClaimForm,
  emptyClaim,
  emptyNotice,
  type Filing,
  type FilingForm,
  type NoticeForm,
} from '../../shared/claim/filing.ts';
import { type HandoverClaim, handoverClaimSchema, handoverManifestSchema } from '../../shared/claim/handover.ts';
import { checkUscc } from '../../shared/claim/identifiers.ts';
import { noSignOff } from '../../shared/claim/sign-off-record.ts';
import { add, invoices } from './facts.mjs';
import { sampleFiles } from './sample-case.mjs';

const at = '2026-10-21T01:00:00.000Z';
const caseId = '0192a000-0000-7000-8000-0000000000aa';
const parse = (bytes: Uint8Array | undefined): unknown => JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
const idOf = (i: number): string => `0192a000-0000-7000-8000-${String(1000 + i).padStart(12, '0')}`;

let files: Map<string, Uint8Array>;
let claim: HandoverClaim;

beforeAll(async () => {
  files = await sampleFiles();
  claim = handoverClaimSchema.parse(parse(files.get('claim.json')));
});

const doubtsOf = (form: FilingForm): string[] => {
  const claimCase: ClaimCase = {
    ...{ id: caseId, ref: 'GC-2026-0001', caseNo: 'C-1', facts: claim.case.facts, revision: 0 },
    ...{ createdAt: at, updatedAt: at, archivedAt: null },
  };
  const documents = claim.documents.map(
    (document, i): ClaimDocument => ({
      ...{ id: idOf(i), caseId, code: document.code, title: document.title, fileName: document.file },
      ...{ mediaType: 'application/pdf', sizeBytes: 1, sha256: String(i).padStart(64, '0') },
      ...{ presentation: document.presentation ?? 'scan', pages: [{ index: 0, rotation: 0, removed: false }] },
      ...{ originalToFollow: document.originalToFollow, warnings: [], addedAt: at, removedAt: null },
    }),
  );
  const filing: Filing = {
    ...{ id: caseId, caseId, state: 'draft', form, revision: 0, corpSerialNo: 'X', explanations: {} },
    ...{ documentIds: documents.map(({ id }) => id), notApplicable: {}, endpointFilingId: null, resubmits: null },
    ...{
      acceptanceNo: null,
      submittedAt: null,
      returnReasons: [],
      supplementRequests: [],
      attention: null,
      signOff: noSignOff,
      byHand: null,
      journal: [],
    },
    ...{ createdAt: at, updatedAt: at },
  };
  return selfCheck(claimCase, filing, [filing], documents, '2026-12-01', shippedChecklist).map(({ key }) =>
    key.replace(/:.*\./, ':'),
  );
};

const answers: SixAnswers = {
  ...{ troverFlag: 'yes', financeFlag: 'no', ifInsuranturge: 'no' },
  ...{ detainFlag: 'no', ifBankurge: 'no', ifArf: 'no' },
};

describe('the sample case', () => {
  test('names every file with its size and hash', () => {
    const manifest = handoverManifestSchema.parse(parse(files.get('manifest.json')));
    expect(manifest.files.map((file) => file.path)).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json'),
    );
    for (const file of manifest.files) {
      const bytes = files.get(file.path) ?? new Uint8Array();
      expect(file).toMatchObject({
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
  });

  test('is the same, byte for byte, at every build', async () => {
    expect(await sampleFiles()).toEqual(files);
  });

  test('has sums that add up', () => {
    for (const invoice of invoices) {
      expect(add(invoice.lines.map(({ sum }) => sum))).toBe(invoice.sum);
      for (const line of invoice.lines) expect((line.quantity * Number(line.price)).toFixed(2)).toBe(line.sum);
      expect(add([invoice.received, invoice.open])).toBe(invoice.sum);
    }
    expect(checkUscc(claim.case.facts.insured.uscc)).toBe('valid');
  });

  test('leaves the self-check eleven things to say about the notice, none of which stops it', () => {
    const form: NoticeForm = { ...emptyNotice, caseExplain: 'x', answers };
    expect(doubtsOf(form)).toEqual([
      'hs-code-shape:hsCode',
      'hs-code-shape:hsCode',
      'full-width-signs:transportBillNo',
      'space-in-number:hsCode',
      'loss-over-insured:lossSum',
      'due-date-off-term:dueDate',
      'receipt-status-differs:receiptStatus',
      'late-notice-unreasoned:reason',
      'late-declaration-unreasoned:reason',
      'small-firm-path-missing:path',
      'flaw-unreasoned:reason',
    ]);
  });

  test('lacks two papers of a claim, and the consent to the set-off', () => {
    const form: ClaimForm = { ...emptyClaim, claimReason: 'x', answers };
    expect(doubtsOf(form)).toEqual([
      'hs-code-shape:hsCode',
      'hs-code-shape:hsCode',
      'full-width-signs:transportBillNo',
      'space-in-number:hsCode',
      'due-date-off-term:dueDate',
      'receipt-status-differs:receiptStatus',
      'document-missing:APP-ASG',
      'mandate-missing:APP-ENT',
      'late-notice-unreasoned:reason',
      'set-off-no-consent:consent',
      'late-declaration-unreasoned:reason',
      'small-firm-path-missing:path',
      'flaw-unreasoned:reason',
    ]);
  });

  test('has taken up six relief measures, and says what the payment may be', () => {
    const { facts } = claim.case;
    expect(facts.measures.map(({ id }) => id)).toHaveLength(6);
    expect(estimateOf(facts)).toMatchObject({ result: '77217.63', cappedBy: 'loss' });
  });

  test('owes one original', () => {
    expect(claim.documents.filter((d) => d.originalToFollow !== null).map((d) => d.code)).toEqual(['TRD-CON']);
  });
});
