import { pagesFromWorker } from '../view/page-worker.ts';
import type { MakeView } from '../view/view-maker.ts';

export const xmlView: MakeView = (request) =>
  pagesFromWorker(new Worker(new URL('./xml-worker.ts', import.meta.url), { type: 'module' }), request, 'xml-damaged');
