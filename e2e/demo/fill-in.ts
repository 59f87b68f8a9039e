import { expect } from '@playwright/test';
import type { MeasureId } from '../../shared/claim/measures/measure-use.ts';
import { newestCase } from '../app/look-inside.ts';
import type { App } from '../app/start-app.ts';
import type { Kind } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { measuresPage } from '../pages/measures-page.ts';
import { reviewPage } from '../pages/review-page.ts';

/**
 * Fills in what a clerk has to decide and a package can't know: the six questions and the story. What is there already
 * stays as it is.
 */
export const fillIn = async (app: App, kind: Kind): Promise<void> => {
  const { t } = app;
  const filing = filingPage(app);
  for (const question of filing.questions) {
    if (!(await filing.isAnswered(question))) await filing.answer(question, question === 'troverFlag' ? 'yes' : 'no');
  }
  const texts = {
    'field.caseExplain': '买方收货后未提出异议，货款到期未付，经多次催收仍未支付。案情详见随附单证。',
    ...(kind === 'claim'
      ? { 'field.claimReason': '买方拖欠货款，等待期届满仍未付款，现申请索赔。' }
      : { 'field.measuresTaken': '已两次书面催款，并停止向该买方出运。' }),
  };
  for (const [key, text] of Object.entries(texts)) {
    const field = filing.field(key as keyof typeof texts);
    if ((await field.inputValue()) === '') await field.fill(text);
  }
  const person = filing.field(kind === 'claim' ? 'field.applicant' : 'field.operator');
  if ((await person.inputValue()) === '') await person.fill('样某');
  await person.blur();
  await expect(app.page.getByText(t('filing.typing'))).toBeHidden();
  await filing.saved();
};

const reasons: Partial<Record<MeasureId, string>> = {
  'late-notice': '十月以来居家办公，知险后未能及时取得买方书面答复',
  'late-shipment-declaration': '出运当周系统停用，恢复后即补报',
  'operational-flaw': '发票 SJ26-0126 按保单上限投保，低于发票金额',
};

/** Says for every measure that is taken up what it still asks for; on the measures screen. */
export const sayMeasures = async (app: App): Promise<void> => {
  const measures = measuresPage(app);
  const { case: claimCase } = await newestCase(app);
  for (const use of claimCase.facts.measures) {
    const reason = reasons[use.id];
    if (reason !== undefined && use.reason === '') await measures.say(use.id, 'measures.reason', reason);
    if (use.id === 'premium-set-off' && use.consent === null) await measures.consent(use.id);
    if (use.id === 'small-firm' && use.path === null) await measures.choosePath('small-policy');
  }
  const [first] = claimCase.facts.measures;
  if (first !== undefined) await measures.item(first.id).scrollIntoViewIfNeeded();
};

/** Explains every warning once; an error stays an error and ends the demo with the app's own words. */
export const explainWarnings = async (app: App): Promise<number> => {
  const review = reviewPage(app);
  await review.dossierShown();
  if (await review.errors().isVisible())
    throw new Error(`the self-check found errors: ${(await app.page.getByRole('main').innerText()).slice(0, 600)}`);
  const places = review.explanations();
  const count = await places.count();
  for (let i = 0; i < count; i += 1) {
    const place = places.nth(i);
    if ((await place.inputValue()) !== '') continue;
    await place.fill('已逐项核对，情况属实，相关单证随附，请审核。');
    await place.blur();
  }
  await expect(app.page.getByText(app.t('review.explained'), { exact: true })).toHaveCount(count);
  if (count > 0) await review.refreshPreview();
  return count;
};
