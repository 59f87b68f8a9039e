import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';

export type OpenInViewer = (
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
) => Promise<Result<null>>;

/**
 * Hands a PDF to the program the system opens PDFs with. It needs a readable file: it lies in the temporary folder,
 * for this account only, until the app ends. Faults: no-viewer (the system's own words as `reason`).
 */
export const createOpenInViewer = (deps: {
  readonly temporaryFolder: () => string;
  /** '' when it worked, else why not. */
  readonly openPath: (file: string) => Promise<string>;
  readonly atEnd: (run: () => void) => void;
}): OpenInViewer => {
  const folders: string[] = [];
  deps.atEnd(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return async (name, bytes, signal) => {
    const folder = await mkdtemp(path.join(deps.temporaryFolder(), 'green-channel-print-'));
    folders.push(folder);
    const file = path.join(folder, name);
    await pipeline(Readable.from(bytes, { objectMode: false }), createWriteStream(file, { mode: 0o600, flags: 'wx' }), {
      signal,
    });
    const reason = await deps.openPath(file);
    return reason === '' ? ok(null) : fault('no-viewer', 'after-user', { reason });
  };
};
