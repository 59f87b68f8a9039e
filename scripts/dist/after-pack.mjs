// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/**
 * electron-builder's hook: removes Electron's default app, which it leaves behind when it packs a folder of ours.
 * @param {{ appOutDir: string, packager: { getResourcesDir(appOutDir: string): string } }} context
 */
export default function afterPack({ appOutDir, packager }) {
  fs.rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
