/** Whole page, or a multiple of the width of the pane. */
export type Zoom = 'page' | number;

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

export const zoomedIn = (zoom: Zoom): Zoom => (zoom === 'page' ? 1 : (steps.find((step) => step > zoom) ?? zoom));
/** The whole page is the smallest. */
export const zoomedOut = (zoom: Zoom): Zoom =>
  zoom === 'page' ? 'page' : (steps.findLast((step) => step < zoom) ?? 'page');
