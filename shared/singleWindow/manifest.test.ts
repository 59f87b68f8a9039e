import { describe, expect, it } from 'vitest';
import { eventPageSchema, tolerantEventPageSchema } from './events.ts';
import { manifestSchema } from './manifest.ts';

const notice = {
  kind: 'possible-loss-notice',
  caseKey: '019a0000-0000-7000-8000-000000000001',
  corpSerialNo: 'GC-2026-0001',
  createdAt: '2026-03-31T08:00:00Z',
  declarations: [{ code: 'late-notice', text: '节假日' }],
  documents: [
    {
      documentId: '019a0000-0000-7000-8000-000000000002',
      code: 'TRD-INV',
      fileName: '发票.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 10,
      sha256: 'a'.repeat(64),
      pageCount: 1,
      presentation: 'scan',
      originalToFollow: { promisedOn: '2026-05-01', reason: '在途' },
    },
  ],
  form: {
    policyNo: 'SCH017067-161600',
    plReasonCode: '0',
    invoices: [
      {
        invoiceNo: 'INV-1',
        invoiceSum: '100.00',
        insureSum: '100.00',
        plSum: '90.5',
        moneyId: 'USD',
        shouldPayDate: '2026-01-31',
      },
    ],
    plSum: '90.5',
    moneyId: 'USD',
    troverFlag: '1',
    financeFlag: '0',
    ifInsuranturge: '0',
    detainFlag: '0',
    ifBankurge: '0',
    ifArf: '0',
    item1: 'kept',
  },
};

describe('manifestSchema', () => {
  it('keeps unknown members at every level', () => {
    const withExtras = { ...notice, later: { v2: true } };
    expect(manifestSchema.parse(withExtras)).toEqual(withExtras);
  });

  it.each([
    ['a number as amount', { form: { ...notice.form, plSum: 90.5 } }, ['form', 'plSum']],
    ['a negative amount', { form: { ...notice.form, plSum: '-1' } }, ['form', 'plSum']],
    ['a word for a flag', { form: { ...notice.form, ifArf: 'yes' } }, ['form', 'ifArf']],
    ['no invoices', { form: { ...notice.form, invoices: [] } }, ['form', 'invoices']],
    ['an unknown kind', { kind: 'gift' }, ['kind']],
    ['an empty document', { documents: [{ ...notice.documents[0], sizeBytes: 0 }] }, ['documents', 0, 'sizeBytes']],
    ['a date that is none', { createdAt: '2026-02-30T00:00:00Z' }, ['createdAt']],
  ])('refuses %s', (_name, change, path) => {
    const parsed = manifestSchema.safeParse({ ...notice, ...change });
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('event pages', () => {
  const event = {
    seq: 1,
    eventId: notice.caseKey,
    at: notice.createdAt,
    filingId: notice.caseKey,
    caseKey: notice.caseKey,
    caseNo: null,
    state: 'received',
    kind: 'audited',
  };
  it('a client can read past a kind it does not know', () => {
    const page = { events: [event], next: 1, more: false };
    expect(eventPageSchema.safeParse(page).success).toBe(false);
    expect(tolerantEventPageSchema.parse(page)).toEqual(page);
  });
});
