import type { Page, Rotation } from '../../shared/claim/document.ts';
import { type Finish, finishText } from '../../shared/claim/page-finish.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';

const largestPx = 3000;

/** A page at a width in device pixels, turned clockwise. `index` counts from 0; main draws at the next of a few widths. */
export const pageAddress = (
  token: string,
  index: number,
  widthPx: number,
  rotation: Rotation = 0,
  finish?: Finish,
): string => {
  const wish = finish === undefined ? '' : `&f=${finishText(finish)}`;
  const width = Math.max(1, Math.min(largestPx, Math.round(widthPx)));
  return `doc://d/${token}/page/${index + 1}?w=${width}&r=${rotation}${wish}`;
};

/** Small picture of a page as it lies in its file; `index` counts from 0. */
export const thumbAddress = (token: string, index: number): string => `doc://d/${token}/thumb/${index + 1}`;

type Shown = Pick<DocumentView, 'sha256' | 'token' | 'tokens'>;
type ShownPage = Pick<Page, 'index' | 'source' | 'finish'>;

const tokenOf = (document: Shown, { source }: ShownPage): string =>
  (source === undefined || source === document.sha256 ? undefined : document.tokens[source]) ?? document.token;

/** Small picture of a page before it is turned. */
export const thumbOf = (document: Shown, page: ShownPage): string => {
  const wish = page.finish === undefined ? '' : `?f=${finishText(page.finish)}`;
  return `${thumbAddress(tokenOf(document, page), page.index)}${wish}`;
};

/** A page of a document as it will be sent, at a width in device pixels. */
export const pictureOf = (document: Shown, page: ShownPage & Pick<Page, 'rotation'>, widthPx: number): string =>
  pageAddress(tokenOf(document, page), page.index, widthPx, page.rotation, page.finish);
