import { sheetTexts } from '../../../../../shared/locale/texts/sheets.ts';
import { Refusal } from '../refusal.ts';
import { drawSheets } from '../sheet/draw-sheets.ts';
import type { Block } from '../sheet/lay-out.ts';
import { answerPages, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import { checkOffice } from './check-office.ts';

const both = (key: keyof typeof sheetTexts): string => `${sheetTexts[key].zh} ${sheetTexts[key].en}`;

/** The sheet that stands in a dossier for a file that has no pages of its own. */
const attachedBlocks = ({ file, mediaType }: PagesOrder): Block[] => [
  { kind: 'title', text: both('sheet.attached') },
  {
    kind: 'fields',
    rows: [
      [both('sheet.fileName'), file.name],
      [both('sheet.fileKind'), both(mediaType.endsWith('spreadsheetml.sheet') ? 'sheet.kind.xlsx' : 'sheet.kind.docx')],
      [both('sheet.fileSize'), `${file.sizeBytes} B`],
      [sheetTexts['sheet.fileHash'].zh, file.sha256],
    ],
  },
  { kind: 'rule' },
  { kind: 'text', text: sheetTexts['sheet.attachedText'].zh },
  { kind: 'note', text: sheetTexts['sheet.attachedText'].en },
];

async function makePages(order: PagesOrder, sink: PageSink): Promise<PagesMade> {
  const checked = checkOffice(order.bytes, order.mediaType);
  if (checked.kind === 'refused') throw new Refusal(checked.code);
  await drawSheets(attachedBlocks(order), 1, (page, _text, total) =>
    // What the sheet says is about the file; it is not what the document says.
    sink.page({ ...page, text: [] }, total),
  );
  return { warnings: ['attached-only', ...checked.warnings] };
}

answerPages(makePages, 'office-damaged');
