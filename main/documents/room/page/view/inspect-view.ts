import type { InspectArgs, InspectionReply } from '../../room-contract.ts';
import { describePdf, type Report } from '../pdf/inspect-pdf.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { picturePdf } from './picture-pdf.ts';
import type { MakeView } from './view-maker.ts';

/** A document that can't be drawn itself: its view is made and kept, and everything else comes from the view. */
export async function inspectView(makeView: MakeView, args: InspectArgs, report: Report): Promise<InspectionReply> {
  const { mediaType, file, limits } = args;
  const made = await makeView({ bytes: await fetchDocument(args.documentUrl), mediaType, file, limits, report });
  const pdf = picturePdf(made.pages);
  await postMade(args.viewUrl, pdf);
  // pdf.js and the segment worker take the bytes they are given over.
  const described = await describePdf(async () => pdf.slice(), args, report);
  const text = made.text === undefined ? described.text : limitText(made.text, limits);
  const cut = text.some((page, i) => page !== (made.text?.[i] ?? page)) ? ['text-cut'] : [];
  return {
    ...described,
    text,
    warnings: [...new Set([...described.warnings, ...made.warnings, ...cut])],
    attachments: [...(made.attachments ?? [])],
  };
}

function limitText(text: readonly string[], limits: InspectArgs['limits']): string[] {
  let left = limits.maxTextChars;
  return text.map((page) => {
    const kept = page.slice(0, Math.min(left, limits.maxTextCharsPerPage)).toWellFormed();
    left -= kept.length;
    return kept;
  });
}
