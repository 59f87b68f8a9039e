import { newestCase } from '../app/look-inside.ts';
import type { App } from '../app/start-app.ts';
import { killApp } from '../app/start-app.ts';
import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import { sentPanel } from '../pages/sent-panel.ts';
import { vaultPage } from '../pages/vault-page.ts';
import type { Endpoint } from '../practice/endpoint.ts';

const SENT_TIMEOUT_MS = 90_000;

/** The sample's notice, ready, up to the click that sends it. */
const submitNotice = async (app: App): Promise<void> => {
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  await expect(filingPage(app).heading('possible-loss-notice')).toBeVisible();
  await fillIn(app, 'possible-loss-notice');
  await filingPage(app).review();
  await explainWarnings(app);
  await reviewPage(app).declare();
  await reviewPage(app).submitButton().click();
  await expect(casePage(app).spine()).toBeVisible({ timeout: 30_000 });
};

const openCase = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await expect(casePage(app).spine()).toBeVisible();
};

/** The other side has exactly one notice, with every byte it was promised. */
const expectOneWhole = async ({ reviewer }: Endpoint, app: App): Promise<void> => {
  const notices = (await reviewer.filings()).filter(({ kind }) => kind === 'possible-loss-notice');
  expect(notices.map(({ state }) => state)).toEqual(['received']);
  const [notice] = notices;
  const { filings, documents } = await newestCase(app);
  const ours = filings.find((filing) => filing.form.kind === 'possible-loss-notice');
  expect(ours?.acceptanceNo).toBe((await reviewer.detail(notice?.filingId ?? '')).acceptanceNo);
  for (const document of documents)
    expect(await reviewer.heldDigest(notice?.filingId ?? '', document.id)).toBe(document.sha256);
};

const withEndpoint = (endpoint: Endpoint) => ({ practiceEndpoint: endpoint.url });

test('an endpoint that is down: it waits, says why, and goes by itself', async ({ launch, endpoint }) => {
  const app = await launch(withEndpoint(endpoint));
  await vaultPage(app).create();
  await endpoint.kill();
  await submitNotice(app);
  await frame(app).goTo('outbox');
  await expect(app.page.getByText(app.t('outbox.lastProblem')).first()).toBeVisible({ timeout: 30_000 });
  await endpoint.start();
  await openCase(app);
  await casePage(app).expectState('possible-loss-notice', 'submitted', SENT_TIMEOUT_MS);
  await expectOneWhole(endpoint, app);
});

test('a power cut in the middle of an upload: one acceptance, every byte right', async ({ launch, endpoint }) => {
  const app = await launch(withEndpoint(endpoint));
  await vaultPage(app).create();
  await endpoint.reviewer.fault({
    match: { method: 'PATCH' },
    times: 3,
    fault: { type: 'cut', afterBytes: 6_000 },
  });
  await endpoint.reviewer.fault({ match: { method: 'PATCH' }, times: 200, fault: { type: 'latency', ms: 2_000 } });
  await submitNotice(app);
  await casePage(app).expectState('possible-loss-notice', 'sending');
  await killApp(app);
  await endpoint.reviewer.clearFaults();

  const again = await launch(withEndpoint(endpoint));
  await vaultPage(again).unlock();
  await vaultPage(again).opened();
  await openCase(again);
  await casePage(again).expectState('possible-loss-notice', 'submitted', SENT_TIMEOUT_MS);
  await expectOneWhole(endpoint, again);
});

test('a power cut when the answer was lost: still one acceptance', async ({ launch, endpoint }) => {
  const app = await launch(withEndpoint(endpoint));
  await vaultPage(app).create();
  await endpoint.reviewer.fault({
    match: { method: 'POST', pathPattern: '/submission$' },
    times: 50,
    fault: { type: 'lost-response' },
  });
  await submitNotice(app);
  await endpoint.reviewer.awaitFiling('possible-loss-notice', 'received', SENT_TIMEOUT_MS);
  await killApp(app);
  await endpoint.reviewer.clearFaults();

  const again = await launch(withEndpoint(endpoint));
  await vaultPage(again).unlock();
  await vaultPage(again).opened();
  await openCase(again);
  await casePage(again).expectState('possible-loss-notice', 'submitted', SENT_TIMEOUT_MS);
  await casePage(again).openFiling('possible-loss-notice');
  await sentPanel(again).verify();
  await expectOneWhole(endpoint, again);
});

test('an endpoint killed in the middle comes back and gets the rest', async ({ launch, endpoint }) => {
  const app = await launch(withEndpoint(endpoint));
  await vaultPage(app).create();
  await endpoint.reviewer.fault({ match: { method: 'PATCH' }, times: 200, fault: { type: 'latency', ms: 1_500 } });
  await submitNotice(app);
  await casePage(app).expectState('possible-loss-notice', 'sending');
  await endpoint.kill();
  await endpoint.start();
  await casePage(app).expectState('possible-loss-notice', 'submitted', SENT_TIMEOUT_MS);
  await expectOneWhole(endpoint, app);
});

test('a returned notice opens at its reasons, is corrected and sent again', async ({ launch, endpoint }) => {
  const app = await launch(withEndpoint(endpoint));
  const { page, t } = app;
  await vaultPage(app).create();
  await submitNotice(app);
  const held = await endpoint.reviewer.awaitFiling('possible-loss-notice', 'received');
  await endpoint.reviewer.act(held.filingId, 'return', {
    reasons: [{ text: '请补写减损措施', field: '/form/adoptMeasure' }],
  });
  await casePage(app).expectState('possible-loss-notice', 'returned');
  await casePage(app).step('next.fix-returned.possible-loss-notice').click();
  await expect(page.getByText('请补写减损措施').first()).toBeVisible();
  await page.getByRole('button', { name: t('filing.returned.again') }).click();
  await filingPage(app).fill('field.measuresTaken', '已发律师函，并停止出运。');
  await filingPage(app).field('field.measuresTaken').blur();
  await filingPage(app).saved();
  await filingPage(app).review();
  await reviewPage(app).declare();
  await reviewPage(app).submitButton().click();
  await casePage(app).expectState('possible-loss-notice', 'submitted', SENT_TIMEOUT_MS);
  const states = (await endpoint.reviewer.filings()).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['received', 'returned']);
});
