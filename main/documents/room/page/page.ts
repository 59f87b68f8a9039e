import type { RoomMessage, RoomRequest } from '../room-contract.ts';
import { inspectImage, renderImage } from './image/inspect-image.ts';
import { inspectPdf, type Report } from './pdf/inspect-pdf.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { Refusal } from './refusal.ts';

const isPdf = (args: { readonly mediaType: string }): boolean => args.mediaType === 'application/pdf';

async function answer(request: RoomRequest, report: Report): Promise<unknown> {
  if (request.op === 'inspect')
    return isPdf(request.args) ? inspectPdf(request.args, report) : inspectImage(request.args);
  return isPdf(request.args) ? renderPdf(request.args) : renderImage(request.args);
}

function refusal(id: number, error: unknown): RoomMessage {
  if (error instanceof Refusal)
    return { type: 'refused', id, code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) };
  const reason = error instanceof Error ? error.name.slice(0, 40) : 'unknown';
  return { type: 'refused', id, code: 'document-room-failed', detail: { reason } };
}

window.addEventListener(
  'message',
  ({ data, ports: [port] }) => {
    if (data !== 'port' || port === undefined) return;
    const say = (message: RoomMessage): void => port.postMessage(message);
    port.onmessage = ({ data: request }: MessageEvent<RoomRequest>) => {
      const { id } = request;
      answer(request, (done, total) => say({ type: 'progress', id, done, total })).then(
        (value) => say({ type: 'value', id, value }),
        (error: unknown) => say(refusal(id, error)),
      );
    };
    say({ type: 'ready' });
  },
  { once: true },
);
