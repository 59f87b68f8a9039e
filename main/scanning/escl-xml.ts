import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { ScannerAbilities, ScanOrder } from '../../shared/ipc/scanning-views.ts';

// eSCL 2.97 (Mopria): what a scanner says of itself and what we ask of it. Element names are the specification's.

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  // The five of XML itself: a document that declares any of its own is refused before.
  processEntities: true,
  htmlEntities: false,
});

const lengthLimit = 1_000_000;

/** The tree under one root element, values as text. Undefined for what isn't that, or declares anything of its own. */
const rootOf = (bytes: Uint8Array, name: string): unknown => {
  if (bytes.byteLength > lengthLimit) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    const tree: unknown = parser.parse(text);
    return z.record(z.string(), z.unknown()).parse(tree)[name];
  } catch {
    return undefined;
  }
};

/** One element or many of its name: always a list. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
/** An element that is there without content is text to the parser. */
const element = <T extends z.ZodType>(shape: T) => z.preprocess((value) => (value === '' ? {} : value), shape);
const word = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(500));
const number = z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.int().min(0).max(1e6));

const resolutionsSchema = element(
  z.object({
    DiscreteResolutions: element(
      z.object({ DiscreteResolution: list(z.object({ XResolution: number, YResolution: number })) }),
    ).optional(),
    ResolutionRange: element(
      z.object({ XResolutionRange: z.object({ Min: number, Max: number, Step: number.optional() }) }),
    ).optional(),
  }),
);
const profileSchema = z.object({
  ColorModes: element(z.object({ ColorMode: list(word) })).optional(),
  DocumentFormats: element(z.object({ DocumentFormat: list(word), DocumentFormatExt: list(word) })).optional(),
  SupportedResolutions: resolutionsSchema.optional(),
});
const inputSchema = element(
  z.object({
    MinWidth: number.optional(),
    MaxWidth: number.optional(),
    MaxHeight: number.optional(),
    SettingProfiles: element(z.object({ SettingProfile: list(profileSchema) })).optional(),
  }),
);
const capabilitiesSchema = element(
  z.object({
    Version: word.optional(),
    MakeAndModel: word.optional(),
    UUID: word.optional(),
    Platen: element(z.object({ PlatenInputCaps: inputSchema.optional() })).optional(),
    Adf: element(
      z.object({ AdfSimplexInputCaps: inputSchema.optional(), AdfDuplexInputCaps: inputSchema.optional() }),
    ).optional(),
  }),
);
type InputCaps = z.output<typeof inputSchema>;

/** One source as it is asked for: sizes in 1/300 inch. */
export type ScanWay = ScannerAbilities['sources'][number] & {
  readonly format: 'image/jpeg' | 'application/pdf';
  readonly maxWidth: number;
  readonly maxHeight: number;
};
export type Capabilities = {
  readonly version: string;
  readonly name: string;
  readonly uuid: string | null;
  readonly ways: readonly ScanWay[];
};

const usualDpis = [150, 200, 240, 300, 400, 600];
const a4 = { width: 2480, height: 3508 };

const dpisOf = (profiles: readonly z.output<typeof profileSchema>[]): number[] => {
  const offered = new Set<number>();
  for (const { SupportedResolutions: supported } of profiles) {
    for (const { XResolution, YResolution } of supported?.DiscreteResolutions?.DiscreteResolution ?? [])
      if (XResolution === YResolution && XResolution > 0) offered.add(XResolution);
    const range = supported?.ResolutionRange?.XResolutionRange;
    if (range === undefined) continue;
    const step = Math.max(1, range.Step ?? 1);
    for (const dpi of usualDpis)
      if (dpi >= range.Min && dpi <= range.Max && (dpi - range.Min) % step === 0) offered.add(dpi);
  }
  const all = [...offered].sort((a, b) => a - b);
  const good = all.filter((dpi) => dpi >= 150 && dpi <= 600);
  // A machine that offers nothing between is still better than none.
  return good.length > 0 ? good : all.slice(-1);
};

const wayOf = (source: ScanWay['source'], caps: InputCaps | undefined): ScanWay[] => {
  const profiles = caps?.SettingProfiles?.SettingProfile ?? [];
  const modes = new Set(profiles.flatMap((profile) => profile.ColorModes?.ColorMode ?? []));
  const formats = profiles.flatMap(({ DocumentFormats: of }) => [
    ...(of?.DocumentFormat ?? []),
    ...(of?.DocumentFormatExt ?? []),
  ]);
  const dpis = dpisOf(profiles);
  const colours = [
    ...(modes.has('RGB24') ? (['colour'] as const) : []),
    ...(modes.has('Grayscale8') ? (['grey'] as const) : []),
  ];
  const format = formats.includes('image/jpeg') ? 'image/jpeg' : 'application/pdf';
  if (dpis.length === 0 || colours.length === 0 || !formats.includes(format)) return [];
  return [
    {
      source,
      dpis,
      colours,
      format,
      maxWidth: caps?.MaxWidth || a4.width,
      maxHeight: caps?.MaxHeight || a4.height,
    },
  ];
};

/** Faults: scanner-not-speaking. */
export const readCapabilities = (bytes: Uint8Array): Result<Capabilities> => {
  const parsed = capabilitiesSchema.safeParse(rootOf(bytes, 'ScannerCapabilities'));
  if (!parsed.success) return fault('scanner-not-speaking', 'after-user', { reason: 'capabilities' });
  const { Version, MakeAndModel, UUID, Platen, Adf } = parsed.data;
  return ok({
    version: Version ?? '2.6',
    name: MakeAndModel ?? '',
    uuid: UUID?.replace(/^urn:uuid:/i, '').toLowerCase() ?? null,
    ways: [
      ...wayOf('feeder', Adf?.AdfSimplexInputCaps),
      ...wayOf('feeder-duplex', Adf?.AdfDuplexInputCaps),
      ...wayOf('flatbed', Platen?.PlatenInputCaps),
    ],
  });
};

const statusSchema = element(z.object({ State: word.optional(), AdfState: word.optional() }));
export type ScannerStatus = { readonly state: string; readonly adfState: string };

/** Faults: scanner-not-speaking. */
export const readStatus = (bytes: Uint8Array): Result<ScannerStatus> => {
  const parsed = statusSchema.safeParse(rootOf(bytes, 'ScannerStatus'));
  if (!parsed.success) return fault('scanner-not-speaking', 'after-user', { reason: 'status' });
  return ok({ state: parsed.data.State ?? '', adfState: parsed.data.AdfState ?? '' });
};

/** A sheet of A4, or what the glass has when that is less. `version` goes back as it came. */
export const scanSettings = ({ version }: Pick<Capabilities, 'version'>, way: ScanWay, order: ScanOrder): string => {
  const safeVersion = /^\d+\.\d+$/.test(version) ? version : '2.6';
  return `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>${safeVersion}</pwg:Version>
<scan:Intent>Document</scan:Intent>
<pwg:ScanRegions><pwg:ScanRegion>
<pwg:Height>${Math.min(a4.height, way.maxHeight)}</pwg:Height>
<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
<pwg:Width>${Math.min(a4.width, way.maxWidth)}</pwg:Width>
<pwg:XOffset>0</pwg:XOffset>
<pwg:YOffset>0</pwg:YOffset>
</pwg:ScanRegion></pwg:ScanRegions>
<pwg:InputSource>${order.source === 'flatbed' ? 'Platen' : 'Feeder'}</pwg:InputSource>
<scan:ColorMode>${order.colour === 'colour' ? 'RGB24' : 'Grayscale8'}</scan:ColorMode>
<scan:XResolution>${order.dpi}</scan:XResolution>
<scan:YResolution>${order.dpi}</scan:YResolution>
<pwg:DocumentFormat>${way.format}</pwg:DocumentFormat>
<scan:DocumentFormatExt>${way.format}</scan:DocumentFormatExt>
${order.source === 'flatbed' ? '' : `<scan:Duplex>${order.source === 'feeder-duplex'}</scan:Duplex>\n`}</scan:ScanSettings>`;
};
