/** The grey a JPEG decoder puts where data is missing, with a little room for scaling. */
const isMissing = (value: number | undefined): boolean => value !== undefined && Math.abs(value - 128) <= 1;

/**
 * True when a whole edge of the picture is the grey of missing data: a JPEG that ends properly but holds less than its
 * header says is decoded without an error.
 */
export function looksCutOff(picture: OffscreenCanvas): boolean {
  const { width, height } = picture;
  const context = picture.getContext('2d');
  if (context === null) return false;
  const edges = [
    context.getImageData(0, height - 1, width, 1),
    context.getImageData(0, 0, width, 1),
    context.getImageData(0, 0, 1, height),
    context.getImageData(width - 1, 0, 1, height),
  ];
  return edges.some(({ data }) => data.every((value, i) => i % 4 === 3 || isMissing(value)));
}
