import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locales, textKey, translate } from '../../shared/locale/locale.ts';
import { createTestTime, type TestTime } from '../outbox/testing/bench.ts';
import { openPracticeBench, type PracticeBench } from '../outbox/testing/practice-bench.ts';
import { stages } from './testing/stages.ts';
import { createTlsLine, type TlsTrouble } from './testing/tls-front.ts';

/** What is wrong with the encryption, the fault that must show, and what is known of the reason. */
const troubles: readonly (readonly [TlsTrouble, code: string])[] = [
  ['expired', 'tls-expired'],
  ['for another host', 'tls-other-host'],
  ['self-signed', 'tls-untrusted'],
  ['no TLS', 'tls-untrusted'],
  ['broken off', 'network-cut'],
];
let number = 0;

/** Each stage over an encrypted line that is bad from its first request on, and good again later. */
describe.each(stages)('$name', (stage) => {
  const line = createTlsLine();
  let bench: PracticeBench;
  let time: TestTime;
  beforeAll(async () => {
    time = createTestTime();
    const { frontOf, fetch, uploadConnectionFor } = line;
    bench = await openPracticeBench({ time, frontOf, fetch, uploadConnectionFor });
  });
  beforeEach(() => line.clear());
  afterAll(() => bench.close());

  it.each(troubles)('%s: %s', async (trouble, code) => {
    number += 1;
    const cell = await stage.prepare({ bench, time, number });
    await line.order(stage.match, trouble);
    const until = async (test: () => boolean) => {
      for (let steps = 0; !test(); steps += 1) {
        if (steps > 30_000) throw new Error(`it stays ${cell.state()} with ${JSON.stringify(cell.fault())}`);
        await time.step();
      }
    };
    cell.start();
    try {
      await until(() => cell.fault() !== null && cell.state() !== 'under-way');

      expect([cell.fault()?.code, cell.state()]).toEqual([code, 'waiting']);
      const key = textKey(`fault.${code}`);
      for (const locale of locales)
        expect(key && translate(locale, key, cell.fault()?.detail)).toMatch(
          /证书|连接|certificate|encrypted|connection/,
        );
      line.clear();
      await until(() => cell.state() === 'done');
      expect(await cell.result()).toEqual(stage.expected(number));
      expect(line.heard).toEqual([]);
    } finally {
      await cell.stop();
    }
  });
});
