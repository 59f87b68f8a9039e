// @ts-check
import fs from 'node:fs';

/**
 * Largest resident size a process has had so far; undefined where there is no /proc or the process is gone.
 * @param {number} pid
 */
export function peakRssOf(pid) {
  return fieldOf(pid, 'VmHWM');
}

/**
 * @param {number} pid
 * @param {'VmHWM' | 'PPid'} field
 */
function fieldOf(pid, field) {
  let status = '';
  try {
    status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return undefined;
  }
  const found = new RegExp(`^${field}:\\s*(\\d+)( kB)?$`, 'm').exec(status);
  return found ? Number(found[1]) * (found[2] ? 1024 : 1) : undefined;
}

/**
 * Sum of the peaks of a process and all its descendants. Pages they share count once for each.
 * @param {number} root
 */
export function peakRssOfTree(root) {
  if (!fs.existsSync('/proc/self/status')) return undefined;
  const pids = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const pid of pids) {
    const parent = fieldOf(pid, 'PPid') ?? 0;
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let sum = 0;
  const queue = [root];
  for (let pid = queue.shift(); pid !== undefined; pid = queue.shift()) {
    sum += peakRssOf(pid) ?? 0;
    queue.push(...(children.get(pid) ?? []));
  }
  return sum;
}
