import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailStream } from './mail.ts';
import { planMails } from './plan-mails.ts';
import { writeFiles } from './write-files.ts';

const read = `
import email, email.policy, hashlib, json, sys
found = []
for name in sys.argv[1:]:
    with open(name, 'rb') as file:
        letter = email.message_from_binary_file(file, policy=email.policy.default)
    found.append({
        'subject': letter['subject'], 'defects': [str(d) for part in letter.walk() for d in part.defects],
        'to': [a.addr_spec for a in letter['to'].addresses], 'id': letter['message-id'], 'references': letter['references'],
        'files': [[p.get_filename(), hashlib.sha256(p.get_payload(decode=True)).hexdigest()] for p in letter.iter_attachments()],
    })
print(json.dumps(found))
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mail-itest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that hardly repeat, so that no coding can be lucky. */
const noise = (length: number, seed: number): Buffer => {
  const blocks: Buffer[] = [];
  for (let i = 0; i * 32 < length; i += 1) blocks.push(createHash('sha256').update(`${seed} ${i}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

test('Python’s own reader finds the same letters and bytes, with no defect; no mail is larger than planned', async () => {
  const limit = 3_000_000;
  const files = [1_900_000, 500_000, 300_000, 1_200_000, 57, 1].map((length, i) => {
    const name = `发票 第${i + 1}号.pdf`;
    const place = path.join(folder, `${i}.bin`);
    const bytes = noise(length, i);
    writeFileSync(place, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, sha256, mediaType: 'application/pdf', sizeBytes: length, open: () => createReadStream(place) };
  });
  const mails = planMails(files, limit);
  expect(mails.length).toBeGreaterThan(1);
  const ids = mails.map(({ no }) => `sending.${no}@example.cn`);
  const subject = (no: number): string => `索赔材料 上海样例进出口有限公司 (${no}/${mails.length})`;
  await writeFiles(
    folder,
    mails.map((mail, i) => ({
      name: `${mail.no}.eml`,
      bytes: () =>
        mailStream({
          from: 'claims@example.cn',
          to: ['lipei@example.com'],
          cc: [],
          subject: subject(mail.no),
          text: '您好\r\n',
          date: new Date('2026-03-05T08:00:00Z'),
          thread: ids.slice(0, i + 1),
          files: mail.files,
        }),
    })),
    { signal: new AbortController().signal, onBytes: () => undefined },
  );
  const names = mails.map(({ no }) => path.join(folder, `${no}.eml`));
  for (const [i, name] of names.entries()) {
    expect(statSync(name).size).toBeLessThanOrEqual(Math.min(limit, mails[i]?.sizeBytes ?? 0));
  }
  const found: unknown = JSON.parse(execFileSync('python3', ['-c', read, ...names], { encoding: 'utf8' }));
  expect(found).toEqual(
    mails.map(({ no, files: inMail }, i) => ({
      subject: subject(no),
      defects: [],
      to: ['lipei@example.com'],
      id: `<${ids[i]}>`,
      references:
        i === 0
          ? null
          : ids
              .slice(0, i)
              .map((id) => `<${id}>`)
              .join(' '),
      files: inMail.map(({ name, sha256 }) => [name, sha256]),
    })),
  );
});

test('cancelled half-way, the folder is gone', async () => {
  const stop = new AbortController();
  const inner = path.join(folder, 'x');

  mkdirSync(inner);
  const endless = async function* () {
    for (;;) yield Buffer.alloc(60_000);
  };
  const writing = writeFiles(inner, [{ name: 'a.eml', bytes: endless }], {
    signal: stop.signal,
    onBytes: (written) => {
      if (written > 600_000) stop.abort();
    },
  });
  await expect(writing).rejects.toThrow();
  expect(existsSync(inner)).toBe(false);
});
