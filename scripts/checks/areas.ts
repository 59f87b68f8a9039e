/** A part of the repository and what it may import. */
export type Area = Readonly<{
  name: string;
  /** Paths that begin so belong to the area; the longest match wins. */
  at: readonly string[];
  /** Areas it may import besides itself. */
  areas: readonly string[];
  /** Packages it may import. */
  packages: readonly string[];
  /** Node's own modules. */
  node: boolean;
}>;

// chinese-days: the published holidays of China as one JSON file, read by shared/claim/deadlines/china-calendar.ts.
const PURE = ['zod', 'big.js', '@internationalized/date', 'chinese-days'];
const MAIN_LIBRARIES = [
  ...PURE,
  'bwip-js',
  // What a scanner answers (main/scanning): small, without entities, checked by zod.
  'fast-xml-parser',
  'fflate',
  'fontkit',
  // To the real endpoint through a firm's proxy (main/transport).
  'https-proxy-agent',
  'jose',
  'libsql',
  'multicast-dns',
  // Letters as MIME (main/byHand).
  'nodemailer',
  'openid-client',
  'pdf-lib',
  'qrcode',
  'sodium-native',
  'tus-js-client',
  'uuid',
  'write-excel-file',
  'yauzl',
  'yazl',
];
const PRACTICE_LIBRARIES = [
  ...PURE,
  '@hono/node-server',
  '@tus/file-store',
  '@tus/server',
  'hono',
  'jose',
  'libsql',
  'uuid',
];
const RENDERER_LIBRARIES = [
  ...PURE,
  '@tanstack/react-query',
  'lucide-react',
  'react',
  'react-aria-components',
  'react-dom',
];

/** The directions of `shared ◀ main`, `shared ◀ renderer`, and the islands inside main. */
const AREAS: readonly Area[] = [
  { name: 'shared', at: ['shared/'], areas: [], packages: PURE, node: false },
  { name: 'renderer', at: ['renderer/'], areas: ['shared'], packages: RENDERER_LIBRARIES, node: false },
  {
    name: 'composition root',
    at: ['main/index.ts'],
    areas: ['main', 'room', 'segments', 'shared', 'workshop'],
    packages: ['electron', ...MAIN_LIBRARIES],
    node: true,
  },
  {
    name: 'main',
    at: ['main/'],
    areas: ['room', 'segments', 'shared', 'workshop'],
    packages: ['electron', ...MAIN_LIBRARIES],
    node: true,
  },
  // What a sandboxed preload may use: electron's few preload modules and pure code.
  { name: 'preload', at: ['main/ipc/preload.ts'], areas: ['shared'], packages: ['electron'], node: false },
  {
    name: 'room',
    at: ['main/documents/room/'],
    areas: ['main', 'segments', 'shared'],
    // zxing-wasm: its types, and its tests.
    packages: ['electron', ...MAIN_LIBRARIES, 'zxing-wasm'],
    node: true,
  },
  {
    name: 'room preload',
    at: ['main/documents/room/preload.ts'],
    areas: ['room', 'shared'],
    packages: ['electron'],
    node: false,
  },
  // Browser code in which hostile bytes are decoded.
  {
    name: 'room page',
    at: ['main/documents/room/page/'],
    areas: ['room', 'segments', 'shared'],
    packages: [
      ...PURE,
      '@kenjiuno/msgreader',
      'csv-parse',
      'fast-xml-parser',
      'fflate',
      'pdf-lib',
      'pdfjs-dist',
      'postal-mime',
      'read-excel-file',
      'tesseract.js',
      'utif2',
      'zxing-wasm',
    ],
    node: false,
  },
  // Works on document bytes, so it must be able to run in the room's page.
  {
    name: 'segments',
    at: ['main/documents/segment/'],
    areas: ['shared'],
    packages: [...PURE, 'fflate', 'pdf-lib'],
    node: false,
  },
  // A process of its own without windows; main holds the other end of its line.
  {
    name: 'workshop',
    at: ['main/dossier/workshop/'],
    areas: ['main', 'segments', 'shared'],
    packages: MAIN_LIBRARIES,
    node: true,
  },
  { name: 'practice', at: ['main/practice/'], areas: ['shared'], packages: PRACTICE_LIBRARIES, node: true },
  // The room's own test files are made by the hands that made those of its unit tests.
  { name: 'e2e', at: ['e2e/'], areas: ['room page', 'scripts', 'shared'], packages: [], node: true },
  // Examines the vault as a power cut left it, with the app's own reader and not the app.
  {
    name: 'soak',
    at: ['e2e/soak/'],
    areas: ['e2e', 'main', 'scripts', 'segments', 'shared'],
    packages: [],
    node: true,
  },
  { name: 'scripts', at: ['scripts/'], areas: ['e2e', 'shared'], packages: [], node: true },
  // Measures parts of main without the app around them, beside reference programs of its own.
  {
    name: 'bench',
    at: ['scripts/bench/'],
    areas: ['e2e', 'main', 'scripts', 'segments', 'shared', 'workshop'],
    packages: ['electron'],
    node: true,
  },
  {
    name: 'electron loader',
    at: ['scripts/setup/electron-loader.mjs'],
    areas: [],
    packages: ['electron'],
    node: true,
  },
];

/** Areas outside the product use any development package. */
export const TOOL_AREAS: readonly string[] = ['bench', 'e2e', 'scripts', 'soak'];

/** Areas whose files, and everything these import, run where there is neither Node nor Electron. */
export const BROWSER_AREAS: readonly string[] = ['renderer', 'room page'];

/** Files that tests alone import may use test libraries; named so that a reader knows: `test-x.ts`, `x-fixture.ts`, `fake-x.ts`. */
const TEST_FILE =
  /(?:\.i?test\.tsx?|\/(?:test|fake)-[^/]*\.tsx?|-fixtures?\.tsx?|-arbitrar(?:y|ies)\.tsx?)$|\/(?:fixtures|testing)\//;

export function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}

export function areaOf(path: string): Area | undefined {
  let best: { area: Area; length: number } | undefined;
  for (const area of AREAS) {
    for (const prefix of area.at) {
      if (path.startsWith(prefix) && prefix.length > (best?.length ?? 0)) best = { area, length: prefix.length };
    }
  }
  return best?.area;
}
