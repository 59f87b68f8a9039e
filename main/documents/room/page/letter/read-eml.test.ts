import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNames, letterBlocks } from './letter.ts';
import { readEml } from './read-eml.ts';
import { testEml } from './test-letters.ts';

const pdf = { name: '发票 QH-1.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 not really') };

test('who, whom, when, what, and the files with their own bytes', async () => {
  const letter = await readEml(testEml([pdf, pdf]));
  expect(letter).toMatchObject({
    from: 'Mary Hollow <mary@hollow-creek.example>',
    to: '陈静 <chen@qinghe.example>\noffice@qinghe.example',
    cc: 'broker@example.com',
    sentAt: 'Tue, 12 May 2026 09:30:00 -0500',
    subject: '逾期货款 QH-2026-0117',
  });
  expect(letter.text).toContain('we cannot pay before September.');
  expect(letter.files.map(({ name, bytes }) => [name, Buffer.from(bytes()).toString()])).toEqual([
    ['发票 QH-1.pdf', '%PDF-1.7 not really'],
    ['发票 QH-1 (2).pdf', '%PDF-1.7 not really'],
  ]);
});

test('an HTML letter is its words; nothing in it is asked for', async () => {
  const html = '<html><body><p>Dear all</p><script>x()</script><img src="https://spy.example/p.gif">bye</body></html>';
  expect((await readEml(testEml([], { html }))).text.trim()).toMatch(/^Dear all\s+bye$/);
});

test('a letter in a letter stays a letter', async () => {
  const inner = testEml([pdf], { subject: 'inner' });
  const { files, subject } = await readEml(testEml([{ name: 'fwd.eml', mediaType: 'message/rfc822', bytes: inner }]));
  expect(subject).not.toBe('inner');
  expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([['fwd.eml', 'message/rfc822']]);
  const read = await readEml(files[0]?.bytes() ?? new Uint8Array());
  expect([read.subject, read.files.length]).toEqual(['inner', 1]);
});

test('words without a header are no letter', async () => {
  await expect(readEml(new Uint8Array(Buffer.from('\r\n\r\njust words')))).rejects.toThrow();
});

test('names of files are names of files', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 400 })), { maxLength: 12 }), (names) => {
      const made = fileNames(names);
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of made) expect(name).toMatch(/^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,199}$/u);
    }),
  );
  expect(fileNames(['../../etc/passwd', 'a.pdf', 'A.pdf', null])).toEqual([
    'etc passwd',
    'a.pdf',
    'A (2).pdf',
    'attachment-4',
  ]);
});

test('the sheet names the files', async () => {
  const blocks = letterBlocks(await readEml(testEml([pdf])), [{ name: pdf.name, sizeBytes: 12_345 }]);
  expect(JSON.stringify(blocks)).toContain('发票 QH-1.pdf（12 KB）');
});
