import { partsFor, type Targets } from '../../../../../shared/claim/targets.ts';

/** A page that can be coded smaller: tries a step and says how many bytes it takes. */
export interface Codable {
  /** Bytes as it is now. */
  readonly bytes: number;
  readonly codedBytes: ((step: number) => Promise<number>) | null;
}

export interface Chosen {
  /** Step of each page; null stays as it is. */
  readonly steps: readonly (number | null)[];
}

/** What is saved by less than this is not worth another coding. */
const worthwhile = 0.92;

/**
 * The gentlest step for each page with which it meets the page's limit; then, together, as much further as the file's limit
 * needs. A file that can't meet it even so is split: then no page is coded smaller than the least number of files asks.
 */
export async function chooseSteps(
  pages: readonly Codable[],
  { maxFileBytes, maxPageBytes }: Pick<Targets, 'maxFileBytes' | 'maxPageBytes'>,
  stepCount: number,
): Promise<Chosen> {
  const last = stepCount - 1;
  const own: (number | null)[] = [];
  const isFileOver =
    partsFor(
      pages.map(({ bytes }) => bytes),
      maxFileBytes,
    ).length > 1;
  for (const { bytes, codedBytes } of pages) {
    if (codedBytes === null || (bytes <= maxPageBytes && !isFileOver)) {
      own.push(null);
      continue;
    }
    let step = 0;
    while (step < last && (await codedBytes(step)) > maxPageBytes) step++;
    own.push(step);
  }
  const sizes = async (least: number): Promise<{ bytes: number[]; steps: (number | null)[] }> => {
    const bytes: number[] = [];
    const steps: (number | null)[] = [];
    for (const [i, page] of pages.entries()) {
      const wanted = own[i] ?? null;
      const step = wanted === null ? null : Math.max(wanted, least);
      const coded = step === null || page.codedBytes === null ? page.bytes : await page.codedBytes(step);
      const isBetter = coded < page.bytes * worthwhile;
      bytes.push(isBetter ? coded : page.bytes);
      steps.push(isBetter ? step : null);
    }
    return { bytes, steps };
  };
  const files = (bytes: readonly number[]): number => partsFor(bytes, maxFileBytes).length;
  const gentlest = await sizes(0);
  if (files(gentlest.bytes) === 1) return { steps: gentlest.steps };
  const smallest = await sizes(last);
  const fewest = files(smallest.bytes);
  for (let least = 0; least < last; least++) {
    const tried = least === 0 ? gentlest : await sizes(least);
    if (files(tried.bytes) === fewest) return { steps: tried.steps };
  }
  return { steps: smallest.steps };
}
