// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import { findElectron } from '../setup/electron-path.mjs';

/** What a reader needs to judge the figures; nothing that names this computer or its owner. */
export function describeMachine() {
  const cpus = os.cpus();
  const electron = findElectron();
  return {
    processor: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    system: systemName(),
    kernel: os.release(),
    node: process.versions.node,
    electron: electron ? `${electron.version} (${electron.source})` : 'none',
    loadAtStart: Math.round((os.loadavg()[0] ?? 0) * 100) / 100,
  };
}

function systemName() {
  try {
    const text = fs.readFileSync('/etc/os-release', 'utf8');
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1] ?? os.type();
  } catch {
    return `${os.type()} ${os.arch()}`;
  }
}
