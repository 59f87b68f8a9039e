// @ts-check
import { builtinModules } from 'node:module';
import path from 'node:path';
import { root } from '../setup/run.mjs';

/** Native packages stay outside the bundles; they are the package's only runtime dependencies. */
const NATIVE = ['libsql', 'sodium-native'];
const NODE = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Oldest platform the app runs on: Electron 33. */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/**
 * Node-side bundles: entry file → folder and file inside the output.
 * @type {readonly { entry: string, folder: string, file: string, format: 'es' | 'cjs', external: readonly string[] }[]}
 */
export const nodeTargets = [
  {
    entry: 'main/index.ts',
    folder: 'main',
    file: 'index.js',
    format: 'es',
    external: ['electron', ...NODE, ...NATIVE],
  },
  // A sandboxed preload can only be one CommonJS file.
  { entry: 'main/ipc/preload.ts', folder: 'preload', file: 'preload.cjs', format: 'cjs', external: ['electron'] },
  {
    entry: 'main/documents/room/preload.ts',
    folder: 'preload',
    file: 'room.cjs',
    format: 'cjs',
    external: ['electron'],
  },
  {
    entry: 'main/dossier/workshop/index.ts',
    folder: 'workshop',
    file: 'index.js',
    format: 'es',
    external: ['electron', ...NODE, ...NATIVE],
  },
  {
    entry: 'main/practice/index.ts',
    folder: 'practice',
    file: 'index.js',
    format: 'es',
    external: [...NODE, ...NATIVE],
  },
];

/** Pages: folder with index.html → folder inside the output. */
export const pageTargets = [
  { source: 'renderer', folder: 'renderer', react: true },
  { source: 'main/documents/room/page', folder: 'room', react: false },
];

/** Files taken over as they are: path in node_modules → path inside the output. */
export const assets = [
  ['@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'assets/fonts/NotoSansSC_400Regular.ttf'],
  ['@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'assets/fonts/NotoSansSC_700Bold.ttf'],
  ['@expo-google-fonts/noto-sans-sc/LICENSE_FONT', 'assets/fonts/OFL.txt'],
  ['pdfjs-dist/legacy/build/pdf.min.mjs', 'room/pdfjs/pdf.min.mjs'],
  ['pdfjs-dist/legacy/build/pdf.worker.min.mjs', 'room/pdfjs/pdf.worker.min.mjs'],
  ['pdfjs-dist/LICENSE', 'room/pdfjs/LICENSE'],
  ['pdfjs-dist/cmaps', 'room/pdfjs/cmaps'],
  ['pdfjs-dist/standard_fonts', 'room/pdfjs/standard_fonts'],
  ['pdfjs-dist/wasm', 'room/pdfjs/wasm'],
  ['pdfjs-dist/iccs', 'room/pdfjs/iccs'],
  // Under the LGPL: a file of its own that anybody can put another build in place of.
  ['libheif-js/libheif-wasm/libheif-bundle.mjs', 'room/heif/libheif-bundle.mjs'],
  ['libheif-js/libheif-wasm/LICENSE', 'room/heif/LICENSE'],
  ['tesseract.js/dist/tesseract.esm.min.js', 'room/tess/tesseract.esm.min.js'],
  ['tesseract.js/dist/worker.min.js', 'room/tess/worker.min.js'],
  ['tesseract.js/LICENSE.md', 'room/tess/LICENSE.md'],
  // Which of them runs depends on the processor.
  ['tesseract.js-core/tesseract-core-lstm.wasm.js', 'room/tess/core/tesseract-core-lstm.wasm.js'],
  ['tesseract.js-core/tesseract-core-simd-lstm.wasm.js', 'room/tess/core/tesseract-core-simd-lstm.wasm.js'],
  [
    'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js',
    'room/tess/core/tesseract-core-relaxedsimd-lstm.wasm.js',
  ],
  ['tesseract.js-core/LICENSE', 'room/tess/core/LICENSE'],
  ['zxing-wasm/dist/reader/zxing_reader.wasm', 'room/zxing/zxing_reader.wasm'],
  ['zxing-wasm/LICENSE', 'room/zxing/LICENSE'],
  ['@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz', 'room/tess/lang/chi_sim.traineddata.gz'],
  ['@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz', 'room/tess/lang/eng.traineddata.gz'],
].map(([from = '', to = '']) => ({ from: path.join(root, 'node_modules', from), to }));

/**
 * @param {(typeof nodeTargets)[number]} target
 * @param {string} outFolder
 * @param {boolean} dev
 * @returns {import('vite').InlineConfig}
 */
export function nodeConfig(target, outFolder, dev) {
  return {
    ...common(root, dev),
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    define: { 'process.env.NODE_ENV': JSON.stringify(dev ? 'development' : 'production') },
    build: {
      target: NODE_TARGET,
      outDir: path.join(outFolder, target.folder),
      emptyOutDir: false,
      minify: false,
      sourcemap: dev ? 'inline' : false,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: target.entry, formats: [target.format], fileName: () => target.file },
      rolldownOptions: {
        external: [...target.external],
        checks: { pluginTimings: false },
        platform: 'node',
        // Bundles share an output folder with nothing else; a preload can't load a second file at all.
        output: target.format === 'cjs' ? { codeSplitting: false } : {},
      },
    },
  };
}

/**
 * @param {(typeof pageTargets)[number]} target
 * @param {string} outFolder
 * @param {boolean} dev
 * @returns {Promise<import('vite').InlineConfig>}
 */
export async function pageConfig(target, outFolder, dev) {
  const { default: react } = await import('@vitejs/plugin-react');
  return {
    ...common(path.join(root, target.source), dev),
    base: './',
    // What reads Outlook letters converts old encodings with a package that wants Node's Buffer; the browser has its own.
    resolve: { alias: { 'iconv-lite': path.join(root, 'main/documents/room/page/letter/browser-iconv.ts') } },
    worker: { format: 'es' },
    plugins: target.react ? [react()] : [],
    build: {
      target: CHROME_TARGET,
      outDir: path.join(outFolder, target.folder),
      emptyOutDir: false,
      modulePreload: { polyfill: false },
      // The content security policy knows no data: scripts or styles.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { checks: { pluginTimings: false } },
      sourcemap: dev,
    },
  };
}

/**
 * @param {string} folder
 * @param {boolean} dev
 * @returns {import('vite').InlineConfig}
 */
function common(folder, dev) {
  return {
    root: folder,
    configFile: false,
    logLevel: 'warn',
    envDir: false,
    publicDir: false,
    mode: dev ? 'development' : 'production',
  };
}
