// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { root } from '../setup/run.mjs';

const folder = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');

/**
 * fontkit 2 for pdf-lib: it returns a subset at once where pdf-lib waits for a stream.
 * A font file is parsed once for all papers: reading ten megabytes for each would take longer than drawing them.
 */
export function createFontkit() {
  /** @type {Map<number, any>} */
  const parsed = new Map();
  return {
    /** @param {Uint8Array} bytes */
    create(bytes) {
      const font = parsed.get(bytes.length) ?? fontkit.create(/** @type {Buffer} */ (bytes));
      parsed.set(bytes.length, font);
      return Object.create(font, {
        createSubset: {
          value: () => {
            const subset = font.createSubset();
            subset.encodeStream = () => streamOf(() => subset.encode());
            return subset;
          },
        },
      });
    },
  };
}

/** @param {() => Uint8Array} encode */
function streamOf(encode) {
  /** @type {Map<string, (bytes?: Uint8Array) => void>} */
  const handlers = new Map();
  const stream = {
    /** @type {(event: string, handler: (bytes?: Uint8Array) => void) => unknown} */
    on(event, handler) {
      handlers.set(event, handler);
      return stream;
    },
  };
  queueMicrotask(() => {
    handlers.get('data')?.(encode());
    handlers.get('end')?.();
  });
  return stream;
}

/** Both weights and the reader for them, for `createPaper`. */
export function loadFonts() {
  return {
    fontkit: createFontkit(),
    regular: fs.readFileSync(path.join(folder, '400Regular/NotoSansSC_400Regular.ttf')),
    bold: fs.readFileSync(path.join(folder, '700Bold/NotoSansSC_700Bold.ttf')),
  };
}
