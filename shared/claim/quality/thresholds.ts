/**
 * From where a page is doubted. This app's own figures, tried on made-up scans and photos, good ones and spoilt ones
 * (the test beside them says how many of each are told apart); no insurer's rule is known.
 */
export const qualityThresholds = {
  /** Paper darker than this (0 black … 255 white). Half as bright as a good scan (120) is still easy to read. */
  darkPaper: 105,
  /** Print that is darker than the paper by less of it; good scans have 0.6, good photos 0.4. */
  faintPrint: 0.2,
  /** Edges flatter than this, in parts of the print's contrast: good scans 0.9, photos 0.75, blurred by 5 dots 0.3. */
  blurredEdges: 0.42,
  /** A page with print on less of its paper has nothing to be blurred, cut or doubled. */
  leastPrinted: 0.01,
  /** As many strokes run out of one side of the picture. */
  cutStrokes: 3,
  /** Dots an inch, on A4 where the picture has no size of its own. */
  leastDpi: 150,
  /** A picture is rarely exactly of one resolution. */
  dpiSlack: 0.97,
  /** Of 256 signs of the perceptual hash, as many may differ on pictures of one paper. */
  sameLookWithText: 48,
  /** Where nothing was read that could tell two forms apart. */
  sameLookWithoutText: 8,
  /** Part of the recognised words two pictures of one paper have in common. */
  sameWords: 0.8,
  /** With fewer words a page is a stamp or a number and like many others. */
  leastWords: 12,
  /** So sure has one kind to be, and so unsure the kind of the slot, before the slot is doubted. */
  otherKind: 0.8,
  ownKind: 0.4,
} as const;
