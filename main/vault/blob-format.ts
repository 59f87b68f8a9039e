import { sodium } from './sodium.ts';

/**
 * An encrypted file ("blob"), version 1. Any libsodium binding reads it:
 *
 * ```
 * offset  bytes  what
 *      0      8  magic: "GCBLOB" 00 01 (the last byte is the version)
 *      8     24  header of crypto_secretstream_xchacha20poly1305 (init_pull with the 32-byte key)
 *     32      …  chunks: each the ciphertext of 65,536 bytes plus 17, without additional data, tag MESSAGE;
 *                the last one of 0 to 65,536 bytes plus 17, tag FINAL, and nothing after it
 * ```
 *
 * The stream itself guards order, place and end of the chunks, so a cut, changed or lengthened file is refused. An empty
 * file is one FINAL chunk of 17 bytes. The size of the content follows from the size of the file.
 */
export const CHUNK_BYTES = 65_536;
const TAG_BYTES = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
const MAGIC = Uint8Array.from([0x47, 0x43, 0x42, 0x4c, 0x4f, 0x42, 0x00, 0x01]);
const STREAM_HEADER_BYTES = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
export const PREFIX_BYTES = MAGIC.length + STREAM_HEADER_BYTES;

/** The bytes on the disk are not what was written: changed, cut, lengthened, swapped, or of another key. */
export class BlobDamaged extends Error {
  override readonly name = 'BlobDamaged';
}

/** There is no such file. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}

/** Content size of a blob file of `fileBytes`. Throws BlobDamaged for a size no blob has. */
export const contentSize = (fileBytes: number): number => {
  const body = fileBytes - PREFIX_BYTES;
  const chunks = Math.ceil(body / SEALED_CHUNK_BYTES);
  const last = body - (chunks - 1) * SEALED_CHUNK_BYTES;
  if (body <= 0 || last < TAG_BYTES) throw new BlobDamaged('the file was cut');
  return body - chunks * TAG_BYTES;
};

export interface Sealer {
  /** The first PREFIX_BYTES of the file. */
  readonly prefix: Uint8Array;
  /** Encrypts the next chunk into `target`; every chunk but the final one has CHUNK_BYTES. Returns the bytes written. */
  seal(target: Uint8Array, plain: Uint8Array, final: boolean): number;
}

export const createSealer = (key: Uint8Array): Sealer => {
  const state = new Uint8Array(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  const prefix = new Uint8Array(PREFIX_BYTES);
  prefix.set(MAGIC);
  sodium.crypto_secretstream_xchacha20poly1305_init_push(state, prefix.subarray(MAGIC.length), key);
  return {
    prefix,
    seal: (target, plain, final) => {
      const tag = final
        ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
      const sealed = target.subarray(0, plain.length + TAG_BYTES);
      return sodium.crypto_secretstream_xchacha20poly1305_push(state, sealed, plain, null, tag);
    },
  };
};

export interface Opener {
  /** Decrypts the next chunk into `target`; returns the bytes written. Throws BlobDamaged. */
  open(target: Uint8Array, sealed: Uint8Array, final: boolean): number;
}

/** Takes the first PREFIX_BYTES of the file. Throws BlobDamaged. */
export const createOpener = (key: Uint8Array, prefix: Uint8Array): Opener => {
  if (prefix.length !== PREFIX_BYTES || !MAGIC.every((byte, index) => prefix[index] === byte)) {
    throw new BlobDamaged('not a blob file of version 1');
  }
  const state = new Uint8Array(sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES);
  sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, prefix.subarray(MAGIC.length), key);
  const tag = new Uint8Array(1);
  return {
    open: (target, sealed, final) => {
      const plain = target.subarray(0, sealed.length - TAG_BYTES);
      try {
        sodium.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed, null);
      } catch {
        throw new BlobDamaged('a chunk does not decrypt');
      }
      if ((tag[0] === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) !== final) {
        throw new BlobDamaged('the file was cut or lengthened');
      }
      return plain.length;
    },
  };
};
