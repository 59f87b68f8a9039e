import { pagesFromWorker } from '../view/page-worker.ts';
import type { MakeView } from '../view/view-maker.ts';

export const tiffView: MakeView = (request) =>
  pagesFromWorker(
    new Worker(new URL('./tiff-worker.ts', import.meta.url), { type: 'module' }),
    request,
    'image-damaged',
  );
