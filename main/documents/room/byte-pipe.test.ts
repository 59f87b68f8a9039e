import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBytePipe } from './byte-pipe.ts';

const collect = async (parts: AsyncIterable<Uint8Array>) => Buffer.concat(await Readable.from(parts).toArray());

test('hands over every byte in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }), async (parts) => {
      const pipe = createBytePipe();
      const read = collect(pipe.parts);
      for (const part of parts) await pipe.write(part);
      pipe.end();
      expect(await read).toEqual(Buffer.concat(parts));
    }),
  );
});

test('a broken pipe fails the reader and the writer', async () => {
  const pipe = createBytePipe();
  const read = collect(pipe.parts);
  await pipe.write(Buffer.from('a'));
  pipe.break(new Error('gone'));
  await expect(read).rejects.toThrow('gone');
  await expect(pipe.write(Buffer.from('b'))).rejects.toThrow('gone');
});

test('a reader that stops fails the writer instead of leaving it waiting', async () => {
  const pipe = createBytePipe();
  const first = expect(pipe.write(Buffer.from('a'))).rejects.toThrow('nobody reads');
  for await (const part of pipe.parts) {
    expect(part).toEqual(Buffer.from('a'));
    break;
  }
  await expect(pipe.write(Buffer.from('b'))).rejects.toThrow('nobody reads');
  await first;
});
