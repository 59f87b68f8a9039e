/** A run of text where it stands on the sheet: PDF points from the lower left corner, `y` of the base line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly height: number;
}

export interface TextLayer {
  /** Objects of the layer's fonts, to be written one after another; a reference `<n>` counts from `firstObject`. */
  readonly objects: readonly { readonly text: string; readonly stream?: string }[];
  /** Value of /Font in the resources of every page that has text; '' where there is none at all. */
  readonly fonts: string;
  /** What writes a page's text without drawing anything. */
  content(runs: readonly PlacedText[]): string;
}

const perFont = 256;
/** Beyond it the rest of a document's different letters can be seen and not searched. */
const maxFonts = 64;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;
const advanceOf = (letter: string): number => (wide.test(letter) ? 1000 : 500);

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
const utf16 = (letter: string): string =>
  Array.from({ length: letter.length }, (_, i) => hex(letter.charCodeAt(i), 4)).join('');
const fixed = (n: number): string => String(Math.round(n * 1000) / 1000);

const toUnicode = (letters: readonly string[]): string => {
  const blocks: string[] = [];
  for (let from = 0; from < letters.length; from += 100) {
    const lines = letters.slice(from, from + 100).map((letter, i) => `<${hex(from + i, 2)}> <${utf16(letter)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Layer def /CMapType 2 def\n' +
    `1 begincodespacerange\n<00> <FF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap end end`
  );
};

/** Half of a surrogate pair is no letter. */
const lettersOf = (text: string): string[] => Array.from(text.toWellFormed()).filter((letter) => letter >= ' ');

/**
 * The known text of pictures, for searching and reading. Its fonts have letters without a shape, so nothing depends on what
 * fonts a computer has and nothing can be seen; a Type 3 font needs no font file that could be missing or wrong.
 */
export function textLayer(pages: readonly (readonly PlacedText[])[], firstObject: number): TextLayer {
  const codes = new Map<string, number>();
  for (const letter of pages.flatMap((runs) => runs.flatMap(({ text }) => lettersOf(text))))
    if (!codes.has(letter) && codes.size < perFont * maxFonts) codes.set(letter, codes.size);
  const letters = [...codes.keys()];
  const count = Math.ceil(letters.length / perFont);
  if (count === 0) return { objects: [], fonts: '', content: () => '' };
  const objects: { text: string; stream?: string }[] = [
    { text: '', stream: '500 0 d0' },
    { text: '', stream: '1000 0 d0' },
  ];
  const names: string[] = [];
  for (let font = 0; font < count; font++) {
    const own = letters.slice(font * perFont, (font + 1) * perFont);
    const at = firstObject + objects.length;
    objects.push({
      text:
        '<</Type/Font/Subtype/Type3/FontBBox[0 -200 1000 800]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>' +
        `/CharProcs<</n ${firstObject} 0 R/w ${firstObject + 1} 0 R>>/FirstChar 0/LastChar ${own.length - 1}` +
        `/Encoding<</Type/Encoding/Differences[0${own.map((one) => (advanceOf(one) === 1000 ? '/w' : '/n')).join('')}]>>` +
        `/Widths[${own.map(advanceOf).join(' ')}]/ToUnicode ${at + 1} 0 R>>`,
    });
    objects.push({ text: '', stream: toUnicode(own) });
    names.push(`/T${font} ${at} 0 R`);
  }

  const write = ({ text, x, y, width, height }: PlacedText): string => {
    const known = lettersOf(text).filter((letter) => codes.has(letter));
    const natural = (known.reduce((sum, letter) => sum + advanceOf(letter), 0) / 1000) * height;
    if (natural <= 0 || ![x, y, width, height].every(Number.isFinite)) return '';
    const stretch = width > 0 ? Math.min(1000, Math.max(1, (width / natural) * 100)) : 100;
    let out = `${fixed(stretch)} Tz 1 0 0 1 ${fixed(x)} ${fixed(y)} Tm`;
    let font = -1;
    let open = '';
    const show = (): void => {
      if (open !== '') out += ` <${open}> Tj`;
      open = '';
    };
    for (const letter of known) {
      const code = codes.get(letter) ?? 0;
      if (Math.floor(code / perFont) !== font) {
        show();
        font = Math.floor(code / perFont);
        out += ` /T${font} ${fixed(height)} Tf`;
      }
      open += hex(code % perFont, 2);
    }
    show();
    return out;
  };

  return {
    objects,
    fonts: `<<${names.join('')}>>`,
    content(runs) {
      const written = runs.map(write).filter((one) => one !== '');
      return written.length === 0 ? '' : `\nBT 3 Tr\n${written.join('\n')}\nET`;
    },
  };
}
