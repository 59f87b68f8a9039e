import { type JpegHeader, readJpegHeader } from '../../../segment/jpeg-header.ts';
import type { InspectArgs, InspectionReply, RenderArgs } from '../../room-contract.ts';
import { croppedSize, finishPicture } from '../finish/finish-picture.ts';
import { drawScaled, encodeJpeg, previewQuality, thumbQuality } from '../picture.ts';
import { Refusal } from '../refusal.ts';
import { buildSegment } from '../segment-client.ts';
import { fetchDocument, postMade } from '../transfer.ts';
import { type ImageClaim, pngClaim, webpClaim } from './image-header.ts';
import { looksCutOff } from './looks-cut-off.ts';
import { stripJpegMetadata } from './strip-jpeg-metadata.ts';

/** A PNG or WebP becomes a JPEG nobody can tell from it; only the original keeps its pixels exactly. */
const recodedQuality = 0.92;
/** A4 at 600 dpi; beyond it recoding needs more memory than any page is worth. */
const recodedPixels = 40e6;

type Bytes = Uint8Array<ArrayBuffer>;

function jpegHeader(bytes: Bytes): JpegHeader {
  const header = readJpegHeader(bytes);
  if (header.ok) return header.value;
  const code = header.error.code === 'image-unsupported' ? 'image-unsupported' : 'image-damaged';
  throw new Refusal(code, header.error.detail);
}

function claimOf(bytes: Bytes, mediaType: string): ImageClaim {
  if (mediaType === 'image/jpeg') return jpegHeader(bytes);
  const claim = mediaType === 'image/png' ? pngClaim(bytes) : webpClaim(bytes);
  if (claim === undefined) throw new Refusal('image-damaged');
  return claim;
}

/** Upright pixels. The claimed size is checked first: a small file can ask for gigabytes. */
export async function decodeImage(
  bytes: Bytes,
  mediaType: string,
  maxPixels: number,
): Promise<[ImageBitmap, ImageClaim]> {
  const claim = claimOf(bytes, mediaType);
  const { widthPx, heightPx } = claim;
  if (widthPx * heightPx > maxPixels) throw new Refusal('image-too-large', { widthPx, heightPx, maxPixels });
  const image = await createImageBitmap(new Blob([bytes], { type: mediaType }), {
    imageOrientation: 'from-image',
  }).catch(() => {
    throw new Refusal('image-damaged');
  });
  if (image.width * image.height !== widthPx * heightPx) throw new Refusal('image-damaged', { reason: 'size' });
  return [image, claim];
}

/** The JPEG that goes into the dossier: the file's own bytes where they are one already, else recoded on white. */
async function dossierPicture(bytes: Bytes, mediaType: string, image: ImageBitmap, { dpi }: ImageClaim) {
  if (mediaType === 'image/jpeg') {
    const { sizeBytes, orientation } = jpegHeader(bytes);
    return { bytes: stripJpegMetadata(bytes, sizeBytes), orientation, ...(dpi === undefined ? {} : { dpi }) };
  }
  const scale = Math.min(1, Math.sqrt(recodedPixels / (image.width * image.height)));
  const canvas = drawScaled(image, Math.max(image.width, image.height) * scale);
  return {
    bytes: await encodeJpeg(canvas, recodedQuality),
    // The decoder has turned it upright already.
    orientation: 1 as const,
    ...(dpi === undefined ? {} : { dpi: dpi * scale }),
  };
}

export async function inspectImage(args: InspectArgs): Promise<InspectionReply> {
  const { mediaType, limits } = args;
  const bytes = await fetchDocument(args.documentUrl);
  const [image, claim] = await decodeImage(bytes, mediaType, limits.maxPixels);
  const small = drawScaled(image, limits.thumbPx);
  const picture = await dossierPicture(bytes, mediaType, image, claim);
  image.close();
  const built = await buildSegment({ kind: 'jpeg', ...picture });
  await postMade(args.segmentUrl, built.segment);
  return {
    text: [''],
    thumbs: [await encodeJpeg(small, thumbQuality)],
    warnings: mediaType === 'image/jpeg' && looksCutOff(small) ? ['picture-cut-off'] : [],
  };
}

export async function renderImage(args: RenderArgs): Promise<Bytes> {
  if (args.page !== 1) throw new Refusal('page-not-found');
  const [image] = await decodeImage(await fetchDocument(args.documentUrl), args.mediaType, args.maxPixels);
  const { finish, maxPx, rotation } = args;
  const part = finish === undefined ? image : croppedSize(image, finish);
  // Finished at the size it is shown: a camera's picture takes a second at its own.
  const scale = Math.min(1, maxPx / Math.max(part.width, part.height));
  const shown = finish === undefined ? image : finishPicture(image, finish, scale);
  const picture = await encodeJpeg(drawScaled(shown, maxPx, rotation), previewQuality);
  image.close();
  return picture;
}
