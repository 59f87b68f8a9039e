import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const documents = (profile: string): string => path.join(profile, 'vault/documents');

/** Bytes a stored file of that content has: its head, and 17 more for each 64 KiB. */
const storedBytes = (sizeBytes: number): number => 32 + sizeBytes + 17 * Math.max(1, Math.ceil(sizeBytes / 65_536));

/** The stored file of a document, known by its size: neither its name nor its bytes tell what it is. */
const storedFile = (profile: string, sizeBytes: number): string => {
  const files = readdirSync(documents(profile), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(documents(profile), name))
    .filter((file) => statSync(file).isFile() && statSync(file).size === storedBytes(sizeBytes));
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`${files.length} stored files have that size`);
  return file;
};

/** What a bad sector, a virus scanner or a synchronising program does to the file of a document. */
export const spoil = {
  flip: (profile: string, { sizeBytes }: { readonly sizeBytes: number }): void => {
    const file = storedFile(profile, sizeBytes);
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8((bytes[at] ?? 0) ^ 4, at);
    writeFileSync(file, bytes);
  },
  cut: (profile: string, { sizeBytes }: { readonly sizeBytes: number }): void =>
    truncateSync(storedFile(profile, sizeBytes), 100),
};
