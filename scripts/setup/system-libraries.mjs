// @ts-check
import fs from 'node:fs';
import { ask, isRoot, run } from './run.mjs';

/** Debian's names; the same package may be called NAMEt64 since the change to 64-bit time (Debian 13, Ubuntu 24.04). */
const NEEDED = [
  // Electron itself
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libsecret-1-0',
  'libxtst6',
  'libnotify4',
  // a screen for tests and the demo, and Chinese glyphs on it
  'xvfb',
  'xauth',
  'fonts-noto-cjk',
  // judges of what the app prints
  'poppler-utils',
  'qpdf',
  'zbar-tools',
  // a printer for the tests: a print service of their own, nothing is printed by it
  'cups-daemon',
  'cups-client',
  'cups-filters-core-drivers',
  // the independent reader of backups
  'python3-nacl',
];

/**
 * Names in `needed` of which neither the old nor the t64 form is installed.
 * @param {readonly string[]} needed
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(needed, installed) {
  return needed.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * The name to ask apt for: the t64 form where the archive has one, because the old name is then at most virtual.
 * @param {readonly string[]} names
 * @param {ReadonlySet<string>} available
 */
export function archiveNames(names, available) {
  return names.map((name) => (available.has(`${name}t64`) ? `${name}t64` : name));
}

/**
 * Installs the system packages that are missing on Debian and Ubuntu, or says which they are.
 * @param {(what: string) => void} starting
 */
export async function installSystemLibraries(starting) {
  if (process.platform !== 'linux') return { said: 'nothing needed on this system', value: undefined };
  if (!fs.existsSync('/etc/debian_version')) {
    return { said: 'not a Debian system: Electron is checked below, Xvfb is up to you', value: undefined };
  }
  const missing = missingPackages(NEEDED, installedPackages());
  if (missing.length === 0) return { said: `all ${NEEDED.length} packages present`, value: undefined };
  const prefix = isRoot ? [] : canSudo() ? ['sudo', '-n'] : undefined;
  if (!prefix)
    return { said: adviceFor(archiveNames(missing, availablePackages(missing))), value: undefined, notable: true };

  starting(`apt-get install ${missing.join(' ')}`);
  const apt = (/** @type {string[]} */ args) => {
    const [command = 'env', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest);
  };
  const options = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  await apt(['update', ...options]);
  const names = archiveNames(missing, availablePackages(missing));
  const result = await apt(['install', ...options, '--no-install-recommends', ...names]);
  if (result.code === 0) return { said: 'installed', value: undefined };
  const reason = result.output.trim().split('\n').slice(-3).join(' / ');
  return { said: `apt-get failed: ${reason}. ${adviceFor(names)}`, value: undefined, notable: true };
}

/** @param {readonly string[]} names */
function adviceFor(names) {
  return `missing, please run: sudo apt-get install --no-install-recommends ${names.join(' ')}`;
}

function canSudo() {
  return ask('sudo', ['-n', 'echo', 'yes']).trim() === 'yes';
}

function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own notation for the fields to print
  const lines = ask('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n']).split('\n');
  return new Set(lines.filter((line) => line.startsWith('installed ')).map((line) => line.slice('installed '.length)));
}

/**
 * Which of the names and their t64 forms the archive really offers.
 * @param {readonly string[]} names
 */
function availablePackages(names) {
  const lines = ask('apt-cache', ['policy', ...names.flatMap((name) => [name, `${name}t64`])]).split('\n');
  /** @type {Set<string>} */
  const available = new Set();
  let current = '';
  for (const line of lines) {
    if (/^\S+:$/.test(line)) current = line.slice(0, -1);
    if (/^ {2}Candidate: (?!\(none\))/.test(line)) available.add(current);
  }
  return available;
}
