import { expect, test } from 'vitest';
import { claimCaseSchema, emptyInvoice } from './case.ts';
import { emptyClaim, emptyNotice, filingSchema } from './filing.ts';

/** As the first release stored them, byte for byte: never brought up to date. */
const storedCase =
  '{"id":"0192f0c1-0000-7000-8000-000000000001","ref":"GC-2026-0001","caseNo":"AN-7","facts":{"insured":{"name":"上海样例进出口有限公司","uscc":"91310000132207927C","clientNo":"C-1"},"policyNo":"SCH017067-161600","buyer":{"name":"Sample Trading Inc.","country":"USA","sinosureBuyerNo":"USA/387022","corpBuyerNo":""},"payMode":"OA","openingBank":{"swift":"","ownCode":"","name":""},"confirmingBank":{"swift":"","ownCode":"","name":""},"lossReason":"protracted-default","lossReasonText":"","knownOn":"2025-10-01","currency":"USD","invoices":[{"id":"0192f0c1-0000-7000-8000-000000000005","invoiceNo":"INV-2025-001","invoiceSum":"120000.00","insureSum":"120000.00","lossSum":"100000.00","claimSum":"100000.00","receivedSum":"20000.00","receiptStatus":"part","shippedOn":"2025-06-01","declaredOn":"2025-06-05","dueDate":"2025-09-01","payTermDays":"90","hsCode":"8471300000","goodsName":"Laptops","contractNo":"SC-2025-01","transportBillNo":"COSU123456","customsDeclarationNo":"222920250123456789"}]},"revision":3,"createdAt":"2026-03-01T00:00:00.000Z","updatedAt":"2026-03-01T00:00:00.000Z","archivedAt":null}';
const storedFilings = [
  '{"id":"0192f0c1-0000-7000-8000-000000000002","caseId":"0192f0c1-0000-7000-8000-000000000001","state":"accepted","form":{"kind":"possible-loss-notice","caseExplain":"买方拖欠货款","measuresTaken":"","answers":{"troverFlag":"yes","financeFlag":"no","ifInsuranturge":"no","detainFlag":"no","ifBankurge":"no","ifArf":"no"},"financingBank":{"swift":"","ownCode":"","name":""},"salesperson":"","operator":"张三"},"revision":1,"corpSerialNo":"GC202603010002","documentIds":["0192f0c1-0000-7000-8000-000000000007"],"explanations":{},"notApplicable":{},"endpointFilingId":"0192f0c1-0000-7000-8000-00000000000e","resubmits":null,"acceptanceNo":"SL20260301000001","submittedAt":"2026-03-01T00:00:00.000Z","returnReasons":[],"supplementRequests":[],"attention":null,"createdAt":"2026-03-01T00:00:00.000Z","updatedAt":"2026-03-01T00:00:00.000Z"}',
  '{"id":"0192f0c1-0000-7000-8000-000000000003","caseId":"0192f0c1-0000-7000-8000-000000000001","state":"draft","form":{"kind":"claim","claimReason":"拖欠","caseExplain":"买方拖欠货款","answers":{"troverFlag":"yes","financeFlag":"no","ifInsuranturge":"no","detainFlag":"no","ifBankurge":"no","ifArf":"no"},"financingBank":{"swift":"","ownCode":"","name":""},"applicant":"张三","appliedOn":"2026-03-02","salesperson":""},"revision":1,"corpSerialNo":"GC202603010003","documentIds":[],"explanations":{},"notApplicable":{},"endpointFilingId":null,"resubmits":null,"acceptanceNo":null,"submittedAt":null,"returnReasons":[],"supplementRequests":[],"attention":null,"createdAt":"2026-03-02T00:00:00.000Z","updatedAt":"2026-03-02T00:00:00.000Z"}',
];

test('a case of the first release is read with nothing in the fields that came later', () => {
  const { facts, caseNo } = claimCaseSchema.parse(JSON.parse(storedCase));
  expect(caseNo).toBe('AN-7');
  expect(facts).toMatchObject({ policyNo: 'SCH017067-161600', knownCaseNo: '', buyer: { address: '', regNo: '' } });
  const [line] = facts.invoices;
  expect(line).toMatchObject({ invoiceNo: 'INV-2025-001', lossSum: '100000.00', orderNo: '', financed: null });
  expect(Object.keys(line ?? {}).sort()).toEqual(Object.keys(emptyInvoice('')).sort());
});

test('a notice and a claim of the first release are read the same way', () => {
  const [notice, claim] = storedFilings.map((text) => filingSchema.parse(JSON.parse(text)));
  expect(notice?.form).toMatchObject({ caseExplain: '买方拖欠货款', operatedOn: '', spare: emptyNotice.spare });
  expect(claim?.form).toMatchObject({ claimReason: '拖欠', extras: emptyClaim.extras });
});
