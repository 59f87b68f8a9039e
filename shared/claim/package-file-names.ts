/** Most characters a file name may have, ending included; a Chinese character counts as two (customs' attachment rule of 2019 [B]: 64, or 32 汉字). */
export const maxNameUnits = 64;

/** What a file of a package is called by. */
export interface NamedFile {
  /** What it is, in the clerk's language: 发票. */
  readonly kind: string;
  /** The number on the paper, or whatever else tells it from others of its kind; may be ''. */
  readonly number: string;
  /** Without the dot. */
  readonly ending: string;
  readonly part?: { readonly no: number; readonly of: number };
}

/** Characters some system refuses, and the invisible ones that turn or hide parts of a name. */
const reserved = /[\p{C}\p{Zl}\p{Zp}\ufffd<>:"/\\|?*／＼：｜？＊＜＞＂]+/gu;
/** Names Windows keeps for devices, whatever stands behind the first dot. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

const unitsOf = (character: string): number => ((character.codePointAt(0) ?? 0) <= 0xff ? 1 : 2);
export const nameUnits = (text: string): number => [...text].reduce((sum, character) => sum + unitsOf(character), 0);

const cut = (text: string, units: number): string => {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += unitsOf(character);
    if (used > units) break;
    kept += character;
  }
  return kept;
};

/** One word of a name: nothing a file system refuses, no underscore at its ends, where words are joined by one. */
const word = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(reserved, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-_. ]+|[-_. ]+$/g, '');

const plainEnding = (ending: string): string =>
  ending
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8) || 'bin';

/** The number matters more than the words before it, so it is the words that are cut first. */
const leastKindUnits = 12;

const joined = (kind: string, number: string, tail: string): string => {
  const room = maxNameUnits - nameUnits(tail);
  const shortKind = cut(kind, Math.max(leastKindUnits, room - nameUnits(number) - 1)).replace(/[-_. ]+$/, '');
  const whole = shortKind === '' || number === '' ? shortKind + number : `${shortKind}_${number}`;
  const stem = cut(whole, room).replace(/[-_. ]+$/, '') || 'document';
  return `${devices.test(stem) ? cut(`_${stem}`, room) : stem}${tail}`;
};

/** Systems that do not tell upper from lower case take such names for one. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

/**
 * `发票_INV2026-001.pdf`, `装箱单_part1of2.pdf`: the names of the files of one package, in order. Each is safe on every
 * system, at most `maxNameUnits` long, and none like another.
 */
export const packageFileNames = (files: readonly NamedFile[]): string[] => {
  const taken = new Set<string>();
  return files.map(({ kind, number, ending, part }) => {
    const parts = part === undefined ? '' : `_part${part.no}of${part.of}`;
    for (let again = 1; ; again += 1) {
      const tail = `${again === 1 ? '' : `_${again}`}${parts}.${plainEnding(ending)}`;
      const name = joined(word(kind), word(number), tail);
      if (taken.has(folded(name))) continue;
      taken.add(folded(name));
      return name;
    }
  });
};

/** A single file, saved where the person says. */
export const safeFileName = (file: NamedFile): string => packageFileNames([file])[0] ?? 'document.bin';
