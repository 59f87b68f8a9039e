#!/usr/bin/env python3
"""Reads what Green Channel stored, without Green Channel. Needs Python 3 and PyNaCl (Debian: python3-nacl).

    read_backup.py KEY document STORED_FILE TARGET      one encrypted document file of the vault
    read_backup.py KEY backup BACKUP_FILE FOLDER        the newest whole run of a backup: records.jsonl, records.db
                                                        (as the app keeps it, encrypted) and every document by SHA-256
KEY is the printed recovery key, or - to be asked for it.
Formats: main/vault/blob-format.ts, main/backup/backup-format.ts, main/vault/recovery-key.ts.
"""
import getpass, hashlib, json, os, struct, sys
from nacl import bindings as sodium

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHUNK = 65536 + sodium.crypto_secretstream_xchacha20poly1305_ABYTES
HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES


def master_key(text):
    typed = "".join(c for c in text.upper() if c.isalnum()).replace("O", "0").replace("I", "1").replace("L", "1")
    if len(typed) != 56:
        sys.exit("a recovery key has 56 characters, this one %d" % len(typed))
    bits = "".join(format(ALPHABET.index(c), "05b") for c in typed)
    master = bytes(int(bits[i : i + 8], 2) for i in range(0, 256, 8))
    digest = hashlib.blake2b(b"recovery" + master, digest_size=32).digest()
    if bits[260:] != format(int.from_bytes(digest[:3], "big") >> 4, "020b"):
        sys.exit("the recovery key is mistyped")
    return master


def derived(key, context):
    """crypto_kdf_derive_from_key, subkey 1."""
    salt = struct.pack("<QQ", 1, 0)
    return hashlib.blake2b(key=key, digest_size=32, salt=salt, person=context.encode().ljust(16, b"\0")).digest()


def unsealed(sealed, key):
    if sealed[:8] != b"GCBLOB\0\1":
        sys.exit("not an encrypted file of version 1")
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed[8 : 8 + HEADER], key)
    for start in range(8 + HEADER, len(sealed), CHUNK):
        plain, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed[start : start + CHUNK])
        final = start + CHUNK >= len(sealed)
        if (tag == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL) != final:
            sys.exit("the file was cut or lengthened")
        yield plain


def newest_run(data, key):
    end = len(data)
    while True:
        at = data.rfind(b"GCBKEND\1", 0, end)
        if at < 0:
            sys.exit("no run of this backup opens with this key")
        offset, length = struct.unpack("<QQ", data[at + 8 : at + 24].ljust(16, b"\0"))
        if offset + length == at:
            return json.loads(b"".join(unsealed(data[offset : offset + length], key)))
        end = at + 7


def write(target, pieces):
    digest = hashlib.sha256()
    with open(target, "xb") as out:
        for piece in pieces:
            digest.update(piece)
            out.write(piece)
    return digest.hexdigest()


def main(key_text, what, source, target):
    master = master_key(getpass.getpass("recovery key: ") if key_text == "-" else key_text)
    documents, backup = derived(master, "blobfile"), derived(master, "backupv1")
    with open(source, "rb") as file:
        data = file.read()
    if what == "document":
        print(write(target, unsealed(data, documents)))
        return
    index = newest_run(data, backup)
    cut = lambda place: data[place["offset"] : place["offset"] + place["length"]]
    os.makedirs(os.path.join(target, "documents"))
    write(os.path.join(target, "records.db"), unsealed(cut(index["records"]), backup))
    write(os.path.join(target, "records.jsonl"), unsealed(cut(index["readable"]), backup))
    for name, place in index["documents"].items():
        path = os.path.join(target, "documents", name)
        os.rename(path, os.path.join(target, "documents", write(path, unsealed(cut(place), documents))))
    print(json.dumps({"createdAt": index["createdAt"], "documents": len(index["documents"])}))


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[2] not in ("document", "backup"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
