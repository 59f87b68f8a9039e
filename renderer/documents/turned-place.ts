import type { Rotation } from '../../shared/claim/document.ts';
import type { KeptProposal } from '../../shared/claim/reading/reading.ts';

/** A place in parts of the width and height of the page it is shown on. */
export type PlaceInParts = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where a place of a page is once the page has been turned clockwise. */
export const turnedPlace = (box: KeptProposal['box'], rotation: Rotation): PlaceInParts => {
  const [left, width] = [box.x / box.pageWidth, box.width / box.pageWidth];
  const [top, height] = [box.y / box.pageHeight, box.height / box.pageHeight];
  switch (rotation) {
    case 0:
      return { left, top, width, height };
    case 90:
      return { left: 1 - top - height, top: left, width: height, height: width };
    case 180:
      return { left: 1 - left - width, top: 1 - top - height, width, height };
    case 270:
      return { left: top, top: 1 - left - width, width: height, height: width };
  }
};
