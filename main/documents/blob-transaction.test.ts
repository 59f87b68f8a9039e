import { expect, test } from 'vitest';
import { createBlobTransactions } from './blob-transaction.ts';
import { createMemoryBlobs } from './test-blobs.ts';

const never = new AbortController().signal;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const setUp = () => {
  const blobs = createMemoryBlobs();
  const contents = () => [...blobs.files.values()].map((content) => Buffer.from(content).toString()).sort();
  return { blobs, contents, begin: createBlobTransactions(blobs) };
};

test('undoing removes what was added, and nothing else', async () => {
  const { blobs, contents, begin } = setUp();
  await blobs.put(Buffer.from('old'));
  const transaction = begin();
  for (const text of ['old', 'new', 'new']) await transaction.put(bytes(text), never);
  await transaction.undo();
  expect(contents()).toEqual(['old']);
});

test('keeping keeps', async () => {
  const { contents, begin } = setUp();
  const transaction = begin();
  await transaction.put(bytes('new'), never);
  transaction.keep();
  await transaction.undo();
  expect(contents()).toEqual(['new']);
});

test.each(['kept first', 'undone first'])('the same content in two transactions stays, %s', async (order) => {
  const { contents, begin } = setUp();
  const [kept, undone] = [begin(), begin()];
  await Promise.all([kept.put(bytes('same'), never), undone.put(bytes('same'), never)]);
  if (order === 'kept first') kept.keep();
  await undone.undo();
  if (order === 'undone first') kept.keep();
  expect(contents()).toEqual(['same']);
});

test('undone by both, it goes', async () => {
  const { contents, begin } = setUp();
  const both = [begin(), begin()];
  for (const transaction of both) await transaction.put(bytes('same'), never);
  for (const transaction of both) await transaction.undo();
  expect(contents()).toEqual([]);
});

test('storing again while a removal is on its way ends with the content there', async () => {
  const { blobs, contents, begin } = setUp();
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { remove } = blobs;
  blobs.remove = async (sha256) => {
    await held;
    await remove(sha256);
  };
  const first = begin();
  await first.put(bytes('same'), never);
  const undoing = first.undo();
  const second = begin();
  const storing = second.put(bytes('same'), never);
  letGo();
  await Promise.all([undoing, storing]);
  second.keep();
  expect(contents()).toEqual(['same']);
});
