import { crc32, deflateRawSync } from 'node:zlib';

export type TestEntry = {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  readonly flags?: number;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  /** What the directory says, where it lies. */
  readonly says?: { readonly sizeBytes?: number; readonly checksum?: number; readonly offset?: number };
  readonly extra?: Uint8Array;
  readonly mode?: number;
};

/** A ZIP byte by byte (APPNOTE 6.3.10), so that it can be wrong in any way a test needs. */
export const testZip = (entries: readonly TestEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = '', flags = 0, method = 8, says = {}, extra = new Uint8Array(), mode = 0 } of entries) {
    const nameBytes = Buffer.from(name);
    const data = Buffer.from(bytes);
    const packed = method === 8 ? deflateRawSync(data) : data;
    const checksum = says.checksum ?? crc32(data);
    const sizeBytes = says.sizeBytes ?? data.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(checksum, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(sizeBytes, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(checksum, 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(sizeBytes, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(says.offset ?? offset, 42);
    parts.push(local, nameBytes, packed);
    directory.push(central, nameBytes, Buffer.from(extra));
    offset += 30 + nameBytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
};
