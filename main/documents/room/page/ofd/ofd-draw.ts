import type { TextPiece } from '../pdf/text-order.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-tree.ts';
import type { OfdArchive } from './ofd-archive.ts';
import type { OfdResources } from './ofd-document.ts';
import { type OfdTypeface, typefaceOf } from './ofd-fonts.ts';
import { decodePicture } from './ofd-pictures.ts';
import { applyLine, type DrawStyle, drawParamChain, type PaintFound, paintOf } from './ofd-style.ts';
import { boxOf, deltasOf, type Matrix, matrixOf, numberOf, svgPathOf, through } from './ofd-values.ts';

export interface Drawing {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly archive: OfdArchive;
  readonly resources: OfdResources;
  readonly maxPixels: number;
  /** Text in millimetres from the top; y grows upwards, so it is negative. */
  readonly pieces: TextPiece[];
  readonly warnings: Set<string>;
}

const unit: Matrix = [1, 0, 0, 1, 0, 0];
const maxDepth = 20;

/** First `inner`, then `outer`. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d] = outer;
  const turning: Matrix = [a, b, c, d, 0, 0];
  return [
    ...through(turning, inner[0], inner[1]),
    ...through(turning, inner[2], inner[3]),
    ...through(outer, inner[4], inner[5]),
  ];
};

/** Where an object's own coordinates lie on the page: its boundary's corner, then its matrix. */
const placeOf = (node: XmlNode): Matrix => {
  const { x = 0, y = 0 } = boxOf(node.attributes.Boundary) ?? {};
  return multiply([1, 0, 0, 1, x, y], matrixOf(node.attributes.CTM) ?? unit);
};

/** Draws the objects of layers, blocks and appearances one after the other. */
export async function drawNodes(drawing: Drawing, nodes: readonly XmlNode[]): Promise<void> {
  for (const node of nodes) {
    const { x = 0, y = 0 } = node.name === 'Appearance' ? (boxOf(node.attributes.Boundary) ?? {}) : {};
    const layer = drawParamChain(drawing.resources, node.attributes.DrawParam);
    await drawGroup(drawing, node.children, [1, 0, 0, 1, x, y], layer, 0);
  }
}

async function drawGroup(
  drawing: Drawing,
  nodes: readonly XmlNode[],
  place: Matrix,
  inherited: readonly XmlNode[],
  depth: number,
): Promise<void> {
  if (depth > maxDepth) throw new Error('too deep');
  for (const node of nodes) {
    if (node.attributes.Visible === 'false') continue;
    if (node.name === 'PageBlock') {
      await drawGroup(drawing, node.children, place, inherited, depth + 1);
      continue;
    }
    if (!['TextObject', 'PathObject', 'ImageObject', 'CompositeObject'].includes(node.name)) continue;
    const here = multiply(place, placeOf(node));
    const own = drawParamChain(drawing.resources, node.attributes.DrawParam);
    const style: DrawStyle = { sources: [node, ...own, ...inherited] };
    const { context } = drawing;
    context.save();
    const outside = context.getTransform();
    clip(context, node, multiply(place, cornerOf(node)));
    context.transform(...here);
    context.globalAlpha *= Math.max(0, Math.min(1, numberOf(node.attributes.Alpha, 255) / 255));
    if (node.name === 'PathObject') drawPath(drawing, node, style);
    else if (node.name === 'TextObject') await drawText(drawing, node, style, here);
    else if (node.name === 'ImageObject') await drawImage(drawing, node);
    else {
      const part = drawing.resources.units.get(node.attributes.ResourceID ?? '');
      const content = childOf(part, 'Content');
      if (content !== undefined) {
        // A group places its parts itself.
        context.setTransform(outside);
        await drawGroup(drawing, content.children, here, [...own, ...inherited], depth + 1);
      }
    }
    context.restore();
  }
}

const cornerOf = (node: XmlNode): Matrix => {
  const { x = 0, y = 0 } = boxOf(node.attributes.Boundary) ?? {};
  return [1, 0, 0, 1, x, y];
};

/** Clip areas are in the object's boundary, each with a matrix of its own; areas of one clip are added together. */
function clip(context: OffscreenCanvasRenderingContext2D, node: XmlNode, corner: Matrix): void {
  for (const one of childrenOf(childOf(node, 'Clips'), 'Clip')) {
    const area = new Path2D();
    let isEmpty = true;
    for (const part of childrenOf(one, 'Area')) {
      const path = childOf(part, 'Path');
      if (path === undefined) continue;
      const matrix = multiply(multiply(corner, matrixOf(part.attributes.CTM) ?? unit), placeOf(path));
      area.addPath(new Path2D(svgPathOf(childOf(path, 'AbbreviatedData')?.text ?? '')), new DOMMatrix([...matrix]));
      isEmpty = false;
    }
    if (!isEmpty) context.clip(area);
  }
}

function withPaint(drawing: Drawing, paint: PaintFound, use: (colour: string | CanvasGradient) => void): void {
  if (paint === 'unknown') drawing.warnings.add('part-not-drawn');
  if (typeof paint === 'string') return;
  const { context } = drawing;
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * paint.alpha;
  use(paint.colour);
  context.globalAlpha = alpha;
}

function drawPath(drawing: Drawing, node: XmlNode, style: DrawStyle): void {
  const { context, resources } = drawing;
  const path = new Path2D(svgPathOf(childOf(node, 'AbbreviatedData')?.text ?? ''));
  if (node.attributes.Fill === 'true') {
    withPaint(drawing, paintOf(context, style, 'FillColor', resources, undefined), (colour) => {
      context.fillStyle = colour;
      context.fill(path, node.attributes.Rule === 'Even-Odd' ? 'evenodd' : 'nonzero');
    });
  }
  if (node.attributes.Stroke !== 'false') {
    applyLine(context, style);
    withPaint(drawing, paintOf(context, style, 'StrokeColor', resources, '#000'), (colour) => {
      context.strokeStyle = colour;
      context.stroke(path);
    });
  }
}

async function drawImage(drawing: Drawing, node: XmlNode): Promise<void> {
  const { context, archive, resources, maxPixels, warnings } = drawing;
  const file = resources.pictures.get(node.attributes.ResourceID ?? '');
  const image = await decodePicture(file === undefined ? undefined : archive.read(file), maxPixels);
  if (image === undefined) {
    warnings.add('picture-not-drawn');
    return;
  }
  const box = boxOf(node.attributes.Boundary);
  // A picture lies in the unit square; without a matrix it fills its boundary.
  const isPlaced = matrixOf(node.attributes.CTM) !== undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, isPlaced ? 1 : (box?.width ?? 0), isPlaced ? 1 : (box?.height ?? 0));
  image.close();
}

/** Small sizes are set ten times as big and scaled down: fonts are not meant to be 3 px high. */
const blowUp = 10;

async function drawText(drawing: Drawing, node: XmlNode, style: DrawStyle, here: Matrix): Promise<void> {
  const { context, archive, resources } = drawing;
  const { attributes } = node;
  const size = numberOf(attributes.Size, 4);
  const typeface = await typefaceOf(archive, resources.fonts.get(attributes.Font ?? ''));
  const stretch = numberOf(attributes.HScale, 1) || 1;
  const weight = Math.round(numberOf(attributes.Weight, 400));
  const bold = weight >= 600 ? 'bold ' : '';
  context.font = `${attributes.Italic === 'true' ? 'italic ' : ''}${bold}${typeface.style}${size * blowUp}px ${typeface.families}`;
  context.textBaseline = 'alphabetic';
  const turned = numberOf(attributes.CharDirection, 0);
  const fills = attributes.Fill !== 'false';
  const strokes = attributes.Stroke === 'true';
  let x = 0;
  let y = 0;
  for (const code of childrenOf(node, 'TextCode')) {
    x = numberOf(code.attributes.X, x);
    y = numberOf(code.attributes.Y, y);
    const glyphs = placeGlyphs(context, code, x, y, stretch);
    addPieces(drawing.pieces, glyphs, size, here);
    for (const { text, x: atX, y: atY, room } of glyphs) {
      if (text.trim() === '') continue;
      context.save();
      context.translate(atX, atY);
      context.rotate((turned * Math.PI) / 180);
      context.scale(stretch / blowUp, 1 / blowUp);
      const width = widthFor(context, typeface, text, room);
      if (fills) {
        withPaint(drawing, paintOf(context, style, 'FillColor', resources, '#000'), (colour) => {
          context.fillStyle = colour;
          context.fillText(text, 0, 0, width);
        });
      }
      if (strokes) {
        applyLine(context, style);
        context.lineWidth *= blowUp;
        withPaint(drawing, paintOf(context, style, 'StrokeColor', resources, '#000'), (colour) => {
          context.strokeStyle = colour;
          context.strokeText(text, 0, 0, width);
        });
      }
      context.restore();
    }
  }
}

/** Measured once for each font: a page has thousands of letters and few different ones. */
const letterWidths = new Map<string, number>();
function letterWidth(context: OffscreenCanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = letterWidths.get(key);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  letterWidths.set(key, width);
  return width;
}

interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** To the next letter on the line; 0 where there is none. */
  readonly room: number;
}

/** A letter of a substitute font may be wider than the one the document was written with; it must not cover the next. */
const widthFor = (
  context: OffscreenCanvasRenderingContext2D,
  typeface: OfdTypeface,
  text: string,
  room: number,
): number | undefined =>
  !typeface.isEmbedded && room > 0 && letterWidth(context, text) > room * blowUp * 1.02 ? room * blowUp : undefined;

function placeGlyphs(
  context: OffscreenCanvasRenderingContext2D,
  code: XmlNode,
  fromX: number,
  fromY: number,
  stretch: number,
): Glyph[] {
  const across = deltasOf(code.attributes.DeltaX);
  const down = deltasOf(code.attributes.DeltaY);
  // Line breaks around the text belong to the file, not to the text.
  const letters = [...code.text.replaceAll(/[\r\n\t]/g, '')];
  const glyphs: Glyph[] = [];
  let x = fromX;
  let y = fromY;
  for (const [i, text] of letters.entries()) {
    const stepX = across[i] ?? (down[i] === undefined ? (letterWidth(context, text) / blowUp) * stretch : 0);
    const stepY = down[i] ?? 0;
    glyphs.push({ text, x, y, room: stepX > 0 && stepY === 0 && i < letters.length - 1 ? stepX / stretch : 0 });
    x += stepX;
    y += stepY;
  }
  return glyphs;
}

/** Letters that follow each other on a line become one piece of text for reading. */
function addPieces(pieces: TextPiece[], glyphs: readonly Glyph[], size: number, here: Matrix): void {
  let open: { text: string; from: Glyph; to: Glyph } | undefined;
  const close = (): void => {
    if (open === undefined || open.text.trim() === '') return;
    const [x, y] = through(here, open.from.x, open.from.y);
    const [endX] = through(here, open.to.x + size / 2, open.to.y);
    pieces.push({
      text: open.text,
      x,
      y: -y,
      width: Math.max(0, endX - x),
      height: size * Math.hypot(here[2], here[3]),
    });
  };
  for (const glyph of glyphs) {
    const follows =
      open !== undefined && glyph.y === open.to.y && glyph.x >= open.to.x && glyph.x - open.to.x < 2 * size;
    if (open !== undefined && follows) open = { text: open.text + glyph.text, from: open.from, to: glyph };
    else {
      close();
      open = { text: glyph.text, from: glyph, to: glyph };
    }
  }
  close();
}
