import { pagesFromWorker } from '../view/page-worker.ts';
import type { MakeView } from '../view/view-maker.ts';

export const ofdView: MakeView = (request) =>
  pagesFromWorker(new Worker(new URL('./ofd-worker.ts', import.meta.url), { type: 'module' }), request, 'ofd-damaged');
