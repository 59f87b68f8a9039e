// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { downloadFolder, programName, wantedVersion } from './electron-path.mjs';
import { unzip } from './unzip.mjs';

const CONNECT_TIMEOUT_MS = 15_000;
/** A download may take as long as it likes while bytes keep coming. */
const SILENCE_TIMEOUT_MS = 20_000;

/**
 * The ordinary download of the Electron that package-lock.json names, checked against the SHA-256 list in the
 * `electron` package, into the place where that package itself looks for it. ELECTRON_MIRROR, electron_config_cache
 * and ELECTRON_GET_USE_PROXY work as for Electron's own installer; that one isn't used because it never gives up.
 * @throws on any network or integrity problem
 */
export async function downloadElectron() {
  const require = createRequire(import.meta.url);
  const { downloadArtifact, initializeProxy } = require('@electron/get');
  if (process.env.ELECTRON_GET_USE_PROXY) initializeProxy();
  // A person sees a progress bar when it takes long; a log gets one line.
  const quiet = !process.stdout.isTTY;
  if (quiet) process.env.ELECTRON_GET_NO_PROGRESS = '1';
  const zipFile = await downloadArtifact({
    version: wantedVersion(),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    ...(process.env.electron_config_cache ? { cacheRoot: process.env.electron_config_cache } : {}),
    checksums: require('electron/checksums.json'),
    downloadOptions: {
      quiet,
      retry: 0,
      timeout: {
        lookup: CONNECT_TIMEOUT_MS,
        connect: CONNECT_TIMEOUT_MS,
        secureConnect: CONNECT_TIMEOUT_MS,
        socket: SILENCE_TIMEOUT_MS,
        response: SILENCE_TIMEOUT_MS,
      },
    },
  });
  const partial = `${downloadFolder}.partial-${process.pid}`;
  try {
    await unzip(zipFile, partial);
    fs.rmSync(downloadFolder, { recursive: true, force: true });
    fs.renameSync(partial, downloadFolder);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  fs.writeFileSync(path.join(path.dirname(downloadFolder), 'path.txt'), programName);
}
