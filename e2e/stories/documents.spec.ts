import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { newestCase } from '../app/look-inside.ts';
import { type App, killApp } from '../app/start-app.ts';
import { chooseFiles, chooseTarget } from '../app/stubs.ts';
import { lockedPdf, picturePng, plainPdf, samplePackage, writeInto } from '../files.ts';
import { cutPowerAndRestart, expect, test } from '../fixtures.ts';
import { casePage } from '../pages/case-page.ts';
import { documentsPanel } from '../pages/documents-panel.ts';
import { filingPage } from '../pages/filing-page.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

const openSampleDocuments = async (app: App): Promise<void> => {
  await homePage(app).openSample();
  await casePage(app).tab('documents');
  await expect(documentsPanel(app).panel).toBeVisible();
};

const openDocumentsAgain = async (app: App): Promise<void> => {
  await frame(app).goTo('cases');
  await app.page.getByRole('row').filter({ hasText: 'Hollow Creek' }).click();
  await casePage(app).tab('documents');
};

/** A drag from the file manager, as the system reports it; made-up events carry no path. */
const dropFiles = async ({ page }: App, onto: ReturnType<App['page']['getByText']>, files: readonly string[]) => {
  const box = await onto.boundingBox();
  if (box === null) throw new Error('nothing to drop on');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  await session.detach();
};

test('what is no document is refused in words, and nothing changes', async ({ app, folder }) => {
  const { t } = app;
  await openSampleDocuments(app);
  const whole = await plainPdf(2);
  const before = (await newestCase(app)).documents.map(({ id }) => id);
  await documentsPanel(app).pick([
    writeInto(folder, '空的.pdf', ''),
    writeInto(folder, '文字.pdf', 'this is no PDF at all, only words that call themselves one\n'.repeat(40)),
    writeInto(folder, '坏的.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000, 0x41)])),
    writeInto(folder, '加密.pdf', lockedPdf()),
    writeInto(folder, '坏图.png', picturePng().slice(0, 60)),
    writeInto(folder, '程序.exe', Buffer.from('MZ'.padEnd(400, '\0'))),
    writeInto(folder, '好的.pdf', whole),
  ]);
  await documentsPanel(app).refused(6);
  const news = documentsPanel(app).panel;
  await expect(news).toContainText(t('fault.file-empty'));
  await expect(news).toContainText(t('fault.pdf-password-needed'));
  await expect(news).toContainText(t('fault.pdf-damaged'));
  await expect(news).toContainText(t('fault.image-damaged'));
  await expect(news).toContainText(t('documents.accepted', { count: 1 }));
  const after = (await newestCase(app)).documents;
  expect(after.map(({ id }) => id).slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length).map(({ fileName }) => fileName)).toEqual(['好的.pdf']);
});

test('files dropped from the file manager come in; on a line of the checklist they get its kind', async ({
  app,
  folder,
}) => {
  await openSampleDocuments(app);
  const panel = documentsPanel(app);
  const pdf = writeInto(folder, '补充合同.pdf', await plainPdf(1));
  await dropFiles(app, panel.panel.getByText(app.t('documents.addHint')), [pdf]);
  await panel.accepted(1);
  await expect.poll(async () => (await newestCase(app)).documents.at(-1)?.fileName).toBe('补充合同.pdf');
});

test('a folder and a ZIP come in at once: the good files, the bad ones in words, the litter counted', async ({
  app,
  folder,
}) => {
  const { t } = app;
  await openSampleDocuments(app);
  const before = (await newestCase(app)).documents.length;
  mkdirSync(path.join(folder, '单证/港口'), { recursive: true });
  writeInto(path.join(folder, '单证'), '合同.pdf', await plainPdf(1));
  writeInto(path.join(folder, '单证'), 'Thumbs.db', 'x');
  writeInto(path.join(folder, '单证/港口'), '照片.png', picturePng());
  // 发票.pdf as Windows in China writes it: in GBK, without saying so. A stand-in name of the same length is replaced.
  const zip = Buffer.from(
    zipSync({ 'ABCD.pdf': await plainPdf(2), '../up.pdf': await plainPdf(1), 'broken.pdf': Buffer.from('%PDF-1.7 x') }),
  );
  const gbk = Buffer.from([0xb7, 0xa2, 0xc6, 0xb1]);
  for (let at = zip.indexOf('ABCD'); at !== -1; at = zip.indexOf('ABCD', at)) gbk.copy(zip, at);
  const panel = documentsPanel(app);
  const places = [path.join(folder, '单证'), writeInto(folder, '材料.zip', zip)];
  await dropFiles(app, panel.panel.getByText(t('documents.addHint')), places);
  await panel.accepted(3);
  await panel.refused(2);
  await expect(panel.panel).toContainText(t('documents.skipped', { count: 1 }));
  await expect(panel.panel).toContainText(t('fault.zip-path-refused'));
  await expect(panel.panel.getByText('材料.zip/broken.pdf')).toBeVisible();
  const names = (await newestCase(app)).documents.slice(before).map(({ fileName }) => fileName);
  expect(names).toEqual(['合同.pdf', '照片.png', '发票.pdf']);
});

test('a pasted picture and a pasted file become documents', async ({ app }) => {
  await openSampleDocuments(app);
  await app.page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [...picturePng()],
  );
  await documentsPanel(app).accepted(1);
  const added = (await newestCase(app)).documents.at(-1);
  expect(added).toMatchObject({ mediaType: 'image/png', title: app.t('documents.pasted') });

  // A file that was copied elsewhere; one that is made up has no place on the disk and comes by its bytes.
  await app.page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], '箱单.pdf', { type: 'application/pdf' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [...(await plainPdf(1))],
  );
  await expect.poll(async () => (await newestCase(app)).documents.at(-1)?.fileName).toBe('箱单.pdf');
});

test('pages turned, moved and taken out stay so after a restart, and undo leads back', async ({ app, launch }) => {
  await openSampleDocuments(app);
  const panel = documentsPanel(app);
  const pagesOf = async (running: App) =>
    (await newestCase(running)).documents
      .find(({ title }) => title === '海运提单（三份）')
      ?.pages.map(({ index, rotation, removed }) => `${index}/${rotation}${removed ? ' out' : ''}`);
  await panel.open('海运提单（三份）');
  await expect(panel.pages()).toHaveCount(3);
  await panel.tool('documents.rotateRight').click();
  await panel.tool('documents.moveDown').click();
  await panel.pages().nth(2).click();
  await panel.tool('documents.removePage').click();
  await expect.poll(() => pagesOf(app)).toEqual(['1/0', '0/90', '2/0 out']);

  const again = await cutPowerAndRestart(app, launch);
  await openDocumentsAgain(again);
  await documentsPanel(again).open('海运提单（三份）');
  expect(await pagesOf(again)).toEqual(['1/0', '0/90', '2/0 out']);
  await expect(documentsPanel(again).pages().nth(2)).toHaveAccessibleName(again.t('documents.pageRemoved', { n: 3 }));

  const after = documentsPanel(again);
  await after.pages().nth(2).click();
  await after.tool('documents.restorePage').click();
  await expect.poll(() => pagesOf(again)).toEqual(['1/0', '0/90', '2/0']);
  await after.tool('documents.undo').click();
  await expect.poll(() => pagesOf(again)).toEqual(['1/0', '0/90', '2/0 out']);
  await after.tool('documents.redo').click();
  await expect.poll(() => pagesOf(again)).toEqual(['1/0', '0/90', '2/0']);
});

test('a removed document can be brought back', async ({ app }) => {
  const { page, t } = app;
  await openSampleDocuments(app);
  const panel = documentsPanel(app);
  await panel.open('装箱单');
  await panel.panel.getByRole('button', { name: t('documents.remove') }).click();
  await expect
    .poll(async () => (await newestCase(app)).documents.find(({ title }) => title === '装箱单')?.removedAt)
    .not.toBeNull();
  await frame(app)
    .toasts()
    .getByRole('button', { name: t('documents.undo') })
    .click();
  await expect
    .poll(async () => (await newestCase(app)).documents.find(({ title }) => title === '装箱单')?.removedAt)
    .toBeNull();
  await expect(page.getByRole('main').getByText('装箱单').first()).toBeVisible();
});

test('a case goes to a colleague as a package, arrives whole, and comes back to be merged', async ({
  app,
  launch,
  folder,
}) => {
  const { t } = app;
  await homePage(app).openSample();
  await casePage(app).step('next.start-notice').click();
  await filingPage(app).toCase();
  const file = `${folder}/交接.zip`;
  await chooseTarget(app, file);
  await casePage(app).more(t('case.export'));
  await expect(app.page.getByText(t('case.exported', { name: '交接.zip' }))).toBeVisible({ timeout: 30_000 });
  const sent = await newestCase(app);

  const colleague = await launch({ profile: `${folder}/colleague` });
  await vaultPage(colleague).create('another long passphrase');
  await homePage(colleague).importPackage(file);
  const arrived = await newestCase(colleague);
  const bare = ({ case: { facts, id }, documents }: typeof sent) => ({
    id,
    facts,
    documents: documents.map(
      ({ id: _id, token: _token, findings: _found, addedAt: _at, caseId: _case, fileName: _name, ...rest }) => rest,
    ),
  });
  expect(bare(arrived)).toEqual(bare(sent));

  const write = async (who: typeof app, texts: Partial<Record<'field.lossReasonText' | 'field.policyNo', string>>) => {
    await casePage(who).openFiling('possible-loss-notice');
    for (const [key, text] of Object.entries(texts)) await filingPage(who).fill(key as 'field.policyNo', text);
    await filingPage(who).saved();
    await filingPage(who).toCase();
  };
  await write(colleague, { 'field.lossReasonText': '同事写的', 'field.policyNo': 'SCH099009-261600' });
  const back = `${folder}/交回.zip`;
  await chooseTarget(colleague, back);
  await casePage(colleague).more(t('case.export'));
  await expect(colleague.page.getByText(t('case.exported', { name: '交回.zip' }))).toBeVisible({ timeout: 30_000 });
  await killApp(colleague);

  // What both have written is asked; what only the colleague has written is taken; all of it can be taken back.
  const { page } = app;
  await write(app, { 'field.lossReasonText': '我写的' });
  await chooseFiles(app, [back]);
  await frame(app).goTo('cases');
  await page.getByRole('button', { name: t('app.do.importCase') }).click();
  const conflict = page.getByRole('listitem', { name: t('field.lossReasonText') });
  await expect(conflict).toContainText('我写的', { timeout: 90_000 });
  const merge = page.getByRole('button', { name: t('merge.apply'), exact: true });
  await expect(merge).toBeDisabled();
  await conflict.getByText(t('merge.take.theirs')).click();
  await merge.click();
  await expect(page.getByRole('button', { name: t('merge.undo') })).toBeVisible();
  const facts = async () => (await newestCase(app)).case.facts;
  expect(await facts()).toMatchObject({ lossReasonText: '同事写的', policyNo: 'SCH099009-261600' });
  await page.getByRole('button', { name: t('merge.undo') }).click();
  await expect.poll(async () => (await facts()).lossReasonText).toBe('我写的');
  expect((await facts()).policyNo).toBe(sent.case.facts.policyNo);
});

test('a package that was touched is refused and leaves nothing behind', async ({ app, folder }) => {
  const files = unzipSync(readFileSync(samplePackage));
  const claim = files['claim.json'];
  if (claim === undefined) throw new Error('the sample has no claim.json');
  const changed = Buffer.from(Buffer.from(claim).toString().replace('36260.40', '86260.40'));
  const broken = {
    '改过.zip': zipSync({ ...files, 'claim.json': changed }),
    '多了.zip': zipSync({ ...files, 'documents/extra.pdf': new Uint8Array(10) }),
    '不是包.zip': Buffer.from('no package at all'),
  };
  for (const [name, bytes] of Object.entries(broken)) {
    const file = writeInto(folder, name, bytes);
    await expect(homePage(app).importPackage(file), name).rejects.toThrow(app.t('app.failed'));
    await frame(app)
      .toasts()
      .getByRole('button', { name: app.t('app.close') })
      .first()
      .click();
  }
  await expect(app.page.getByText(app.t('home.empty.title'))).toBeVisible();
  await homePage(app).importPackage(samplePackage);
});
