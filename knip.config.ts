import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'main/index.ts',
    'main/ipc/preload.ts',
    'main/documents/room/preload.ts',
    'main/documents/room/page/index.html',
    'main/dossier/workshop/index.ts',
    'main/practice/index.ts',
    'renderer/index.html',
    // Put in place of a package by the build (scripts/build/targets.mjs).
    'main/documents/room/page/letter/browser-iconv.ts',
    // Started by name: npm scripts, electron-builder's hook, the default app of the registry's Electron.
    'scripts/*.mjs',
    'scripts/{bench,demo,screens}/index.mjs',
    // Bundled or started by the program beside them.
    'e2e/{demo,screens}/index.ts',
    'e2e/app/held-start/main.mjs',
    'e2e/provider/provider.mjs',
    'e2e/scanner/responder.mjs',
    'scripts/sample/photos.mjs',
    'scripts/bench/programs/*.ts',
    'scripts/bench/{start/session,upload/bare-server}.mjs',
    'scripts/bench/reading.mjs',
    'scripts/dist/after-pack.mjs',
    'scripts/setup/electron-loader.mjs',
  ],
  project: ['{main,renderer,shared,e2e,scripts}/**/*.{ts,tsx,mjs}'],
  // A page's scripts are what it imports.
  compilers: {
    html: (text: string) =>
      [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => `import '${src}';`).join('\n'),
  },
  ignoreDependencies: [
    // Programs run by their path in node_modules (scripts/test, scripts/dist), so that Windows needs no shell.
    '@biomejs/biome',
    'electron-builder',
    // Files copied into the build (scripts/build/targets.mjs).
    '@expo-google-fonts/noto-sans-sc',
    '@tesseract.js-data/chi_sim',
    '@tesseract.js-data/eng',
    'libheif-js',
    // Types of the oldest Electron, through a path in tsconfig.electron33.json.
    'electron-33-types',
  ],
  // Programs of the system (qpdf, pdftoppm, getent …) come with set-up, not with packages.
  exclude: ['binaries'],
  ignoreExportsUsedInFile: true,
  // Every schema of a contract exports its type, whether or not somebody names it today.
  ignoreIssues: { 'shared/**': ['types'] },
};

export default config;
