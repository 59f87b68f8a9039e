import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from '../xml/xml-tree.ts';
import { openOfdArchive } from './ofd-archive.ts';
import { openOfd } from './ofd-document.ts';
import { ofdXml, testOfd } from './test-ofd.ts';

const open = (files: Parameters<typeof testOfd>[0] = {}) => {
  const [document] = openOfd(openOfdArchive(testOfd(files)));
  if (document === undefined) throw new Error('no document');
  return document;
};
const page = (layers: string, before = ''): string =>
  ofdXml('<ofd:Page', `${before}<ofd:Content>${layers}</ofd:Content></ofd:Page>`);

test('a page has its box and its layers', () => {
  const document = open();
  expect(document.pageIds).toEqual(['1']);
  expect(document.page(0)).toMatchObject({
    id: '1',
    box: { x: 0, y: 0, width: 210, height: 140 },
    content: [{ name: 'Layer', children: [{ name: 'PathObject' }] }],
    annotations: [],
  });
});

const withTemplate = {
  'Doc_0/Document.xml': ofdXml(
    '<ofd:Document',
    '<ofd:CommonData><ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/></ofd:CommonData>' +
      '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P.xml"/></ofd:Pages>' +
      '<ofd:Annotations>Annots/List.xml</ofd:Annotations></ofd:Document>',
  ),
  'Doc_0/Tpls/T.xml': page('<ofd:Layer ID="t"/>'),
  'Doc_0/Annots/List.xml': ofdXml(
    '<ofd:Annotations',
    '<ofd:Page PageID="1"><ofd:FileLoc>Page_0/A.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>',
  ),
  'Doc_0/Annots/Page_0/A.xml': ofdXml(
    '<ofd:PageAnnot',
    '<ofd:Annot ID="1"><ofd:Appearance Boundary="1 2 3 4"/></ofd:Annot>' +
      '<ofd:Annot ID="2" Visible="false"><ofd:Appearance/></ofd:Annot></ofd:PageAnnot>',
  ),
};
const layerIds = (zOrder: string): (string | undefined)[] =>
  open({
    ...withTemplate,
    'Doc_0/Pages/P.xml': page(
      '<ofd:Layer ID="f" Type="Foreground"/><ofd:Layer ID="b"/><ofd:Layer ID="g" Type="Background"/>',
      `<ofd:Template TemplateID="7" ZOrder="${zOrder}"/>`,
    ),
  })
    .page(0)
    .content.map(({ attributes }) => attributes.ID);

test('templates lie behind or before, layers in their order', () => {
  expect(layerIds('Background')).toEqual(['t', 'g', 'b', 'f']);
  expect(layerIds('Foreground')).toEqual(['g', 'b', 'f', 't']);
});

test('annotations that are hidden are left out; without a page area a page is A4', () => {
  const first = open({ ...withTemplate, 'Doc_0/Pages/P.xml': page('') }).page(0);
  expect(first.annotations).toHaveLength(1);
  expect(first.box).toMatchObject({ width: 210, height: 297 });
});

test('a box no page has is not believed', () => {
  const area = '<ofd:Area><ofd:PhysicalBox>0 0 9e9 9e9</ofd:PhysicalBox></ofd:Area>';
  expect(open({ 'Doc_0/Pages/Page_0/Content.xml': page('', area) }).page(0).box.width).toBe(210);
});

test('resources are found by id', () => {
  const { resources } = open({
    'Doc_0/PublicRes.xml':
      '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res">' +
      '<ofd:Fonts><ofd:Font ID="3" FontName="宋体" Bold="true"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>' +
      '<ofd:MultiMedias><ofd:MultiMedia ID="4" Type="Image"><ofd:MediaFile>q.png</ofd:MediaFile></ofd:MultiMedia>' +
      '<ofd:MultiMedia ID="5"><ofd:MediaFile>missing.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>' +
      '<ofd:ColorSpaces><ofd:ColorSpace ID="6" Type="Gray"/></ofd:ColorSpaces></ofd:Res>',
    'Doc_0/Res/f.ttf': Uint8Array.of(1),
    'Doc_0/Res/q.png': Uint8Array.of(1),
  });
  expect(resources.fonts.get('3')).toMatchObject({ name: '宋体', isBold: true, file: 'Doc_0/Res/f.ttf' });
  expect([...resources.pictures.keys()]).toEqual(['4']);
  expect(resources.colourSpaces.get('6')).toBe('GRAY');
});

test.each([
  ['data.xml', false],
  ['contract.docx', true],
])('an attachment %s is told: %s', (file, told) => {
  const document = open({
    'Doc_0/Document.xml': ofdXml(
      '<ofd:Document',
      '<ofd:Pages/><ofd:Attachments>Attachs/List.xml</ofd:Attachments></ofd:Document>',
    ),
    'Doc_0/Attachs/List.xml': ofdXml(
      '<ofd:Attachments',
      `<ofd:Attachment ID="1" Name="a"><ofd:FileLoc>${file}</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
    ),
  });
  expect([document.hasAttachments, document.isSigned]).toEqual([told, false]);
});

test('stamps know their page, place and the files their seal may be in', () => {
  const { stamps, isSigned } = open({
    'OFD.xml': ofdXml(
      '<ofd:OFD',
      '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>' +
        '<ofd:Signatures>/Doc_0/Signs/S.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>',
    ),
    'Doc_0/Signs/S.xml': ofdXml('<ofd:Signatures', '<ofd:Signature ID="1" BaseLoc="A/Sign.xml"/></ofd:Signatures>'),
    'Doc_0/Signs/A/Sign.xml': ofdXml(
      '<ofd:Signature',
      '<ofd:SignedInfo><ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal>' +
        '<ofd:StampAnnot PageRef="1" Boundary="90 8 30 20" Clip="0 0 8 20"/></ofd:SignedInfo>' +
        '<ofd:SignedValue>/Doc_0/Signs/A/V.dat</ofd:SignedValue></ofd:Signature>',
    ),
    'Doc_0/Signs/A/Seal.esl': Uint8Array.of(1),
    'Doc_0/Signs/A/V.dat': Uint8Array.of(1),
  });
  expect(isSigned).toBe(true);
  expect(stamps).toEqual([
    {
      pageId: '1',
      box: { x: 90, y: 8, width: 30, height: 20 },
      clip: { x: 0, y: 0, width: 8, height: 20 },
      seals: ['/Doc_0/Signs/A/Seal.esl', '/Doc_0/Signs/A/V.dat'],
    },
  ]);
});

test.each([
  ['no OFD.xml', { 'OFD.xml': undefined }],
  ['no document', { 'Doc_0/Document.xml': undefined }],
  ['no page', { 'Doc_0/Pages/Page_0/Content.xml': undefined }],
  ['a page that is no XML', { 'Doc_0/Pages/Page_0/Content.xml': 'hello' }],
  ['entities of its own', { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "bb">]><OFD><DocBody/></OFD>' }],
  ['a thousand levels', { 'Doc_0/Pages/Page_0/Content.xml': '<a>'.repeat(1000) + '</a>'.repeat(1000) }],
])('%s is damage', (_name, files) => {
  expect(() => open(files).page(0)).toThrow();
});

test('numbers stay text and names lose their prefix', () => {
  const root = parseXml(Buffer.from('<o:a xmlns:o="u" N="00012345678901234567"><o:b> 1.50 </o:b></o:a>'));
  expect(root).toMatchObject({ name: 'a', attributes: { N: '00012345678901234567' } });
  expect(root.children[0]).toMatchObject({ name: 'b', text: ' 1.50 ' });
});

test('letters written as entities are letters', () => {
  expect(parseXml(Buffer.from('<a>&#21457;&#x7968; &lt;&amp;&gt;</a>')).text).toBe('发票 <&>');
});

test('a changed file ends in a document or an error, never in a hang', () => {
  const good = testOfd();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      try {
        for (const document of openOfd(openOfdArchive(bytes))) document.pageIds.map((_id, i) => document.page(i));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
