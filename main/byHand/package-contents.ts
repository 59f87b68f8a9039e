import { canonicalJson } from '../../shared/singleWindow/canonical-json.ts';
import type { BlobStore } from '../vault/blob-store.ts';
import type { HandPackage } from './hand-packages.ts';
import type { PackageFile } from './plan-mails.ts';

export type OpenableFile = PackageFile & {
  readonly title: string;
  readonly code: string;
  readonly open: () => AsyncIterable<Uint8Array>;
};

/** Its SHA-256 is the package's: what names all other files with theirs. */
export const packageManifestName = 'manifest.json';

/** Everything that is sent, in order: dossier, manifest, documents. */
export const packageContents = (
  { manifest }: HandPackage,
  digest: string,
  blobs: Pick<BlobStore, 'open'>,
): OpenableFile[] => {
  const bytes = Buffer.from(canonicalJson(manifest), 'utf8');
  const files = manifest.documents.map(({ fileName, mediaType, sizeBytes, sha256, title, code }) => ({
    name: fileName,
    ...{ mediaType, sizeBytes, sha256, code },
    title: title ?? fileName,
    open: () => blobs.open(sha256),
  }));
  const dossiers = files.filter(({ code }) => code === 'DOSSIER');
  return [
    ...dossiers,
    {
      name: packageManifestName,
      mediaType: 'application/json',
      sizeBytes: bytes.byteLength,
      sha256: digest,
      title: packageManifestName,
      code: 'MANIFEST',
      open: async function* () {
        yield bytes;
      },
    },
    ...files.filter(({ code }) => code !== 'DOSSIER'),
  ];
};
