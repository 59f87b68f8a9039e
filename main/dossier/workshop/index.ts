import { z } from 'zod';
import { fault } from '../../../shared/ipc/result.ts';
import { blobFault, createBlobStore } from '../../vault/blob-store.ts';
import type { FromWorkshop, ToWorkshop, WorkshopSetup } from '../workshop-protocol.ts';
import { toWorkshopSchema } from '../workshop-protocol.ts';
import type { PdfMaker } from './make-pdf.ts';
import { makePdf } from './make-pdf.ts';

/**
 * Entry of the utility process in which PDFs are put together: a long job must not hold up the main process, and one
 * that runs out of memory must not take the app with it.
 */
z.config({ jitless: true });

type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: FromWorkshop) => void;
};

const parentPort = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort;
if (parentPort === undefined) throw new Error('the workshop runs in an Electron utility process');

const open = (setup: WorkshopSetup): PdfMaker => {
  const store = createBlobStore({
    dir: setup.storeDir,
    key: setup.key,
    ...(setup.tempDir === undefined ? {} : { tempDir: setup.tempDir }),
  });
  return { store, fonts: setup.fonts, faultOf: blobFault };
};

let maker: PdfMaker | undefined;
const running = new Map<number, AbortController>();

const run = async (message: Extract<ToWorkshop, { op: 'assemble' }>): Promise<void> => {
  const { id, job, target } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const result =
      maker === undefined
        ? fault('workshop-not-ready', 'later')
        : await makePdf(maker, job, target, {
            signal: controller.signal,
            onProgress: (done, total) => parentPort.postMessage({ op: 'progress', id, done, total }),
          });
    parentPort.postMessage({ op: 'result', id, result });
  } finally {
    running.delete(id);
  }
};

parentPort.on('message', ({ data }) => {
  // A message we can't read is a bug of our own side; the process ends and the client reports it.
  const message = toWorkshopSchema.parse(data);
  switch (message.op) {
    case 'init':
      maker = open(message.setup);
      return;
    case 'assemble':
      // An exception is a bug too: unhandled, it ends the process, and every job waiting here fails at once.
      void run(message);
      return;
    case 'cancel':
      running.get(message.id)?.abort();
  }
});
