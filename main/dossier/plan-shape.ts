import type { Canvas } from './canvas.ts';
import type { JobPage } from './job.ts';

export type Drawn = { readonly canvases: readonly Canvas[]; readonly bookmark: string };
export type Part = {
  readonly title: string;
  readonly pages: readonly JobPage[];
  /** Wide pages are turned, so that every sheet of a print job stands upright. */
  readonly upright?: boolean;
};

/** One file, before it is written: drawn pages in front, then parts. */
export type Plan = {
  readonly front: readonly Drawn[];
  readonly parts: readonly Part[];
  /** Text of the label, or undefined for files without labels; `part` is undefined for the drawn pages. */
  readonly label: ((page: number, total: number, part: number | undefined) => string) | undefined;
  readonly bookmarks: boolean;
  /** Where it is not simply front and parts one after another. */
  readonly order?: PageOrder;
};

/** Pages in the order of the file: 0-based places among those of front and parts, or an empty page. */
export type PageOrder = {
  readonly pages: readonly (number | 'blank')[];
  /** Bookmarks of it; pages from 1. */
  readonly starts: readonly { readonly title: string; readonly page: number }[];
};
