import { Refusal } from '../refusal.ts';
import { drawSheets } from '../sheet/draw-sheets.ts';
import { answerPages, type PageSink, type PagesMade, type PagesOrder } from '../view/page-worker.ts';
import { readInvoice } from './e-invoice.ts';
import { invoiceBlocks } from './invoice-blocks.ts';
import { parseXml } from './xml-tree.ts';

/** An invoice of ten thousand lines is a megabyte; what is bigger is something else. */
const maxXmlBytes = 20e6;
const maxSheets = 30;

async function makePages({ bytes }: PagesOrder, sink: PageSink): Promise<PagesMade> {
  if (bytes.length > maxXmlBytes) throw new Refusal('xml-damaged', { reason: 'too-large' });
  const invoice = readInvoice(parseXml(bytes));
  if (invoice === undefined) throw new Refusal('xml-not-an-invoice');
  const { isCut } = await drawSheets(invoiceBlocks(invoice), maxSheets, (page, text, total) =>
    sink.page(page, total, text),
  );
  return { warnings: isCut ? ['sheets-cut'] : [] };
}

answerPages(makePages, 'xml-damaged');
