import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { ids } from '../../shared/claim/testing/sound-records.ts';
import { openTestDesk } from '../cases/testing/desk-fixture.ts';
import { exportCase } from './export-case.ts';

test('a document that can no longer be read ends the export, not the app', async () => {
  const bench = openTestDesk();
  bench.store();
  const damaged = {
    async *open(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield new Uint8Array(4);
      throw new Error('blob-damaged');
    },
  };
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await expect(
    pipeline(Readable.from(exportCase(bench.desk, damaged, ids.claimCase, 'practice'), { objectMode: false }), nowhere),
  ).rejects.toThrow('blob-damaged');
  bench.close();
});
