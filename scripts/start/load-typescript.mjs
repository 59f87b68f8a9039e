// @ts-check
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../setup/run.mjs';

/**
 * Loads a TypeScript module of the repository in plain Node 20, which can't read it: bundled into .cache/ by the builder
 * the app has anyway. Packages and `.mjs` files stay outside and are loaded as they are.
 * @param {string} entry path from the root of the repository
 * @returns {Promise<any>} its exports
 */
export async function loadTypeScript(entry) {
  const name = entry.replace(/[^\w]+/g, '-');
  const file = path.join(root, '.cache/tools', `${name}-${process.pid}.mjs`);
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'leave-scripts-alone',
        enforce: 'pre',
        resolveId(id, importer) {
          if (!id.endsWith('.mjs') || !id.startsWith('.') || importer === undefined) return null;
          return { id: pathToFileURL(path.resolve(path.dirname(importer), id)).href, external: true };
        },
      },
    ],
    build: {
      target: 'node20.18',
      outDir: path.dirname(file),
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'], fileName: () => path.basename(file) },
      rolldownOptions: {
        platform: 'node',
        external: [...builtinModules, /^node:/, /^@playwright\//, 'playwright', /^@axe-core\//],
      },
    },
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    fs.rmSync(file, { force: true });
  }
}
