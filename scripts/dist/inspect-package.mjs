// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../setup/run.mjs';

const ENABLED = '1'.charCodeAt(0);
const DISABLED = '0'.charCodeAt(0);

/** What a package for people must have burnt in. */
const PRODUCTION_FUSES = {
  RunAsNode: DISABLED,
  EnableCookieEncryption: ENABLED,
  EnableNodeOptionsEnvironmentVariable: DISABLED,
  EnableNodeCliInspectArguments: DISABLED,
  EnableEmbeddedAsarIntegrityValidation: ENABLED,
  OnlyLoadAppFromAsar: ENABLED,
  LoadBrowserProcessSpecificV8Snapshot: DISABLED,
  GrantFileProtocolExtraPrivileges: DISABLED,
};

/** The packed app for this system: its folder, and its program inside it. */
export function packagedApp() {
  const output = path.join(root, 'dist-pkg');
  if (process.platform === 'darwin') {
    const folder = fs.readdirSync(output).find((name) => name.startsWith('mac')) ?? 'mac';
    return { folder: path.join(output, folder), program: 'Green Channel.app/Contents/MacOS/Green Channel' };
  }
  return process.platform === 'win32'
    ? { folder: path.join(output, 'win-unpacked'), program: 'Green Channel.exe' }
    : { folder: path.join(output, 'linux-unpacked'), program: 'green-channel' };
}

/**
 * Fuses read back from the built program that aren't as they must be.
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
export async function wrongFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(PRODUCTION_FUSES).flatMap(([name, wanted]) => {
    const state = wire[FuseV1Options[/** @type {keyof typeof PRODUCTION_FUSES} */ (name)]];
    return state === wanted ? [] : [`${name} is ${state === undefined ? 'missing' : String.fromCharCode(state)}`];
  });
}

/**
 * What the archive lacks, or holds although it shouldn't.
 * @param {string} folder
 * @returns {string[]}
 */
export function wrongContents(folder) {
  if (process.platform === 'darwin') return [];
  const resources = path.join(folder, 'resources');
  const { listPackage } = createRequire(import.meta.url)('@electron/asar');
  /** @type {string[]} */
  const packed = listPackage(path.join(resources, 'app.asar'), { isPack: false }).map((/** @type {string} */ name) =>
    name.replaceAll('\\', '/'),
  );
  const target = `/prebuilds/${process.platform}-${process.arch}/`;
  const foreign = packed.filter((name) => /\/prebuilds\/[^/]+\/./.test(name) && !name.includes(target));
  const sources = packed.filter(
    (name) => /^\/(?:main|renderer|shared|e2e|scripts)\//.test(name) || name.endsWith('.map'),
  );
  return [
    ...['/out/main/index.js', '/package.json'].filter((name) => !packed.includes(name)).map((name) => `lacks ${name}`),
    ...[...foreign, ...sources].map((name) => `holds ${name}`),
    ...(fs.existsSync(path.join(resources, 'default_app.asar')) ? ['holds default_app.asar'] : []),
  ];
}
