import { fault, ok, type Result } from '../../shared/ipc/result.ts';

/** Bytes of the directory that are looked at: enough for its first entries, which say what the file is. */
const directoryBytes = 4096;
const entryBytes = 128;

/** What an OLE compound file (MS-CFB) is, by the names in its directory. */
const kinds: readonly (readonly [RegExp, 'msg' | 'encrypted' | 'old'])[] = [
  [/^__(?:substg1\.0|properties_version1\.0|nameid_version1\.0|recip_version1\.0|attach_version1\.0)/, 'msg'],
  [/^(?:EncryptedPackage|EncryptionInfo|.?DataSpaces)$/s, 'encrypted'],
  [/^(?:WordDocument|Workbook|Book|PowerPoint Document|1Table|0Table)$/, 'old'],
];

/** Where the directory of a compound file begins, from its first 512 bytes. */
function directoryAt(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 512) return 0;
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  return (view.getUint32(48, true) + 1) * sectorBytes;
}

const nameAt = (directory: Uint8Array, at: number): string => {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const length = Math.min(64, view.getUint16(at + 64, true));
  return Buffer.from(directory.subarray(at, at + Math.max(0, length - 2))).toString('utf16le');
};

export interface CompoundFile {
  /** Bytes of the file in their order. */
  see(part: Uint8Array): void;
  /** When all were seen. Faults: office-encrypted, office-old-format, type-not-supported. */
  decide(): Result<'application/vnd.ms-outlook'>;
}

/**
 * Outlook letters, old Office files and encrypted new ones look alike from the outside; the names inside tell them apart, and
 * those can lie anywhere. Looks at them as they pass by.
 */
export function watchCompoundFile(head: Uint8Array): CompoundFile {
  const from = directoryAt(head);
  const directory = new Uint8Array(directoryBytes);
  let at = 0;
  return {
    see(part) {
      const begin = Math.max(from, at);
      const end = Math.min(from + directoryBytes, at + part.length);
      if (begin < end) directory.set(part.subarray(begin - at, end - at), begin - from);
      at += part.length;
    },
    decide() {
      const names = Array.from({ length: directoryBytes / entryBytes }, (_, i) => nameAt(directory, i * entryBytes));
      const kind = kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
      if (kind === 'msg') return ok('application/vnd.ms-outlook');
      if (kind === 'encrypted') return fault('office-encrypted', 'after-user');
      if (kind === 'old') return fault('office-old-format', 'after-user');
      return fault('type-not-supported', 'after-user', { type: 'office-old' });
    },
  };
}
