import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { makeTestJpeg } from '../../documents/segment/test-jpeg.ts';

const responder = path.resolve(import.meta.dirname, '../../../e2e/scanner/responder.mjs');
const heardSchema = z.array(z.object({ method: z.string(), path: z.string(), body: z.string() }));

/** The scanner of the tests as a process of its own, with three pages in its feeder. */
export const startResponder = async (mdnsPort?: number) => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'scanner-'));
  const pages = [40, 120, 220].map((grey) =>
    makeTestJpeg({ widthPx: 1240, heightPx: 1754, dpi: 150, shade: (bx, by) => (by % 9 === 0 && bx > 8 ? grey : 250) }),
  );
  const files = pages.map((bytes, i) => {
    const file = path.join(dir, `${i}.jpg`);
    writeFileSync(file, bytes);
    return file;
  });
  const extra = mdnsPort === undefined ? [] : ['--mdns-port', String(mdnsPort)];
  const child = spawn(process.execPath, [responder, ...extra, ...files], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (text) => resolve([text]));
    child.once('exit', () => reject(new Error('the responder ended')));
  });
  const { url } = z.object({ url: z.string() }).parse(JSON.parse(line ?? ''));
  return {
    url,
    pages: pages.map((bytes) => Buffer.from(bytes)),
    /** What it does from now on; everything else well. */
    plan: (change: object) => fetch(`${url}/plan`, { method: 'POST', body: JSON.stringify(change) }),
    heard: async () => heardSchema.parse(await (await fetch(`${url}/heard`)).json()),
    kill: () => void child.kill('SIGKILL'),
    close: async () => {
      child.kill('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
