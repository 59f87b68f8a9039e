/** Most characters a file name may have at the receiving side (customs' attachment rule of 2019: 64, or 32 汉字). */
const maxUnits = 64;

const unitsOf = (character: string): number => ((character.codePointAt(0) ?? 0) <= 0xff ? 1 : 2);

/** Cuts to `units`, counting a Chinese character as two. */
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

/** `03_TRD-INV_商业发票.pdf`: sorts in the package's order, says what it is, and no system chokes on it. */
export const safeFileName = (position: number, code: string, name: string, ending: string): string => {
  const head = `${String(position).padStart(2, '0')}_${code}_`;
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*／＼]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return `${head}${cut(clean, maxUnits - head.length - ending.length - 1).replace(/[. ]+$/, '')}.${ending}`;
};
