import { expect, test } from 'vitest';
import { stripJpegMetadata } from './strip-jpeg-metadata.ts';

const segment = (code: number, text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, code, 0, text.length + 2]), Buffer.from(text)]);
const start = Buffer.from([0xff, 0xd8]);
const scan = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 0xff, 0, 0xff, 0xe1, 2, 0xff, 0xd9])]);

const kept = [segment(0xe0, 'JFIF'), segment(0xe2, 'ICC_PROFILE'), segment(0xee, 'Adobe'), segment(0xc0, 'frame')];
const dropped = [segment(0xe1, 'Exif: home'), segment(0xed, 'Photoshop'), segment(0xfe, 'comment'), segment(0xe5, 'x')];

test('keeps what the picture needs and drops the rest', () => {
  const mixed = kept.flatMap((segment, i) => [dropped[i] ?? Buffer.alloc(0), segment]);
  const file = Buffer.concat([start, ...mixed, scan]);
  const trailer = Buffer.from('a video, as phones append it');
  const stripped = stripJpegMetadata(new Uint8Array(Buffer.concat([file, trailer])), file.length);
  expect(Buffer.from(stripped)).toEqual(Buffer.concat([start, ...kept, scan]));
});

test('a picture without any metadata stays the same', () => {
  const file = Buffer.concat([start, segment(0xc0, 'frame'), scan]);
  expect(Buffer.from(stripJpegMetadata(new Uint8Array(file), file.length))).toEqual(file);
});
