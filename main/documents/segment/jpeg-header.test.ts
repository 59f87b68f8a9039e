import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegmentFromJpeg } from './build-from-image.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { makeTestJpeg } from './test-jpeg.ts';
import { ascii } from './test-segment.ts';

const jpeg = makeTestJpeg({ widthPx: 48, heightPx: 32, orientation: 6, dpi: 200 });

test('size, colour, Exif orientation and resolution are read', () => {
  expect(readJpegHeader(jpeg)).toEqual({
    ok: true,
    value: {
      widthPx: 48,
      heightPx: 32,
      components: 1,
      orientation: 6,
      dpi: 200,
      adobe: false,
      sizeBytes: jpeg.length,
    },
  });
});

test('what phones append after the picture is not part of it', () => {
  const longer = new Uint8Array([...jpeg, ...new Uint8Array(500).fill(7)]);
  expect(readJpegHeader(longer)).toMatchObject({ ok: true, value: { sizeBytes: jpeg.length } });
});

test('every truncation is refused', () => {
  for (let length = 0; length < jpeg.length; length++) {
    expect(readJpegHeader(jpeg.subarray(0, length))).toMatchObject({ ok: false, error: { code: 'image-damaged' } });
  }
});

test('damaged bytes never throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(jpeg.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      (changes) => {
        const bytes = jpeg.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const result = readJpegHeader(bytes);
        if (result.ok) expect(result.value.sizeBytes).toBeLessThanOrEqual(bytes.length);
        else expect(result.error.code).toMatch(/^image-(damaged|unsupported)$/);
      },
    ),
    { numRuns: 2000 },
  );
});

test('kinds of JPEG that PDF readers lack are refused', () => {
  const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  const withByte = (at: number, value: number) => {
    const bytes = jpeg.slice();
    bytes[at] = value;
    return readJpegHeader(bytes);
  };
  expect(withByte(frame + 1, 0xc9)).toMatchObject({
    error: { code: 'image-unsupported', detail: { reason: 'coding' } },
  });
  expect(withByte(frame + 4, 12)).toMatchObject({ error: { detail: { reason: 'precision' } } });
  expect(withByte(frame + 9, 2)).toMatchObject({ error: { detail: { reason: 'components' } } });
});

describe('page of a picture', () => {
  const pageOf = (change: Parameters<typeof makeTestJpeg>[0], dpi?: number) => {
    const built = buildSegmentFromJpeg({ bytes: makeTestJpeg(change), ...(dpi === undefined ? {} : { dpi }) });
    if (!built.ok) throw new Error(built.error.code);
    return built.value;
  };
  test.each([
    [{ widthPx: 1654, heightPx: 2339, dpi: 200 }, 595.44, 842.04],
    [{ widthPx: 100, heightPx: 160 }, 595.28, 841.89],
    [{ widthPx: 160, heightPx: 100 }, 841.89, 595.28],
    [{ widthPx: 160, heightPx: 100, orientation: 6 }, 595.28, 841.89],
    // A camera's 72 dpi would be a sheet of 1.4 m.
    [{ widthPx: 4000, heightPx: 3000, dpi: 72, shade: () => 99 }, 841.89, 595.28],
  ])('%j', (change, width, height) => {
    const [page] = pageOf(change).pages;
    expect(page?.widthPt).toBeCloseTo(width, 2);
    expect(page?.heightPt).toBeCloseTo(height, 2);
  });

  test('the picture is in there byte for byte', () => {
    const bytes = makeTestJpeg({ widthPx: 64, heightPx: 64 });
    const built = buildSegmentFromJpeg({ bytes });
    if (!built.ok) throw new Error(built.error.code);
    expect(ascii(built.value.segment)).toContain(`/Length ${bytes.length}>>\nstream\n${ascii(bytes)}\nendstream`);
  });

  test('CMYK of Adobe programs is inverted', () => {
    const grey = makeTestJpeg({ widthPx: 8, heightPx: 8 });
    const frame = grey.findIndex((byte, i) => byte === 0xff && grey[i + 1] === 0xc0);
    const four = [0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 17, 0, 2, 17, 0, 3, 17, 0, 4, 17, 0];
    const adobe = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 2];
    const cmyk = Uint8Array.from([...grey.subarray(0, frame), ...adobe, ...four, ...grey.subarray(frame + 13)]);
    const built = buildSegmentFromJpeg({ bytes: cmyk });
    if (!built.ok) throw new Error(built.error.code);
    expect(ascii(built.value.segment)).toContain('/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]');
  });

  test('a decoder that saw something else is believed over the header', () => {
    expect(buildSegmentFromJpeg({ bytes: jpeg, widthPx: 47, heightPx: 32, components: 1 })).toMatchObject({
      ok: false,
      error: { code: 'image-damaged', detail: { reason: 'header-differs' } },
    });
  });
});
