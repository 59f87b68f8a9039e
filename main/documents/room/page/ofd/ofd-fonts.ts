import type { OfdArchive } from './ofd-archive.ts';
import type { OfdFont } from './ofd-document.ts';

export interface OfdTypeface {
  /** CSS families, the best first. */
  readonly families: string;
  readonly style: string;
  readonly isEmbedded: boolean;
}

/** Names a font goes by on Windows, macOS and Linux, by what part of its name says. */
const substitutes: readonly (readonly [RegExp, string])[] = [
  [/kai|楷/i, 'KaiTi, STKaiti, "Kaiti SC", "AR PL UKai CN", "Noto Serif CJK SC", serif'],
  [/fang|仿宋/i, 'FangSong, STFangsong, "Noto Serif CJK SC", serif'],
  [
    /hei|黑|yahei|arial|helvetica|sans/i,
    'SimHei, "Microsoft YaHei", "PingFang SC", Arial, "Noto Sans CJK SC", sans-serif',
  ],
  [/courier|consol|mono/i, '"Courier New", Courier, "Liberation Mono", monospace'],
  [/times|roman/i, '"Times New Roman", "Liberation Serif", SimSun, "Noto Serif CJK SC", serif'],
];
const usual = 'SimSun, "Songti SC", STSong, "Noto Serif CJK SC", "Noto Sans CJK SC", serif';

/** A name as CSS takes it; anything else in it could end the name and begin something new. */
const quoted = (name: string): string => `"${name.replaceAll(/[^\p{L}\p{N} _.-]/gu, '')}"`;

const embeddedFonts = new Map<string, Promise<string | undefined>>();
let lastFont = 0;

async function embed(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  lastFont += 1;
  const name = `ofd-${lastFont}`;
  // Chromium checks and rewrites a font before anything draws with it.
  const face = new FontFace(name, bytes);
  const loaded = await face.load().catch(() => undefined);
  if (loaded === undefined) return undefined;
  // A worker has its own set; the types know only a document's.
  (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(loaded);
  return name;
}

/** The typeface for a font of the document: the embedded one where it is sound, else one of this computer. */
export async function typefaceOf(archive: OfdArchive, font: OfdFont | undefined): Promise<OfdTypeface> {
  const name = font?.name ?? '';
  const { file } = font ?? {};
  let embedded: string | undefined;
  if (file !== undefined) {
    const known = embeddedFonts.get(file) ?? embed(archive.read(file) ?? new Uint8Array());
    embeddedFonts.set(file, known);
    embedded = await known;
  }
  const words = `${name} ${font?.family ?? ''}`;
  const guess = font?.isFixedWidth ? substitutes[3]?.[1] : undefined;
  const likely = substitutes.find(([pattern]) => pattern.test(words))?.[1] ?? guess ?? usual;
  const own = [embedded, ...new Set([font?.family, name])].filter((word) => word !== undefined && word.trim() !== '');
  return {
    families: [...own.map((word) => quoted(word ?? '')), likely].join(', '),
    style: `${font?.isItalic ? 'italic ' : ''}${font?.isBold ? 'bold ' : ''}`,
    isEmbedded: embedded !== undefined,
  };
}
