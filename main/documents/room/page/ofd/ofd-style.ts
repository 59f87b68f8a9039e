import { childOf, childrenOf, type XmlNode } from '../xml/xml-tree.ts';
import type { OfdResources } from './ofd-document.ts';
import { numberOf, numbersOf, rgbOf } from './ofd-values.ts';

export interface DrawStyle {
  /** Drawing parameters in force, the nearest first: the object itself, its own, its layer's. */
  readonly sources: readonly XmlNode[];
}

const maxRelatives = 20;

/** A drawing parameter and those it is relative to. */
export function drawParamChain(resources: OfdResources, id: string | undefined): XmlNode[] {
  const chain: XmlNode[] = [];
  for (let next = id; next !== undefined && chain.length < maxRelatives; ) {
    const param = resources.drawParams.get(next);
    if (param === undefined || chain.includes(param)) break;
    chain.push(param);
    next = param.attributes.Relative;
  }
  return chain;
}

const attribute = ({ sources }: DrawStyle, name: string): string | undefined =>
  sources.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];

const element = ({ sources }: DrawStyle, name: string): XmlNode | undefined => {
  for (const source of sources) {
    const found = childOf(source, name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const joins: ReadonlyMap<string, CanvasLineJoin> = new Map([
  ['Miter', 'miter'],
  ['Round', 'round'],
  ['Bevel', 'bevel'],
]);
const caps: ReadonlyMap<string, CanvasLineCap> = new Map([
  ['Butt', 'butt'],
  ['Round', 'round'],
  ['Square', 'square'],
]);

export function applyLine(context: OffscreenCanvasRenderingContext2D, style: DrawStyle): void {
  context.lineWidth = Math.max(0, numberOf(attribute(style, 'LineWidth'), 0.353));
  context.lineJoin = joins.get(attribute(style, 'Join') ?? '') ?? 'miter';
  context.lineCap = caps.get(attribute(style, 'Cap') ?? '') ?? 'butt';
  context.miterLimit = numberOf(attribute(style, 'MiterLimit'), 3.528);
  const dashes = numbersOf(attribute(style, 'DashPattern')).map(Math.abs);
  context.setLineDash(dashes.some((dash) => dash > 0) ? dashes : []);
  context.lineDashOffset = numberOf(attribute(style, 'DashOffset'), 0);
}

export type Paint = { readonly colour: string | CanvasGradient; readonly alpha: number };
/** `unknown` is a pattern or a mesh, which is not drawn. */
export type PaintFound = Paint | 'none' | 'unknown';

const alphaOf = (node: XmlNode): number => Math.max(0, Math.min(1, numberOf(node.attributes.Alpha, 255) / 255));

function cssColour(resources: OfdResources, node: XmlNode, alpha: number): string {
  const { Value, ColorSpace } = node.attributes;
  const space = ColorSpace === undefined ? undefined : resources.colourSpaces.get(ColorSpace);
  return `rgba(${rgbOf(Value, space).join(',')},${alpha})`;
}

function addStops(gradient: CanvasGradient, shade: XmlNode, resources: OfdResources): void {
  const segments = childrenOf(shade, 'Segment');
  for (const [i, segment] of segments.entries()) {
    const colour = childOf(segment, 'Color');
    const place = numberOf(segment.attributes.Position, segments.length < 2 ? 0 : i / (segments.length - 1));
    if (colour !== undefined)
      gradient.addColorStop(Math.max(0, Math.min(1, place)), cssColour(resources, colour, alphaOf(colour)));
  }
}

function gradientOf(
  context: OffscreenCanvasRenderingContext2D,
  colour: XmlNode,
  resources: OfdResources,
): CanvasGradient | undefined {
  const axial = childOf(colour, 'AxialShd');
  const radial = childOf(colour, 'RadialShd');
  const shade = axial ?? radial;
  if (shade === undefined) return undefined;
  const [x0 = 0, y0 = 0] = numbersOf(shade.attributes.StartPoint);
  const [x1 = 0, y1 = 0] = numbersOf(shade.attributes.EndPoint);
  const radius = (name: string): number => Math.max(0, numberOf(shade.attributes[name], 0));
  const gradient =
    shade === axial
      ? context.createLinearGradient(x0, y0, x1, y1)
      : context.createRadialGradient(x0, y0, radius('StartRadius'), x1, y1, radius('EndRadius'));
  addStops(gradient, shade, resources);
  return gradient;
}

/** The colour for filling or stroking. `otherwise` is the standard's own where none is given. */
export function paintOf(
  context: OffscreenCanvasRenderingContext2D,
  style: DrawStyle,
  name: 'FillColor' | 'StrokeColor',
  resources: OfdResources,
  otherwise: string | undefined,
): PaintFound {
  const colour = element(style, name);
  if (colour === undefined) return otherwise === undefined ? 'none' : { colour: otherwise, alpha: 1 };
  const gradient = gradientOf(context, colour, resources);
  if (gradient !== undefined) return { colour: gradient, alpha: alphaOf(colour) };
  if (colour.children.length > 0 && colour.attributes.Value === undefined) return 'unknown';
  return { colour: cssColour(resources, colour, 1), alpha: alphaOf(colour) };
}
