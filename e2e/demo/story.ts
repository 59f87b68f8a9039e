import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import Big from 'big.js';
import { assignmentOfRights } from '../../scripts/sample/supplement-paper.mjs';
import { addAmounts } from '../../shared/claim/amount.ts';
import { addDays } from '../../shared/claim/calendar-date.ts';
import { newestCase } from '../app/look-inside.ts';
import type { App } from '../app/start-app.ts';
import { printInto } from '../app/stubs.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { originalsPage } from '../pages/originals-page.ts';
import { outboxPage } from '../pages/outbox-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { sentPanel } from '../pages/sent-panel.ts';
import { vaultPage } from '../pages/vault-page.ts';
import { type Reviewer, reviewerAt } from '../practice/reviewer.ts';
import type { Step } from './album.ts';
import { explainWarnings, fillIn, sayMeasures } from './fill-in.ts';

export type Places = {
  /** The hand-over package, a ZIP or a folder. */
  readonly input: string;
  readonly out: string;
  /** For files the clerk "has on the disk". */
  readonly scratch: string;
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** The main job from the first start to the payment, through the app's own screens; the other side acts by its own door. */
export const mainJob = async (app: App, step: Step, { input, out, scratch }: Places): Promise<void> => {
  const { page, t } = app;
  const onCase = casePage(app);
  const filing = filingPage(app);
  const review = reviewPage(app);
  const sent = sentPanel(app);
  const originals = originalsPage(app);
  const measures = measuresPage(app);
  let reviewer: Reviewer;

  const openCase = async (): Promise<void> => {
    const { case: claimCase } = await newestCase(app);
    await frame(app).goTo('cases');
    await page.getByRole('row').filter({ hasText: claimCase.ref }).click();
    await expect(onCase.spine()).toBeVisible();
  };
  const submit = async (): Promise<void> => {
    await review.declare();
    await review.submitButton().click();
    await expect(onCase.spine()).toBeVisible({ timeout: 60_000 });
  };
  const showTab = async (tab: Parameters<typeof onCase.tab>[0]): Promise<void> => {
    await openCase();
    await onCase.tab(tab);
  };

  await step('first-start', 'first start: a passphrase, because there is no keyring', async () => {
    await expect(page.getByText(t('app.vault.create'))).toBeVisible();
  });
  await step('empty', 'vault made, nothing in it yet', () => vaultPage(app).create());
  await step('network-off', 'practice endpoint switched off: no network', async () => {
    const consoleUrl = await outboxPage(app).consoleUrl();
    reviewer = reviewerAt(consoleUrl);
    await outboxPage(app).setNetwork(false);
  });
  await step('imported', 'hand-over package imported', async () => {
    await frame(app).goTo('home');
    await homePage(app).importPackage(input);
    const { case: claimCase, filings } = await newestCase(app);
    if (claimCase.caseNo !== null || filings.some((one) => !['draft', 'ready'].includes(one.state)))
      throw new Error('this package is of a case that has been filed already; the demo starts before the 报损');
  });
  await step('documents', 'its documents', async () => {
    await onCase.tab('documents');
    const last = (await newestCase(app)).documents.at(-1);
    if (last !== undefined) await documentsPanel(app).open(last.title);
  });
  await step('original-flagged', 'one document: original to follow', async () => {
    const { documents, originals: owed } = await newestCase(app);
    const document = documents.find(({ id }) => owed.some(({ documentId }) => documentId === id)) ?? documents[0];
    if (document === undefined) throw new Error('the package has no documents');
    await documentsPanel(app).open(document.title);
    if (document.originalToFollow === null) await documentsPanel(app).flagOriginal('documents.reason.stamp');
    await expect(page.getByRole('switch', { name: t('documents.original') })).toBeChecked();
  });
  await step('notice-self-check', '报损 begun: the self-check says what is missing', async () => {
    await onCase.tab('overview');
    const start = onCase.step('next.start-notice').or(onCase.step('next.finish.possible-loss-notice'));
    await start.first().click();
    await expect(filing.heading('possible-loss-notice')).toBeVisible();
  });
  await step('notice-doubts', 'every doubt of the self-check, each with its way to the field', async () => {
    await fillIn(app, 'possible-loss-notice');
    await page.keyboard.press('F8');
  });
  await step('measures', 'which relief measures this case can use, and why', async () => {
    await measures.open();
    await expect(measures.item('originals-to-follow')).toBeVisible();
  });
  await step('measures-said', 'what was taken up is said in full', () => sayMeasures(app));
  await step('notice-filled', '报损 filled in, saved by itself', async () => {
    await measures.back('filing');
    await fillIn(app, 'possible-loss-notice');
  });
  await step('notice-review', 'self-check clear of errors, warnings explained, dossier shown', async () => {
    await filing.review();
    await explainWarnings(app);
    await expect(review.heading('possible-loss-notice')).toBeVisible();
  });
  await step('notice-waiting', 'submitted without a network: it waits', async () => {
    await review.declare();
    await expect(review.offlineHint()).toBeVisible();
    await submit();
    await onCase.expectState('possible-loss-notice', 'queued');
  });
  await step('outbox', 'the outbox keeps it until the network is back', async () => {
    await frame(app).goTo('outbox');
    await expect(page.getByText(t('outbox.state.waiting')).first()).toBeVisible();
  });
  await step('network-on', 'network back: sent by itself', async () => {
    await outboxPage(app).setNetwork(true);
    await expect(page.getByText(t('outbox.state.done')).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(t('outbox.state.waiting'))).toHaveCount(0);
    await expect(frame(app).network()).toHaveText(t('app.net.online'));
  });
  await step('receipt', 'receipt there, signature verified', async () => {
    await openCase();
    await onCase.openFiling('possible-loss-notice');
    await sent.expectState('submitted');
    await sent.verify();
    await sent.saveReceipt(path.join(out, 'receipt.json'));
  });
  await step('accepted', 'accepted: the case number is there', async () => {
    const held = await reviewer.awaitFiling('possible-loss-notice', 'received');
    await reviewer.act(held.filingId, 'accept');
    await openCase();
    await onCase.expectState('possible-loss-notice', 'accepted');
    await expect.poll(async () => (await newestCase(app)).case.caseNo, { timeout: 30_000 }).not.toBeNull();
    const { case: claimCase } = await newestCase(app);
    await expect(
      page
        .getByRole('main')
        .getByText(claimCase.caseNo ?? '')
        .first(),
    ).toBeVisible();
  });
  await step('claim-filled', '索赔 made out of it', async () => {
    await onCase.filing('possible-loss-notice').first().waitFor();
    await page.getByRole('button', { name: t('case.startClaim'), exact: true }).click();
    await expect(filing.heading('claim')).toBeVisible();
    const { case: claimCase } = await newestCase(app);
    if (claimCase.facts.invoices.some((line) => line.claimSum === ''))
      await page.getByRole('button', { name: t('filing.invoices.takeOver') }).click();
    await fillIn(app, 'claim');
  });
  await step('claim-review', 'claim checked, its dossier shown', async () => {
    await filing.review();
    await explainWarnings(app);
  });
  await step('claim-submitted', 'claim submitted', async () => {
    await submit();
    await onCase.expectState('claim', 'submitted', 60_000);
    await onCase.openFiling('claim');
    await sent.verify();
  });
  const claimId = async (): Promise<string> =>
    (await reviewer.filings()).findLast((one) => one.kind === 'claim')?.filingId ?? '';
  await step('in-review', 'claim in review', async () => {
    await reviewer.act(await claimId(), 'in-review');
    await sent.expectState('in-review');
  });
  await step('supplement-asked', 'the other side asks for a paper', async () => {
    await reviewer.act(await claimId(), 'supplement', {
      what: [{ text: '请补充已签署的《赔偿请求权转让协议》', documentCode: 'APP-ASG' }],
      by: addDays(today(), 10),
    });
    await sent.expectState('supplement-requested');
    await openCase();
    await expect(page.getByText('请补充已签署的《赔偿请求权转让协议》').first()).toBeVisible();
  });
  await step('supplement-filled', 'answered with the paper and a note', async () => {
    await page.getByRole('button', { name: t('case.request.answer'), exact: true }).click();
    await expect(filing.heading('supplement')).toBeVisible();
    await filing.fill('field.note', '随附已签署的《赔偿请求权转让协议》，请查收。');
    const { case: claimCase } = await newestCase(app);
    const paper = path.join(scratch, '赔偿请求权转让协议.pdf');
    writeFileSync(
      paper,
      await assignmentOfRights({
        insured: claimCase.facts.insured.name,
        policyNo: claimCase.facts.policyNo,
        caseNo: claimCase.caseNo ?? '',
        buyer: claimCase.facts.buyer.name,
      }),
    );
    const documents = documentsPanel(app);
    await documents.pick([paper]);
    await documents.accepted(1);
    await documents.setKind('赔偿请求权转让协议');
    await filing.saved();
  });
  await step('supplement-sent', 'supplement sent and received', async () => {
    await filing.review();
    await review.dossierShown();
    await explainWarnings(app);
    await submit();
    await onCase.expectState('supplement', 'submitted', 60_000);
  });
  await step('print-pack', 'print pack for the original that is owed', async () => {
    await printInto(app, path.join(out, 'print-pack.pdf'));
    await frame(app).goTo('originals');
    await originals.select('ZB-000001');
    await originals.openPack();
  });
  await step('printed', 'printed, and the register knows', async () => {
    await originals.print();
    await originals.expectStatus('ZB-000001', 'printed');
  });
  await step('parcel', 'courier and waybill', () => originals.openParcel('顺丰速运', 'SF1234567890123'));
  await step('posted', 'posted, the other side told', async () => {
    await originals.send();
    await originals.expectStatus('ZB-000001', 'posted');
    await expect
      .poll(async () => (await newestCase(app)).timeline.some(({ kind }) => kind === 'originals-dispatched'), {
        timeout: 30_000,
      })
      .toBe(true);
  });
  await step('originals-received', 'originals received: nothing owed any more', async () => {
    await reviewer.act(await claimId(), 'originals', {});
    await expect(originals.row('ZB-000001')).toBeHidden({ timeout: 30_000 });
    await originals.shelf('closed');
    await originals.expectStatus('ZB-000001', 'received');
  });
  await step('assessed', 'claim accepted and assessed', async () => {
    const { case: claimCase } = await newestCase(app);
    const { currency, invoices } = claimCase.facts;
    const claimed = addAmounts(invoices.map((line) => line.claimSum));
    const paid = new Big(claimed).times('0.9').toFixed(2);
    await reviewer.act(await claimId(), 'accept');
    await reviewer.act(await claimId(), 'assess', {
      amounts: [
        { label: '核定损失', amount: claimed, currency },
        { label: '赔付金额（90%）', amount: paid, currency },
      ],
    });
    await openCase();
    await onCase.expectState('claim', 'assessed');
    await frame(app).closeToasts();
  });
  await step('paid', 'paid', async () => {
    const { case: claimCase } = await newestCase(app);
    const { currency, invoices } = claimCase.facts;
    const amount = new Big(addAmounts(invoices.map((line) => line.claimSum))).times('0.9').toFixed(2);
    await reviewer.act(await claimId(), 'pay', { amount, currency, paidOn: today() });
    await onCase.expectState('claim', 'paid');
    await expect(page.getByRole('main').getByText(t('stage.paid')).first()).toBeVisible();
  });
  await step('dossier-saved', 'dossier of the claim saved', async () => {
    await onCase.openFiling('claim');
    await sent.saveDossier(path.join(out, 'dossier.pdf'));
  });
  await step('timeline', 'everything on the record', async () => {
    await showTab('timeline');
    const { case: claimCase, timeline } = await newestCase(app);
    const lines = page.getByRole('list', { name: t('timeline.label') }).getByRole('listitem');
    await expect(lines).toHaveCount(timeline.length);
    const shown = await lines.allInnerTexts();
    writeFileSync(
      path.join(out, 'timeline.json'),
      `${JSON.stringify({ ref: claimCase.ref, caseNo: claimCase.caseNo, shown: shown.map((text) => text.split('\n')), entries: timeline }, null, 2)}\n`,
    );
  });
};
