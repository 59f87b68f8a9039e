import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  claimFileName,
  type HandoverClaim,
  type HandoverManifest,
  handoverClaimSchema,
  handoverManifestSchema,
  manifestFileName,
} from '../../shared/claim/handover.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { EndpointMode } from '../../shared/singleWindow/discovery.ts';
import type { PackageFiles } from './package-files.ts';

const maxJsonBytes = 20_000_000;

const readJson = async <T extends z.ZodType>(
  files: PackageFiles,
  name: string,
  schema: T,
): Promise<Result<z.output<T>>> => {
  const sizeBytes = files.sizes.get(name);
  if (sizeBytes === undefined) return fault('package-file-missing', 'never', { name });
  if (sizeBytes > maxJsonBytes) return fault('package-too-large', 'never');
  const parts: Uint8Array[] = [];
  let value: unknown;
  try {
    for await (const part of await files.open(name)) parts.push(part);
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return fault('package-file-invalid', 'never', { name, at: '' });
  }
  const parsed = schema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fault('package-file-invalid', 'never', { name, at: parsed.error.issues[0]?.path.join('.') ?? '' });
};

const digestOf = async (
  files: PackageFiles,
  name: string,
  signal: AbortSignal,
): Promise<{ sha256: string; sizeBytes: number } | undefined> => {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const part of await files.open(name)) {
      signal.throwIfAborted();
      hash.update(part);
      sizeBytes += part.byteLength;
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
  return { sha256: hash.digest('hex'), sizeBytes };
};

const checkFiles = async (
  files: PackageFiles,
  manifest: HandoverManifest,
  signal: AbortSignal,
): Promise<Result<null>> => {
  const named = new Set(manifest.files.map((file) => file.path));
  for (const name of files.sizes.keys())
    if (name !== manifestFileName && !named.has(name))
      return fault('package-file-unlisted', 'never', { name: name.slice(0, 80) });
  for (const file of manifest.files) {
    if (!files.sizes.has(file.path)) return fault('package-file-missing', 'never', { name: file.path });
    const found = await digestOf(files, file.path, signal);
    if (found === undefined) return fault('package-file-damaged', 'never', { name: file.path });
    if (found.sha256 !== file.sha256 || found.sizeBytes !== file.sizeBytes)
      return fault('package-file-tampered', 'never', { name: file.path });
  }
  return ok(null);
};

/**
 * Reads and checks a package before anything of it is used: every file listed, every listed file there with the size and
 * hash the manifest names, every document of the claim among them.
 */
export const readPackage = async (
  files: PackageFiles,
  mode: EndpointMode,
  signal: AbortSignal,
): Promise<Result<HandoverClaim>> => {
  const manifest = await readJson(files, manifestFileName, handoverManifestSchema);
  if (!manifest.ok) return manifest;
  if (manifest.value.mode !== undefined && manifest.value.mode !== mode) return fault('package-of-other-mode', 'never');
  const checked = await checkFiles(files, manifest.value, signal);
  if (!checked.ok) return checked;
  const claim = await readJson(files, claimFileName, handoverClaimSchema);
  if (!claim.ok) return claim;
  const missing = [...claim.value.documents, ...claim.value.files]
    .flatMap(({ file, view }) => (view === undefined ? [file] : [file, view]))
    .find((file) => !files.sizes.has(file));
  return missing === undefined ? claim : fault('package-file-missing', 'never', { name: missing });
};
