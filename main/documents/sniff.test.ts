import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AcceptedMediaType, type FileType, sniff, typeOf, typeOfEnd } from './sniff.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const localHeader = (name: string): Uint8Array => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  return bytes([...header], name);
};

const endOfCentralDirectory = (comment = ''): Uint8Array => {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(comment.length, 20);
  return bytes([...record], comment);
};

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 16];

const cases: [string, Uint8Array, FileType][] = [
  ['PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['PDF after printer commands', bytes('\x1b%-12345X@PJL\r\n%PDF-1.4\n'), 'pdf'],
  ['PDF after 900 zero bytes', bytes(new Array<number>(900).fill(0), '%PDF-1.4'), 'pdf'],
  ['PDF header too late', bytes(' '.repeat(1030), '%PDF-1.4'), 'text'],
  ['JPEG', bytes(jpeg), 'jpeg'],
  ['PNG', bytes(png), 'png'],
  ['WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
  ['other RIFF', bytes('RIFF\0\0\0\0WAVEfmt '), 'unknown'],
  ['GIF', bytes('GIF89a'), 'gif'],
  ['TIFF, little endian', bytes('II', [0x2a, 0, 8, 0]), 'tiff'],
  ['TIFF, big endian', bytes('MM', [0, 0x2a, 0, 8]), 'tiff'],
  ['HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'heic'],
  ['HEIF, generic brand', bytes([0, 0, 0, 24], 'ftypmif1'), 'heic'],
  ['AVIF', bytes([0, 0, 0, 24], 'ftypavif'), 'avif'],
  ['MP4', bytes([0, 0, 0, 24], 'ftypisom'), 'video'],
  ['OFD', localHeader('OFD.xml'), 'ofd'],
  ['DOCX', bytes([...localHeader('[Content_Types].xml')], [...localHeader('word/document.xml')]), 'docx'],
  ['XLSX', bytes([...localHeader('[Content_Types].xml')], [...localHeader('xl/workbook.xml')]), 'xlsx'],
  ['ZIP', localHeader('a.txt'), 'zip'],
  ['empty ZIP', endOfCentralDirectory(), 'zip'],
  ['old Office or MSG', bytes([0xd0, 0xcf, 0x11, 0xe0]), 'office-old'],
  ['Windows program', bytes('MZ\x90\0'), 'program'],
  ['Linux program', bytes('\x7fELF'), 'program'],
  ['shell script', bytes('#!/bin/sh\n'), 'program'],
  ['HTML', bytes('  <!DOCTYPE html><p>'), 'html'],
  ['XML with byte order mark', Buffer.from('\uFEFF<?xml version="1.0"?>'), 'xml'],
  ['XML in UTF-16', Buffer.from('\uFEFF<?xml version="1.0"?>', 'utf16le'), 'xml'],
  ['letter', bytes('Return-Path: <a@b>\r\nFrom: a\r\n'), 'eml'],
  ['Chinese text', Buffer.from('发票号码'), 'text'],
  ['noise', bytes([1, 2, 3, 4, 0, 0, 0]), 'unknown'],
];

describe('typeOf', () => {
  test.each(cases)('%s', (_name, head, type) => {
    expect(typeOf(head)).toEqual({ type });
  });

  test('never throws and always answers', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (head) => typeof typeOf(head).type === 'string'));
  });
});

describe('sniff', () => {
  test.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/jpeg', bytes(jpeg)],
    ['image/png', bytes(png)],
    ['image/webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['image/tiff', bytes('II', [0x2a, 0, 8, 0])],
    ['image/heic', bytes([0, 0, 0, 24], 'ftypheic')],
    ['application/ofd', localHeader('OFD.xml')],
    ['application/xml', bytes('<?xml version="1.0"?><EInvoice>')],
    ['message/rfc822', bytes('Received: from a\r\nFrom: a\r\n')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', localHeader('word/document.xml')],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', localHeader('xl/workbook.xml')],
  ])('accepts %s', (mediaType, head) => {
    expect(sniff(head)).toEqual({ ok: true, value: mediaType });
  });

  test('an empty file is refused', () => {
    expect(sniff(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'file-empty' } });
  });

  test.each([
    ['JPEG', bytes(jpeg, '%PDF-1.4')],
    ['PNG', bytes(png, '%PDF-1.4')],
    ['ZIP', bytes([...localHeader('a')], '%PDF-1.4')],
    ['program', bytes('MZ\0\0%PDF-1.4')],
    ['web page', bytes('<html>%PDF-1.4')],
  ])('%s that is a PDF too is refused', (_name, head) => {
    expect(sniff(head)).toMatchObject({ ok: false, error: { code: 'type-ambiguous', detail: { also: 'pdf' } } });
  });

  test('an unsupported type is named', () => {
    expect(sniff(localHeader('ppt/presentation.xml'))).toMatchObject({
      error: { code: 'type-not-supported', detail: { type: 'pptx' } },
    });
  });
});

describe('typeOfEnd', () => {
  const pdfEnd = bytes('trailer<<>>\nstartxref\n9\n%%EOF\n');
  test.each<[string, Uint8Array, AcceptedMediaType, FileType | undefined]>([
    ['PDF with a ZIP behind it', bytes('%%EOF\n', [...endOfCentralDirectory()]), 'application/pdf', 'zip'],
    ['with a comment that fills the rest', endOfCentralDirectory('\n%%EOF\n'), 'application/pdf', 'zip'],
    ['PDF that holds a ZIP', bytes([...endOfCentralDirectory()], '\nendstream\n%%EOF\n'), 'application/pdf', undefined],
    ['plain PDF', pdfEnd, 'application/pdf', undefined],
    ['picture with a PDF behind it', pdfEnd, 'image/jpeg', 'pdf'],
    ['plain picture', bytes([0xff, 0xd9]), 'image/jpeg', undefined],
    ['an archive that ends as one', endOfCentralDirectory(), 'application/ofd', undefined],
    ['an archive with a PDF behind it', pdfEnd, 'application/ofd', 'pdf'],
    ['a TIFF with a ZIP behind it', endOfCentralDirectory(), 'image/tiff', 'zip'],
    ['a letter that ends with the PDF it carries', pdfEnd, 'message/rfc822', undefined],
    ['nothing', new Uint8Array(), 'image/png', undefined],
  ])('%s', (_name, tail, mediaType, expected) => {
    expect(typeOfEnd(tail, mediaType)).toBe(expected);
  });
});
