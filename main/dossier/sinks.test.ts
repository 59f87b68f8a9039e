import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fault, ok } from '../../shared/ipc/result.ts';
import { createByteChannel, writeFileWhole } from './sinks.ts';
import { scratchFolder } from './test-tools.ts';

test('a file appears whole, replacing what was there', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'old');
  const result = await writeFileWhole(path, async (sink) => {
    await sink.write(Buffer.from('one '));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await sink.write(Buffer.from('two'));
    return ok(7);
  });
  expect(result).toEqual(ok(7));
  expect(readFileSync(path, 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('after a fault or an exception nothing has changed', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'old');
  const failing = writeFileWhole(path, async (sink) => {
    await sink.write(Buffer.from('half'));
    return fault('cancelled', 'later');
  });
  expect(await failing).toEqual(fault('cancelled', 'later'));
  const throwing = writeFileWhole(path, async () => {
    throw new Error('bug');
  });
  await expect(throwing).rejects.toThrow('bug');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('a folder that is not there is a fault', async () => {
  const path = join(scratchFolder(), 'missing', 'a.pdf');
  expect(await writeFileWhole(path, async () => ok(1))).toEqual(fault('target-folder-missing', 'after-user'));
});

test('a channel hands chunks over one by one and lets their memory be used again', async () => {
  const channel = createByteChannel();
  const writing = (async () => {
    const chunk = new Uint8Array(1);
    for (let i = 0; i < 50; i++) {
      chunk[0] = i;
      await channel.sink.write(chunk);
    }
    channel.end();
  })();
  const seen: number[] = [];
  for await (const chunk of channel.source) {
    // Whatever a reader waits for in between, the writer waits too.
    await Promise.resolve();
    seen.push(chunk[0] ?? -1);
  }
  await writing;
  expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test('a failure of the writer reaches the reader, and a reader that leaves stops the writer', async () => {
  const failing = createByteChannel();
  failing.fail(new Error('disk'));
  await expect(failing.source[Symbol.asyncIterator]().next()).rejects.toThrow('disk');

  const left = createByteChannel();
  const first = left.sink.write(new Uint8Array(1));
  for await (const chunk of left.source) {
    expect(chunk).toHaveLength(1);
    break;
  }
  await first;
  await expect(left.sink.write(new Uint8Array(1))).rejects.toThrow('nobody reads');
});
