import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filingStatusSchema } from '../../../shared/singleWindow/filing.ts';
import { routes } from '../../../shared/singleWindow/routes.ts';
import { filed, openPracticeBench, type PracticeBench, problemOf } from '../testing/practice-bench.ts';
import {
  claimManifest,
  connectClient,
  noticeManifest,
  supplementManifest,
  type TestClient,
} from '../testing/practice-client.ts';

let bench: PracticeBench;
let client: TestClient;

beforeAll(async () => {
  bench = await openPracticeBench();
  client = await connectClient(bench.endpoint.url);
});
afterAll(() => bench.close());

describe('the whole story', () => {
  it('from the notice to the money', async () => {
    const teller = await connectClient(bench.endpoint.url);
    const owed = { originalToFollow: { promisedOn: '2026-05-01', reason: '在途' } };
    const caseKey = uuidv7();
    const invoiceCopy = filed('invoice', owed);
    const notice = await teller.file(noticeManifest([invoiceCopy.document], caseKey), invoiceCopy.contents);
    expect(
      (await bench.review(notice.filingId, 'pay', { amount: '1', currency: 'USD', paidOn: '2026-04-01' })).status,
    ).toBe(409);
    expect((await bench.review(notice.filingId, 'accept')).status).toBe(200);
    expect((await bench.review(notice.filingId, 'accept')).status).toBe(409);

    const claim = await teller.file(claimManifest([invoiceCopy.document], caseKey), new Map());
    await bench.review(claim.filingId, 'in-review');
    await bench.review(claim.filingId, 'accept');
    const asked = { what: [{ text: '请补提单', documentCode: 'TRD-BL' }], by: '2026-04-20' };
    expect((await bench.review(claim.filingId, 'supplement', asked)).status).toBe(200);
    const soFar = await teller.events(0);
    const request = soFar.events.at(-1);
    if (request?.kind !== 'supplement-requested') throw new Error('no request');
    const lading = filed('bill of lading', { code: 'TRD-BL' });
    const reply = supplementManifest([lading.document], caseKey, request.requestId);
    await teller.file(reply, lading.contents);
    expect((await teller.post(routes.filings(), supplementManifest([], caseKey, request.requestId))).status).toBe(409);

    const caseNo = request.caseNo ?? '';
    const dispatch = {
      dispatchId: uuidv7(),
      courier: '顺丰',
      waybill: 'SF1234567890',
      sentOn: '2026-04-02',
      documentIds: [invoiceCopy.document.documentId],
    };
    const posted = await teller.post(routes.originals(caseNo), dispatch);
    expect(await posted.json()).toMatchObject({ dispatchId: dispatch.dispatchId, caseNo });
    expect((await teller.post(routes.originals(caseNo), { ...dispatch, documentIds: [uuidv7()] })).status).toBe(422);
    expect((await teller.post(routes.originals('PL0'), dispatch)).status).toBe(404);

    const update = {
      updateId: uuidv7(),
      changes: [{ documentId: invoiceCopy.document.documentId, promisedOn: '2026-06-01', reason: '封控延长' }],
    };
    const noted = await teller.post(routes.originalPromises(caseNo), update);
    const answer: unknown = await noted.json();
    expect(answer).toMatchObject({ updateId: update.updateId, caseNo });
    // Under another key too, and with whatever came between: the first answer.
    expect(await (await teller.post(routes.originalPromises(caseNo), update)).json()).toEqual(answer);
    const stranger = { updateId: uuidv7(), changes: [{ ...update.changes[0], documentId: uuidv7() }] };
    expect((await teller.post(routes.originalPromises(caseNo), stranger)).status).toBe(422);
    expect((await teller.post(routes.originalPromises('PL0'), update)).status).toBe(404);

    const wait = teller.events(soFar.next + 10, 30);
    await bench.review(claim.filingId, 'originals', { documentIds: [invoiceCopy.document.documentId] });
    await bench.review(claim.filingId, 'assess', {
      amounts: [{ label: '赔付金额', amount: '77760.00', currency: 'USD' }],
    });
    await bench.review(claim.filingId, 'pay', { amount: '77760.00', currency: 'USD', paidOn: '2026-04-30' });
    expect((await bench.review(claim.filingId, 'message', { text: '已结案' })).status).toBe(200);
    await wait;

    const story = await teller.events(0);
    expect(story.events.map(({ seq }) => seq)).toEqual(story.events.map((_event, index) => index + 1));
    expect(story.events.map(({ kind, state, filingId }) => [kind, state, filingId === claim.filingId])).toEqual([
      ['received', 'received', false],
      ['accepted', 'accepted', false],
      ['received', 'received', true],
      ['in-review', 'in-review', true],
      ['accepted', 'accepted', true],
      ['supplement-requested', 'supplement-requested', true],
      ['received', 'received', false],
      ['supplement-received', 'accepted', true],
      ['original-received', 'accepted', true],
      ['assessed', 'assessed', true],
      ['paid', 'paid', true],
      ['message', 'paid', true],
    ]);
    expect(new Set(story.events.slice(1).map((event) => event.caseNo))).toEqual(new Set([caseNo]));
  });

  it('returned, mended and sent again under the same serial number', async () => {
    const { document, contents } = filed();
    const manifest = noticeManifest([document]);
    const { filingId } = await client.file(manifest, contents);
    const reasons = [{ text: '金额与发票不符', field: '/form/plSum', documentId: document.documentId }];
    expect((await bench.review(filingId, 'return', { reasons })).status).toBe(200);
    const mended = { ...manifest, resubmits: filingId, declarations: [{ code: 'sum', text: '已更正' }] };
    const again = await client.file(mended, contents);
    expect(again.filingId).not.toBe(filingId);
    const taken = await client.post(routes.filings(), { ...mended, createdAt: '2026-03-31T09:00:00Z' });
    expect([taken.status, (await problemOf(taken)).code]).toEqual([409, 'corp-serial-no-taken']);
  });

  it('withdrawn by the short way and by a filing', async () => {
    const one = filed();
    const { filingId } = await client.file(noticeManifest([one.document]), one.contents);
    const status = await client.get(routes.filing(filingId));
    const etag = status.headers.get('ETag') ?? '';
    expect((await client.get(routes.filing(filingId), { 'If-None-Match': etag })).status).toBe(304);
    const withdrawn = await client.post(routes.withdrawal(filingId), { reason: '买方已付款' });
    expect(filingStatusSchema.parse(await withdrawn.json()).state).toBe('withdrawn');
    expect((await client.get(routes.filing(filingId), { 'If-None-Match': etag })).status).toBe(200);
    expect((await client.post(routes.withdrawal(filingId), { reason: '再次' })).status).toBe(200);

    const two = filed();
    const other = await client.file(noticeManifest([two.document]), two.contents);
    const { kind: _kind, form: _form, ...rest } = noticeManifest([]);
    await client.file({ ...rest, kind: 'withdrawal', form: { withdraws: other.filingId, reason: '误报' } }, new Map());
    expect(filingStatusSchema.parse(await (await client.get(routes.filing(other.filingId))).json()).state).toBe(
      'withdrawn',
    );
    const refused = await bench.review(other.filingId, 'accept');
    expect((await problemOf(refused)).detail).toContain('withdrawn');
  });
});
