import { spawnSync } from 'node:child_process';
import { expect, test } from '../fixtures.ts';
import { frame } from '../pages/frame.ts';
import { homePage } from '../pages/home-page.ts';
import { originalsPage } from '../pages/originals-page.ts';
import { vaultPage } from '../pages/vault-page.ts';
import { noPrinterBecause, startPrinter } from '../printer/start-printer.ts';

const because = noPrinterBecause();
const run = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
};
const pagesOf = (file: string): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);

test.skip(because !== undefined, because ?? '');

test('a print pack on a real print queue: what is previewed arrives, and only what came out is recorded', async ({
  launch,
  folder,
}) => {
  const printer = await startPrinter(folder);
  try {
    const app = await launch({ variables: printer.variables });
    const { page, t } = app;
    await vaultPage(app).create();
    await homePage(app).openSample();
    await frame(app).goTo('originals');
    const register = originalsPage(app);
    await register.select('ZB-000001');
    await page.getByRole('button', { name: t('originals.print') }).click();
    const { pack } = register;
    const print = pack.getByRole('button', { name: t('printing.print'), exact: true });
    await expect(pack.getByRole('button', { name: t('printing.printer') })).toContainText(printer.queue);

    // A recipient, both sides, two copies of the document.
    await pack.getByRole('button', { name: t('printing.addresses') }).click();
    const book = page.getByRole('dialog', { name: t('printing.book') });
    await book.getByRole('button', { name: t('printing.book.add') }).click();
    await book.getByRole('textbox', { name: t('printing.book.company') }).fill('承保公司宁波分公司');
    await book.getByRole('textbox', { name: t('printing.book.address') }).fill('宁波市鄞州区和济街 180 号');
    await book.getByRole('button', { name: t('printing.book.save') }).click();
    await book.getByRole('button', { name: t('app.close') }).click();
    await pack.getByRole('radio', { name: t('printing.duplex.long') }).click();
    await pack.getByRole('button', { name: t('printing.copiesOf', { no: 'ZB-000001' }) }).click();
    await page.getByRole('option', { name: '× 2' }).click();
    const thumbs = pack.getByRole('listbox', { name: t('printing.thumbs') }).getByRole('option');
    await expect(thumbs.last()).toBeVisible({ timeout: 60_000 });
    await expect(print).toBeEnabled();
    const shown = await thumbs.count();
    // Nothing blank comes last, so the check list is on a front.
    expect(shown % 2).toBe(1);

    printer.pause('Paper out');
    await print.click();
    await expect(pack.getByRole('alert').getByText(/Paper out/)).toBeVisible({ timeout: 20_000 });
    expect(printer.jobs()).toEqual([]);
    printer.resume();
    await print.click();
    await expect(pack).toBeHidden({ timeout: 60_000 });
    await frame(app).closeToasts();
    await register.expectStatus('ZB-000001', 'printed');
    const [job] = printer.jobs();
    if (job === undefined) throw new Error('no job arrived');
    expect(job.options).toContain('sides=two-sided-long-edge');
    expect(job.options).toContain('media=A4');
    expect(pagesOf(job.file)).toBe(shown);
    run('pdftoppm', '-r', '150', '-l', '1', '-png', '-singlefile', job.file, `${folder}/sheet`);
    expect(run('zbarimg', '-q', `${folder}/sheet.png`)).toMatch(/CODE-128:ZB-000001/);
    expect(run('pdftotext', job.file, '-')).toContain('承保公司宁波分公司');

    // Once more, the cover alone: marked as a reprint, on paper and in the record.
    await register.select('ZB-000001');
    await page.getByRole('button', { name: t('originals.print') }).click();
    await expect(thumbs.last()).toBeVisible({ timeout: 60_000 });
    await pack.getByRole('textbox', { name: t('printing.range') }).fill('1');
    await pack.getByRole('radio', { name: t('printing.colour.grey') }).click();
    await print.click();
    await expect(pack.getByText(t('printing.done', { pages: 1 }))).toBeVisible({ timeout: 60_000 });
    const again = printer.jobs()[1];
    if (again === undefined) throw new Error('the second job did not arrive');
    expect(again.options).toContain('ColorModel=Gray');
    expect(pagesOf(again.file)).toBe(1);
    expect(run('pdftotext', again.file, '-')).toMatch(/重印\s*第\s*2\s*次/);
    await page.keyboard.press('Escape');
    await expect(pack).toBeHidden();

    await register.row('ZB-000001').dblclick();
    await page.getByRole('button', { name: t('originals.openCase') }).click();
    const history = page.getByRole('region', { name: t('printing.history') });
    await expect(history.getByRole('row')).toHaveCount(3);
    await expect(history).toContainText(printer.queue);
    await expect(history).toContainText(t('printing.reprint', { time: 2 }));
  } finally {
    printer.stop();
  }
});
