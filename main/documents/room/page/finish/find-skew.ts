import type { Greys } from '../look/greys.ts';
import { inkOf } from './ink.ts';

const mostDegrees = 10;
const coarseDegrees = 0.5;
const fineDegrees = 0.05;
const contrast = 40;
/** Fewer edges than this are a stamp or nothing: no line to go by. */
const leastEdges = 200;
const mostEdges = 60_000;
/** The right angle makes the lines stand out from all others by so much. */
const leastProminence = 1.25;

interface Edges {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Where ink ends downwards: feet of letters and lower sides of rules, which lie on lines; the inside of a photo doesn't. */
function lowerEdges(picture: Greys): Edges {
  const { width, height } = picture;
  const ink = inkOf(picture, contrast);
  const found: number[] = [];
  for (let at = 0; at < ink.length - width; at++) if (ink[at] === 1 && ink[at + width] === 0) found.push(at);
  const step = Math.max(1, Math.ceil(found.length / mostEdges));
  const kept = found.filter((_at, i) => i % step === 0);
  return {
    xs: Float64Array.from(kept, (at) => (at % width) - width / 2),
    ys: Float64Array.from(kept, (at) => Math.floor(at / width) - height / 2),
  };
}

/** How sharply the edges gather on lines when the page is seen under an angle. */
function sharpness({ xs, ys }: Edges, degrees: number, counts: Float64Array): number {
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const middle = counts.length / 2;
  counts.fill(0);
  for (let i = 0; i < xs.length; i++) {
    const line = Math.round((ys[i] ?? 0) * cos - (xs[i] ?? 0) * sin + middle);
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + count * count, 0);
}

/** Degrees the lines of a page lie crooked, clockwise, at most 10; 0 where there are no lines to tell by. */
export function findSkew(picture: Greys): number {
  const edges = lowerEdges(picture);
  if (edges.xs.length < leastEdges) return 0;
  const counts = new Float64Array(Math.ceil(Math.hypot(picture.width, picture.height)) + 4);
  const best = (from: number, to: number, step: number) => {
    let [angle, score, sum, tries] = [0, -1, 0, 0];
    for (let degrees = from; degrees <= to + step / 2; degrees += step) {
      const sharp = sharpness(edges, degrees, counts);
      sum += sharp;
      tries += 1;
      if (sharp > score) [angle, score] = [degrees, sharp];
    }
    return { angle, score, mean: sum / tries };
  };
  const coarse = best(-mostDegrees, mostDegrees, coarseDegrees);
  if (coarse.score < coarse.mean * leastProminence) return 0;
  const fine = best(coarse.angle - coarseDegrees, coarse.angle + coarseDegrees, fineDegrees);
  const angle = Math.max(-mostDegrees, Math.min(mostDegrees, fine.angle));
  return Math.round(angle * 100) / 100 + 0;
}
