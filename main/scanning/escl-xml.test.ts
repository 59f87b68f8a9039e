import { describe, expect, it } from 'vitest';
import { readCapabilities, readStatus, scanSettings } from './escl-xml.ts';

const bytes = (xml: string) => new TextEncoder().encode(xml);
const profile = (inside: string) =>
  `<SettingProfiles><SettingProfile><ColorModes><ColorMode>RGB24</ColorMode></ColorModes>
   <DocumentFormats><DocumentFormat>application/pdf</DocumentFormat></DocumentFormats>
   <SupportedResolutions>${inside}</SupportedResolutions></SettingProfile></SettingProfiles>`;
const platen = (inside: string) =>
  bytes(
    `<s:ScannerCapabilities xmlns:s="x"><s:Platen><s:PlatenInputCaps>${profile(inside)}</s:PlatenInputCaps></s:Platen></s:ScannerCapabilities>`,
  );
const discrete = (...dpis: number[]) =>
  `<DiscreteResolutions>${dpis.map((dpi) => `<DiscreteResolution><XResolution>${dpi}</XResolution><YResolution>${dpi}</YResolution></DiscreteResolution>`).join('')}</DiscreteResolutions>`;
const range = (min: number, max: number, step: number) =>
  `<ResolutionRange><XResolutionRange><Min>${min}</Min><Max>${max}</Max><Step>${step}</Step></XResolutionRange></ResolutionRange>`;

describe('capabilities', () => {
  it.each([
    [discrete(75, 100, 200, 300, 600, 1200), [200, 300, 600]],
    [discrete(300), [300]],
    [discrete(75, 100), [100]],
    [range(100, 400, 1), [150, 200, 240, 300, 400]],
    [range(75, 1200, 75), [150, 300, 600]],
  ])('resolutions are what it offers between 150 and 600', (xml, dpis) => {
    const read = readCapabilities(platen(xml));
    expect(read.ok && read.value.ways).toMatchObject([{ source: 'flatbed', dpis, format: 'application/pdf' }]);
  });

  it('a machine without a usable source has none', () => {
    for (const xml of [
      platen(''),
      bytes('<ScannerCapabilities/>'),
      bytes('<ScannerCapabilities><Adf/></ScannerCapabilities>'),
    ]) {
      const read = readCapabilities(xml);
      expect(read.ok && read.value.ways).toEqual([]);
    }
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><html><body>Login</body></html>'],
    ['another root', '<ScannerStatus/>'],
    ['no XML', '{"a":1}'],
    [
      'entities',
      '<!DOCTYPE a [<!ENTITY b "c">]><ScannerCapabilities><MakeAndModel>&b;</MakeAndModel></ScannerCapabilities>',
    ],
    [
      'numbers that are none',
      '<ScannerCapabilities><Platen><PlatenInputCaps><MaxWidth>x</MaxWidth></PlatenInputCaps></Platen></ScannerCapabilities>',
    ],
    [
      'an array where a value is',
      '<ScannerCapabilities><Platen><PlatenInputCaps><MaxWidth><a/></MaxWidth></PlatenInputCaps></Platen></ScannerCapabilities>',
    ],
    ['too much', `<ScannerCapabilities><MakeAndModel>${'x'.repeat(1_000_001)}</MakeAndModel></ScannerCapabilities>`],
  ])('%s is not believed', (_what, xml) => {
    expect(readCapabilities(bytes(xml))).toMatchObject({ ok: false, error: { code: 'scanner-not-speaking' } });
  });

  it('characters that were written as entities are read', () => {
    const read = readCapabilities(
      bytes('<ScannerCapabilities><MakeAndModel>A &amp; B</MakeAndModel></ScannerCapabilities>'),
    );
    expect(read.ok && read.value.name).toBe('A & B');
  });
});

it('status', () => {
  const xml =
    '<x:ScannerStatus xmlns:x="y"><State>Idle</State><x:AdfState>ScannerAdfJam</x:AdfState></x:ScannerStatus>';
  expect(readStatus(bytes(xml))).toEqual({ ok: true, value: { state: 'Idle', adfState: 'ScannerAdfJam' } });
});

it('what is asked for is never longer than the glass, and a version that is none is not sent back', () => {
  const way = {
    source: 'flatbed',
    dpis: [300],
    colours: ['grey'],
    format: 'image/jpeg',
    maxWidth: 2550,
    maxHeight: 3300,
  } as const;
  const order = { source: 'flatbed', dpi: 300, colour: 'grey' } as const;
  const xml = scanSettings({ version: '2.6</pwg:Version><evil/>' }, { ...way, dpis: [300], colours: ['grey'] }, order);
  expect(xml).toContain('<pwg:Version>2.6</pwg:Version>\n');
  expect(xml).toContain('<pwg:Width>2480</pwg:Width>');
  expect(xml).toContain('<pwg:Height>3300</pwg:Height>');
  expect(xml).not.toContain('evil');
  expect(xml).not.toContain('Duplex');
});
