import type { OcrReply, ReadArgs, TextPlacesReply } from '../../ocr-contract.ts';
import type { RenderArgs } from '../../room-contract.ts';
import { recognise } from './ocr-recognise.ts';
import { textPlaces } from './ocr-text.ts';

type Draw = (args: RenderArgs) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads a document: the text it has, or the picture of one of its pages. `draw` makes that picture as a preview is made. */
export async function readDocument(
  args: ReadArgs,
  draw: Draw,
  report: (done: number, total: number) => void,
): Promise<TextPlacesReply | OcrReply> {
  if (args.want === 'text') return textPlaces(args, report);
  const { want: _want, limits, ...page } = args;
  const picture = await draw(page);
  return recognise(picture, limits, report);
}
