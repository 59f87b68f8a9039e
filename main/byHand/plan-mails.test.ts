import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestFileIn, planMails } from './plan-mails.ts';

test('every file is in one mail, in its order, and no mail is over the limit when every file alone fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 40_000_000 }), fc.array(fc.nat(60_000_000)), (limit, sizes) => {
      const files = sizes.map((sizeBytes, at) => ({ at, sizeBytes: Math.min(sizeBytes, largestFileIn(limit)) }));
      const mails = planMails(files, limit);
      expect(mails.flatMap((mail) => mail.files)).toEqual(files);
      expect(mails.map(({ no, of }) => [no, of])).toEqual(mails.map((_, i) => [i + 1, mails.length]));
      for (const mail of mails) expect(mail.sizeBytes).toBeLessThanOrEqual(limit);
    }),
  );
});
