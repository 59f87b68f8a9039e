import type { Page } from '../document.ts';
import type { PageText, Word } from './page-text.ts';

type Shown = Pick<PageText, 'widthPt' | 'heightPt' | 'words'>;

const straightened = ({ widthPt, heightPt, words }: Shown, degrees: number): Shown => {
  if (degrees === 0) return { widthPt, heightPt, words };
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const turn = (word: Word): Word => {
    const x = word.x + word.width / 2 - widthPt / 2;
    const y = word.y + word.height / 2 - heightPt / 2;
    return {
      ...word,
      x: x * cos - y * sin + widthPt / 2 - word.width / 2,
      y: x * sin + y * cos + heightPt / 2 - word.height / 2,
    };
  };
  return { widthPt, heightPt, words: words.map(turn) };
};

const cropped = (shown: Shown, crop: NonNullable<Page['finish']>['crop']): Shown => {
  if (crop === null) return shown;
  const [left, top] = [crop.x * shown.widthPt, crop.y * shown.heightPt];
  const [widthPt, heightPt] = [crop.width * shown.widthPt, crop.height * shown.heightPt];
  const words = shown.words
    .map((word) => ({ ...word, x: word.x - left, y: word.y - top }))
    .filter(({ x, y, width, height }) => {
      const [across, down] = [x + width / 2, y + height / 2];
      return across >= 0 && down >= 0 && across <= widthPt && down <= heightPt;
    });
  return { widthPt, heightPt, words };
};

/** Words of a page as it lies in its file, where they are on the page as it was straightened and cropped. */
export const shownWords = (page: Shown, finish: Page['finish']): Shown =>
  cropped(straightened(page, finish?.straighten ?? 0), finish?.crop ?? null);
