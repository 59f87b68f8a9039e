// The named export `raw` is a symbology of that name; the function is only on the default export.
import bwip from 'bwip-js/node';
import qrcode from 'qrcode';

/** A filled rectangle in modules, from the top left. */
export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A code as rectangles: stays sharp on any printer. Without its quiet zone, which the drawer must leave. */
export type Code = { readonly width: number; readonly height: number; readonly bars: readonly Bar[] };

/** QR code, error correction M (15 %), runs of modules merged row by row. */
export const qrCode = (text: string): Code => {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const bars: Bar[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; ) {
      let end = x;
      while (end < modules.size && modules.get(y, end) === 1) end += 1;
      if (end > x) bars.push({ x, y, width: end - x, height: 1 });
      x = end + 1;
    }
  }
  return { width: modules.size, height: modules.size, bars };
};

/** Code 128 of printable ASCII, one module high. */
export const code128 = (text: string): Code => {
  const [symbol] = bwip.raw({ bcid: 'code128', text });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('bwip-js gave no bars for Code 128');
  const bars: Bar[] = [];
  let x = 0;
  symbol.sbs.forEach((width, i) => {
    if (i % 2 === 0) bars.push({ x, y: 0, width, height: 1 });
    x += width;
  });
  return { width: x, height: 1, bars };
};
