/** How a page is made: the picture of a paper, or written and drawn by a program. */
export interface PageMake {
  readonly isPicture: boolean;
  /** Of the largest picture as it lies on the page; null where there is none. */
  readonly dpi: number | null;
}

/** The drawing steps of pdf.js this reading needs, by name. */
export interface OperatorCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly paintImageXObject: number;
  readonly paintInlineImageXObject: number;
  readonly paintImageMaskXObject: number;
  readonly setTextRenderingMode: number;
  readonly showText: number;
  readonly constructPath: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
const whole: Matrix = [1, 0, 0, 1, 0, 0];

const numbers = (args: unknown): number[] =>
  (Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as ArrayLike<unknown>) : []).map(Number);

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(args);
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : whole;
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A scan may be cut into strips, and leave a margin. */
const coveredPart = 0.75;
/** More visible letters or lines than a page number and a stamp: somebody wrote this page with a program. */
const fewLetters = 40;
const fewPaths = 60;
const invisible = 3;

const sizeOf = (args: unknown): { width: number; height: number } | undefined => {
  if (!Array.isArray(args)) return undefined;
  const [first, width, height]: readonly unknown[] = args;
  if (typeof width === 'number' && typeof height === 'number') return { width, height };
  if (typeof first !== 'object' || first === null) return undefined;
  const { width: w, height: h }: { width?: unknown; height?: unknown } = first;
  return typeof w === 'number' && typeof h === 'number' ? { width: w, height: h } : undefined;
};

/** Reads from what a page draws how it is made. `page` is its size in points before it is turned. */
export function readMake(
  { fnArray, argsArray }: Operators,
  codes: OperatorCodes,
  page: { readonly width: number; readonly height: number },
): PageMake {
  const images = [codes.paintImageXObject, codes.paintInlineImageXObject, codes.paintImageMaskXObject];
  const stack: { matrix: Matrix; mode: number }[] = [];
  let state: { matrix: Matrix; mode: number } = { matrix: whole, mode: 0 };
  let covered = 0;
  let largest: { area: number; dpi: number } | undefined;
  let letters = 0;
  let paths = 0;
  for (const [i, code] of fnArray.entries()) {
    const args = argsArray[i];
    if (code === codes.save) stack.push(state);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (code === codes.transform) state = { ...state, matrix: times(state.matrix, matrixOf(args)) };
    else if (code === codes.paintFormXObjectBegin) {
      stack.push(state);
      const inner = Array.isArray(args) && args[0] !== null ? matrixOf(args[0]) : whole;
      state = { ...state, matrix: times(state.matrix, inner) };
    } else if (code === codes.setTextRenderingMode) state = { ...state, mode: numbers(args)[0] ?? 0 };
    else if (code === codes.showText) {
      if (state.mode !== invisible) letters += Array.isArray(args) && Array.isArray(args[0]) ? args[0].length : 1;
    } else if (code === codes.constructPath) paths++;
    else if (images.includes(code)) {
      const size = sizeOf(args);
      const [a, b, c, d] = state.matrix;
      const area = Math.abs(a * d - b * c);
      covered += area;
      if (size === undefined || !(area > 0) || area <= (largest?.area ?? 0)) continue;
      largest = { area, dpi: (size.width / Math.hypot(a, b)) * 72 };
    }
  }
  const isCovered = covered >= page.width * page.height * coveredPart;
  return {
    isPicture: isCovered && letters <= fewLetters && paths <= fewPaths,
    dpi: largest === undefined || !Number.isFinite(largest.dpi) ? null : Math.round(largest.dpi),
  };
}
