import { explainWarnings, fillIn } from '../demo/fill-in.ts';
import { expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { reviewPage } from '../pages/review-page.ts';

test('two pairs of eyes: a comment on a field, approval, an edit that voids it, and only what was approved is sent', async ({
  app,
}) => {
  const { page, t } = app;
  const filing = filingPage(app);
  await frame(app).goTo('settings');
  await page.getByText(t('signOff.on')).click();
  for (const [name, role] of [
    ['张三', 'sender'],
    ['李四', 'reviewer'],
  ] as const) {
    await page.getByRole('textbox', { name: t('signOff.person') }).fill(name);
    await page.keyboard.press('Enter');
    await page
      .getByRole('group', { name })
      .getByText(t(`signOff.role.${role}`))
      .click();
    await expect(page.getByRole('group', { name }).getByRole('checkbox', { checked: true })).toHaveCount(2);
  }
  const sit = async (name: string): Promise<void> => {
    await page
      .getByRole('button', { name: t('signOff.atDesk') })
      .first()
      .click();
    await page.getByRole('option', { name }).click();
    await expect(page.getByRole('button', { name: t('signOff.atDesk') }).first()).toContainText(name);
  };
  const panel = page.getByRole('region', { name: t('signOff.title') });
  const press = (key: 'signOff.ask' | 'signOff.approve' | 'signOff.sendBack') =>
    panel.getByRole('button', { name: t(key), exact: true }).click();

  await frame(app).goTo('home');
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  await fillIn(app, 'possible-loss-notice');
  await sit('张三');
  await press('signOff.ask');
  await sit('李四');
  await page.getByRole('button', { name: t('signOff.commentOn', { place: t('field.policyNo') }) }).click();
  await page.getByRole('textbox', { name: t('signOff.commentText') }).fill('保单号请再核对');
  await page.getByRole('button', { name: t('signOff.commentSave') }).click();
  await expect(panel.getByText('保单号请再核对')).toBeVisible();
  await press('signOff.approve');
  await expect(panel.getByText(t('fault.sign-off-comments-open'))).toBeVisible();
  await panel.getByRole('button', { name: t('signOff.resolve') }).click();
  await filing.review();
  await explainWarnings(app);
  await press('signOff.approve');
  await expect(panel.getByText(t('signOff.state.approved'))).toBeVisible();

  await page.getByRole('button', { name: t('review.back') }).click();
  await filing.fill('field.lossReasonText', '批准后改的');
  await filing.saved();
  await expect(panel.getByText(t('signOff.voided'))).toBeVisible();
  await filing.review();
  await sit('张三');
  await reviewPage(app).declare();
  await expect(reviewPage(app).submitButton()).toBeDisabled();
  await press('signOff.ask');
  await sit('李四');
  await press('signOff.approve');
  await sit('张三');
  await expect(reviewPage(app).submitButton()).toBeEnabled();
  await reviewPage(app).submitButton().click();
  await casePage(app).expectState('possible-loss-notice', 'submitted', 60_000);
  await casePage(app).tab('timeline');
  await expect(page.getByText(t('timeline.sign-off-sent', { name: '张三', reviewer: '李四' }))).toBeVisible();
});
