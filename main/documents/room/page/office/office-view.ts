import { pagesFromWorker } from '../view/page-worker.ts';
import type { MakeView } from '../view/view-maker.ts';

export const officeView: MakeView = (request) =>
  pagesFromWorker(
    new Worker(new URL('./office-worker.ts', import.meta.url), { type: 'module' }),
    request,
    'office-damaged',
  );
