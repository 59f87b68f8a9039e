import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';

/** Pixels as a canvas gives them: RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export type ReadPixels = (pixels: Pixels, options: ReaderOptions) => Promise<readonly ReadResult[]>;

export interface SeenCode {
  readonly text: string;
  readonly isWhole: boolean;
}

const mostSymbols = 60;
const options: ReaderOptions = {
  formats: ['QRCode', 'Code128', 'DataMatrix'],
  tryHarder: true,
  tryRotate: true,
  tryDownscale: true,
  tryInvert: false,
  returnErrors: true,
  maxNumberOfSymbols: mostSymbols,
};

/** Bars of a sheet that lies askew by more than their own height can only be read once they lie straight. */
const turns = [7, -7, 14, -14] as const;
const smaller = 0.6;

/** The picture turned about its middle, on white, made smaller by `scale`; nearest pixels, which is what bars want. */
export function turnedPixels({ width, height, data }: Pixels, degrees: number, scale = 1): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  const outWidth = Math.ceil((Math.abs(width * Math.cos(angle)) + Math.abs(height * Math.sin(angle))) * scale);
  const outHeight = Math.ceil((Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle))) * scale);
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const to = new Uint32Array(outWidth * outHeight).fill(0xffffffff);
  for (let y = 0; y < outHeight; y++)
    for (let x = 0; x < outWidth; x++) {
      const dx = x - outWidth / 2;
      const dy = y - outHeight / 2;
      const fromX = Math.floor(dx * cos + dy * sin + width / 2);
      const fromY = Math.floor(dy * cos - dx * sin + height / 2);
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        to[y * outWidth + x] = from[fromY * width + fromX] ?? 0xffffffff;
    }
  return { width: outWidth, height: outHeight, data: new Uint8ClampedArray(to.buffer) };
}

/**
 * Every code in a picture, each text once, in the order they were seen. Where none can be read the picture is turned a
 * little and made smaller: bars that lie askew, grain of a photo. What is seen and stays unreadable is named once.
 */
export async function findCodes(pixels: Pixels, read: ReadPixels): Promise<SeenCode[]> {
  const texts: string[] = [];
  let isBroken = false;
  const look = async (picture: Pixels): Promise<boolean> => {
    for (const { isValid, text, error } of await read(picture, options)) {
      if (isValid && text !== '' && !texts.includes(text)) texts.push(text);
      if (!isValid && error !== '') isBroken = true;
    }
    return texts.length > 0;
  };
  if (!(await look(pixels)) && !(await look(turnedPixels(pixels, 0, smaller))))
    for (const degrees of turns) if (await look(turnedPixels(pixels, degrees))) break;
  const whole = texts.map((text) => ({ text, isWhole: true }));
  return whole.length === 0 && isBroken ? [{ text: '', isWhole: false }] : whole;
}
