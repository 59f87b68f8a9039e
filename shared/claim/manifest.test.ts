import { expect, test } from 'vitest';
import { manifestSchema } from '../singleWindow/manifest.ts';
import { handoverClaimSchema, handoverManifestSchema } from './handover.ts';
import { buildManifest } from './manifest.ts';
import { soundCase, soundClaim, soundInvoice, soundNotice, soundSupplement } from './testing/sound-records.ts';

const build = (claimCase: typeof soundCase, filing: typeof soundNotice) =>
  buildManifest({
    claimCase,
    filing,
    documents: [],
    declarations: [{ code: 'hs-code-shape', text: '八位' }],
    createdAt: '2026-03-05T01:02:03.000Z',
  });

test('a notice travels under the insurer’s field names, exact and in one currency', () => {
  const manifest = manifestSchema.parse(build(soundCase, soundNotice));
  expect(manifest).toMatchObject({
    kind: 'possible-loss-notice',
    caseKey: soundCase.id,
    corpSerialNo: soundNotice.corpSerialNo,
    declarations: [{ code: 'hs-code-shape', text: '八位' }],
    form: {
      policyNo: 'SCH017067-161600',
      plReasonCode: '0',
      plSum: '100000',
      moneyId: 'USD',
      troverFlag: '1',
      ifArf: '0',
      invoices: [
        {
          invoiceNo: 'INV-2025-001',
          plSum: '100000.00',
          payMode: '4',
          shouldPayDate: '2025-09-01',
          payTerm: 90,
          code10: '8471300000',
        },
      ],
    },
  });
});

test('what is not filled in does not travel, and odd values never break the package', () => {
  const bare = {
    ...soundCase,
    facts: {
      ...soundCase.facts,
      payMode: null,
      invoices: [
        {
          ...soundInvoice,
          dueDate: '下月',
          insureSum: '',
          payTermDays: '九十',
          hsCode: '8471',
          customsDeclarationNo: '12',
          lossSum: '0010.50',
        },
      ],
    },
  };
  const manifest = manifestSchema.parse(build(bare, soundNotice));
  const [line] = (manifest.form as { invoices: Record<string, unknown>[] }).invoices;
  expect(line).toMatchObject({ plSum: '10.50', code10: '8471', customsBillNo: '12' });
  for (const absent of ['shouldPayDate', 'insureSum', 'payTerm', 'payMode']) expect(line).not.toHaveProperty(absent);
});

test('a claim names the case once there is one; a resubmission names what it replaces', () => {
  expect(manifestSchema.parse(build(soundCase, soundClaim))).not.toHaveProperty('caseNo');
  const manifest = manifestSchema.parse(
    build({ ...soundCase, caseNo: 'AN-1' }, { ...soundClaim, resubmits: '0192f0c1-0000-7000-8000-0000000000aa' }),
  );
  expect(manifest).toMatchObject({
    caseNo: 'AN-1',
    resubmits: '0192f0c1-0000-7000-8000-0000000000aa',
    form: { caseNo: 'AN-1', claimSum: '100000' },
  });
});

test('a supplement names the request it answers', () => {
  const answered = {
    ...soundSupplement,
    form: { ...soundSupplement.form, inReplyTo: '0192f0c1-0000-7000-8000-0000000000bb' },
  } as typeof soundSupplement;
  expect(manifestSchema.parse(build({ ...soundCase, caseNo: 'AN-1' }, answered))).toMatchObject({
    kind: 'supplement',
    form: { inReplyTo: '0192f0c1-0000-7000-8000-0000000000bb', note: '补充提单' },
  });
});

test.each(['../claim.json', '/etc/passwd', 'documents/../../x', 'documents\\x', 'a/./b', '..', 'C:x'])(
  'a package can not name %s',
  (path) => {
    const manifest = {
      format: 'green-channel-handover',
      version: 1,
      createdAt: '2026-03-05T00:00:00Z',
      files: [{ path, sizeBytes: 1, sha256: 'a'.repeat(64) }],
    };
    expect(handoverManifestSchema.safeParse(manifest).success).toBe(false);
  },
);

test('a package written by another program may leave out what it does not know', () => {
  const claim = handoverClaimSchema.parse({
    format: 'green-channel-handover',
    version: 1,
    case: { facts: { policyNo: 'SCH018838', invoices: [{ id: soundInvoice.id, invoiceNo: 'A-1' }] } },
  });
  expect(claim.case.facts).toMatchObject({
    policyNo: 'SCH018838',
    currency: 'USD',
    insured: { name: '' },
    invoices: [{ invoiceNo: 'A-1', lossSum: '' }],
  });
});

test('every further field of the notice and the claim travels under its EDI name', () => {
  const line = {
    ...soundInvoice,
    orderNo: 'PO-1',
    lcNo: 'LC-1',
    payerName: 'Payer Inc.',
    exporterName: '代理出口公司',
    trafficCode: '海运',
    expectedOn: '2026-05-01',
    feePayMode: '月结',
    financed: 'no' as const,
    remark: '分批',
  };
  const buyer = { ...soundCase.facts.buyer, address: '1 Road', regNo: 'R-9' };
  const claimCase = { ...soundCase, facts: { ...soundCase.facts, buyer, knownCaseNo: ' AN-9 ', invoices: [line] } };
  const form = soundNotice.form.kind === 'possible-loss-notice' ? soundNotice.form : undefined;
  if (form === undefined) throw new Error('not a notice');
  const notice = manifestSchema.parse(
    build(claimCase, {
      ...soundNotice,
      form: { ...form, operatedOn: '2026-03-01', spare: { ...form.spare, item10: '约定' } },
    }),
  );
  expect(notice.form).toMatchObject({
    buyerAddress: '1 Road',
    buyerRegNo: 'R-9',
    corpoperatime: '2026-03-01',
    filenum: 0,
    item10: '约定',
    invoices: [
      {
        orderNo: 'PO-1',
        lcno: 'LC-1',
        payerName: 'Payer Inc.',
        exporterName: '代理出口公司',
        trafficCode: '海运',
        expectdate: '2026-05-01',
        feePayMode: '月结',
        ifFinancing: '0',
        remark: '分批',
      },
    ],
  });
  expect(notice.form).not.toHaveProperty('item1');
  const extras = [
    { id: soundCase.id, key: '追偿渠道', value: '律师' },
    { id: soundCase.id, key: ' ', value: '没有名称的不送' },
  ];
  const claim = manifestSchema.parse(
    build(claimCase, { ...soundClaim, form: { ...soundClaim.form, extras } as typeof soundClaim.form }),
  );
  // A number got elsewhere counts until the endpoint has given one.
  expect(claim.caseNo).toBe('AN-9');
  expect(claim.form).toMatchObject({ caseNo: 'AN-9', filenum: 0, expobjects: [{ key: '追偿渠道', val: '律师' }] });
});
