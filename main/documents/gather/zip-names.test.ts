import { expect, it } from 'vitest';
import { decodeZipName, leadsOut } from './zip-names.ts';

const gbk = (...bytes: number[]) => Uint8Array.from(bytes);

it.each([
  ['plain', Buffer.from('invoice.pdf'), 'invoice.pdf'],
  ['UTF-8 without a flag (macOS)', Buffer.from('发票.pdf'), '发票.pdf'],
  // 发票 in GBK.
  ['GBK (Windows in China)', gbk(0xb7, 0xa2, 0xc6, 0xb1, 0x2e, 0x70, 0x64, 0x66), '发票.pdf'],
  // 朱镕 with 镕 outside GB 2312.
  ['GBK with a rare character', gbk(0xd6, 0xec, 0xb7, 0xa2, 0xe9, 0x46), '朱发镕'],
  // "für Grüße.pdf" in code page 437.
  ['code page 437', gbk(0x66, 0x81, 0x72, 0x20, 0x47, 0x72, 0x81, 0xe1, 0x65, 0x2e, 0x70, 0x64, 0x66), 'für Grüße.pdf'],
])('%s', (_what, bytes, name) => {
  expect(decodeZipName(bytes)).toBe(name);
});

it.each([
  ['a/b.pdf', false],
  ['..a/b..pdf', false],
  ['a/../../b.pdf', true],
  ['..\\b.pdf', true],
  ['/etc/passwd', true],
  ['\\\\server\\x', true],
  ['C:\\x.pdf', true],
  ['c:x.pdf', true],
  ['a\0.pdf', true],
])('%s leads out: %s', (name, out) => {
  expect(leadsOut(name)).toBe(out);
});
