import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { type Mail, mailStream } from './mail.ts';

const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7 + (i >> 8)) % 256);

const file = (name: string, mediaType: string, bytes: Uint8Array): Mail['files'][number] => ({
  name,
  mediaType,
  sizeBytes: bytes.byteLength,
  sha256: '',
  open: async function* () {
    for (let from = 0; from < bytes.byteLength; from += 1000) yield bytes.subarray(from, from + 1000);
  },
});

const longName = `可能损失通知书_INV-2026-0000000001_${'很长的名字'.repeat(4)}.pdf`;
const pdf = bytesOf(70_001, 1);
const letter = Buffer.from('From: a@b.cn\nSubject: x\n\nbare line ends\n.\n');
const mail: Mail = {
  from: 'claims@样例.cn',
  to: ['lipei@example.com', 'second@example.com'],
  cc: ['copy@example.com'],
  subject: `报损材料 上海样例进出口有限公司 ${'SCH017067-161600 买方 '.repeat(8)}(2/3)`,
  text: '您好：\r\n\r\n附件 1。\r\n.\r\nFrom 行首\r\n',
  date: new Date('2026-03-05T08:00:00Z'),
  thread: ['s.1@example.com', 's.2@example.com'],
  files: [file(longName, 'application/pdf', pdf), file('来函.eml', 'message/rfc822', letter)],
};

const read = async (one: Mail): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of mailStream(one)) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

test('a letter read again is the letter: subject, addresses, thread, names and bytes', async () => {
  const raw = await read(mail);
  const parsed = await PostalMime.parse(raw);
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.to?.map(({ address }) => address)).toEqual(mail.to);
  expect(parsed.cc?.map(({ address }) => address)).toEqual(mail.cc);
  expect(parsed.messageId).toBe('<s.2@example.com>');
  expect(parsed.inReplyTo).toBe('<s.1@example.com>');
  expect(parsed.references).toBe('<s.1@example.com>');
  expect(parsed.date).toBe('2026-03-05T08:00:00.000Z');
  expect(parsed.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(parsed.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.replaceAll('\r\n', '\n').trimEnd());
  expect(parsed.attachments.map(({ filename }) => filename)).toEqual([longName, '来函.eml']);
  expect(parsed.attachments.map(({ content }) => Buffer.from(content as ArrayBuffer))).toEqual([
    Buffer.from(pdf),
    letter,
  ]);
});

test('its lines are as RFC 5322 wants them: CRLF, short, ASCII, headers folded', async () => {
  const raw = await read(mail);
  const text = raw.toString('latin1');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
  const headers = lines.slice(0, lines.indexOf(''));
  expect(Math.max(...headers.map((line) => line.length))).toBeLessThanOrEqual(78);
  expect(Math.max(...raw)).toBeLessThan(0x80);
});

test('a file that can’t be read fails the letter', async () => {
  const broken = {
    ...file('x.pdf', 'application/pdf', pdf),
    open: async function* () {
      yield pdf.subarray(0, 1000);
      throw new Error('gone');
    },
  };
  await expect(read({ ...mail, files: [broken] })).rejects.toThrow('gone');
});

test('a subject can add no header', async () => {
  const parsed = await PostalMime.parse(await read({ ...mail, subject: 'a\r\nBcc: evil@example.com', files: [] }));
  expect(parsed.bcc).toBeUndefined();
});
