import { fillText, sheetTexts } from '../../../../../shared/locale/texts/sheets.ts';
import type { PicturePage } from '../view/picture-pdf.ts';
import { drawSheets } from './draw-sheets.ts';

export const badPageWarning = 'page-unreadable';

/** The page that stands for one that can't be shown, so that the others keep their numbers and nobody thinks it was never there. */
export async function badPage(number: number): Promise<PicturePage> {
  const params = { page: number };
  const title = sheetTexts['sheet.badPage'];
  const text = sheetTexts['sheet.badPageText'];
  let made: PicturePage | undefined;
  await drawSheets(
    [
      { kind: 'title', text: fillText(title.zh, params) },
      { kind: 'text', text: text.zh },
      { kind: 'rule' },
      { kind: 'text', text: fillText(title.en, params) },
      { kind: 'note', text: text.en },
    ],
    1,
    (page) => {
      made = page;
    },
  );
  if (made === undefined) throw new Error('no page');
  // Words of ours are no words of the document.
  return { ...made, text: [] };
}
