import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import type { TestFile } from './test-letters.ts';

/** Kinds of entry in a compound file's directory (MS-CFB). */
const storage = 1;
const stream = 2;
const root = 5;

interface Entry {
  name: string;
  type: number;
  binaryProvider?: () => Uint8Array;
  length: number;
  children?: number[];
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

/** An Outlook letter (MS-OXMSG) with the few properties that are shown. */
export function testMsg(
  files: readonly Omit<TestFile, 'mediaType'>[] = [],
  { subject = 'Overdue QH-2026-0117', text = 'We cannot pay before September.\r\n此致' } = {},
): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [{ name: 'Root Entry', type: root, length: 0, children: [] }];
  const add = (parent: number, entry: Entry): number => {
    const at = entries.push(entry) - 1;
    entries[parent]?.children?.push(at);
    return at;
  };
  const bytes = (parent: number, name: string, content: Uint8Array): number =>
    add(parent, { name, type: stream, length: content.length, binaryProvider: () => content });
  const folder = (name: string): number => add(0, { name, type: storage, length: 0, children: [] });
  const property = (parent: number, tag: string, value: string): number =>
    bytes(parent, `__substg1.0_${tag}001F`, utf16(value));
  bytes(0, '__properties_version1.0', new Uint8Array(32));
  property(0, '0037', subject);
  property(0, '1000', text);
  property(0, '0C1A', 'Mary Hollow');
  property(0, '0C1F', 'mary@hollow-creek.example');
  const recipient = folder('__recip_version1.0_#00000000');
  bytes(recipient, '__properties_version1.0', new Uint8Array(8));
  property(recipient, '3001', '陈静');
  property(recipient, '39FE', 'chen@qinghe.example');
  for (const [i, file] of files.entries()) {
    const attachment = folder(`__attach_version1.0_#${String(i).padStart(8, '0')}`);
    bytes(attachment, '__properties_version1.0', new Uint8Array(8));
    property(attachment, '3707', file.name);
    bytes(attachment, '__substg1.0_37010102', file.bytes);
  }
  return new Uint8Array(burn(entries));
}
