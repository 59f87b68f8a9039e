import { childOf, childrenOf, parseXml, textOf, type XmlNode } from '../xml/xml-tree.ts';
import { folderOf, type OfdArchive, OfdTooLarge, resolveOfdPath } from './ofd-archive.ts';
import { type Box, boxOf } from './ofd-values.ts';

export interface OfdFont {
  readonly id: string;
  readonly name: string;
  readonly family: string | undefined;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isSerif: boolean;
  readonly isFixedWidth: boolean;
  /** Place of the embedded font. */
  readonly file: string | undefined;
}

/** What objects name by id. */
export interface OfdResources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  /** Places of pictures. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly drawParams: ReadonlyMap<string, XmlNode>;
  /** GRAY, RGB or CMYK. */
  readonly colourSpaces: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, XmlNode>;
}

export interface OfdPage {
  readonly id: string;
  readonly box: Box;
  /** Lists of layers or appearances, in the order they are drawn. */
  readonly content: readonly XmlNode[];
  readonly annotations: readonly XmlNode[];
}

export interface OfdStamp {
  readonly pageId: string;
  readonly box: Box;
  readonly clip: Box | undefined;
  /** Files in which the seal's picture may be. */
  readonly seals: readonly string[];
}

export interface OfdDocument {
  readonly resources: OfdResources;
  readonly pageIds: readonly string[];
  page(index: number): OfdPage;
  readonly stamps: readonly OfdStamp[];
  readonly isSigned: boolean;
  /** Files that go with the document; an invoice's own data in XML is none. */
  readonly hasAttachments: boolean;
}

const a4: Box = { x: 0, y: 0, width: 210, height: 297 };
const isTrue = (text: string | undefined): boolean => text === 'true';

/** Boxes no page has are a lie or a slip: a canvas of them would be empty or endless. */
const saneBox = (box: Box | undefined): Box | undefined =>
  box !== undefined && box.width >= 1 && box.height >= 1 && box.width <= 5000 && box.height <= 5000 ? box : undefined;

const pageBox = (area: XmlNode | undefined): Box | undefined => saneBox(boxOf(textOf(area, 'PhysicalBox')));

function readResources(archive: OfdArchive, files: readonly string[]): OfdResources {
  const fonts = new Map<string, OfdFont>();
  const pictures = new Map<string, string>();
  const drawParams = new Map<string, XmlNode>();
  const colourSpaces = new Map<string, string>();
  const units = new Map<string, XmlNode>();
  for (const file of files) {
    const root = readXml(archive, file);
    const folder = `${folderOf(file)}/${root?.attributes.BaseLoc ?? ''}`;
    const locate = (path: string | undefined) =>
      path === undefined ? undefined : resolveOfdPath(archive, path, folder, folderOf(file));
    for (const node of root?.children.flatMap((group) => group.children) ?? []) {
      const { ID: id = '' } = node.attributes;
      if (node.name === 'Font') fonts.set(id, fontOf(node, locate(textOf(node, 'FontFile'))));
      else if (node.name === 'DrawParam') drawParams.set(id, node);
      else if (node.name === 'ColorSpace') colourSpaces.set(id, (node.attributes.Type ?? 'RGB').toUpperCase());
      else if (node.name === 'CompositeGraphicUnit') units.set(id, node);
      else if (node.name === 'MultiMedia') {
        const place = locate(textOf(node, 'MediaFile'));
        if (place !== undefined) pictures.set(id, place);
      }
    }
  }
  return { fonts, pictures, drawParams, colourSpaces, units };
}

const fontOf = ({ attributes }: XmlNode, file: string | undefined): OfdFont => ({
  id: attributes.ID ?? '',
  name: attributes.FontName ?? '',
  family: attributes.FamilyName,
  isBold: isTrue(attributes.Bold),
  isItalic: isTrue(attributes.Italic),
  isSerif: isTrue(attributes.Serif),
  isFixedWidth: isTrue(attributes.FixedWidth),
  file,
});

const readXml = (archive: OfdArchive, path: string | undefined): XmlNode | undefined => {
  const bytes = path === undefined ? undefined : archive.read(path);
  return bytes === undefined ? undefined : parseXml(bytes);
};

const readable = (archive: OfdArchive, path: string): XmlNode | undefined => {
  try {
    return readXml(archive, path);
  } catch (error) {
    if (error instanceof OfdTooLarge) throw error;
    return undefined;
  }
};

function readStamps(archive: OfdArchive, listPath: string | undefined): OfdStamp[] {
  const list = readXml(archive, listPath);
  const stamps: OfdStamp[] = [];
  for (const { attributes } of childrenOf(list, 'Signature')) {
    const path = resolveOfdPath(archive, attributes.BaseLoc ?? '', folderOf(listPath ?? ''));
    const signature = readXml(archive, path);
    const info = childOf(signature, 'SignedInfo');
    const places = [textOf(childOf(info, 'Seal'), 'BaseLoc'), textOf(signature, 'SignedValue')];
    const seals = places.flatMap(
      (place) => (place === undefined ? [] : resolveOfdPath(archive, place, folderOf(path ?? ''))) ?? [],
    );
    for (const { attributes: stamp } of childrenOf(info, 'StampAnnot')) {
      const box = saneBox(boxOf(stamp.Boundary));
      if (box !== undefined) stamps.push({ pageId: stamp.PageRef ?? '', box, clip: boxOf(stamp.Clip), seals });
    }
  }
  return stamps;
}

/** Files with the annotations of each page. */
function annotationFiles(archive: OfdArchive, listPath: string | undefined): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const page of childrenOf(readXml(archive, listPath), 'Page')) {
    const file = resolveOfdPath(archive, textOf(page, 'FileLoc') ?? '', folderOf(listPath ?? ''));
    if (file !== undefined) files.set(page.attributes.PageID ?? '', file);
  }
  return files;
}

const layerOrder = ['Background', 'Body', 'Foreground'];
const layersOf = (page: XmlNode | undefined): XmlNode[] =>
  childrenOf(childOf(page, 'Content'), 'Layer').toSorted(
    (a, b) => layerOrder.indexOf(a.attributes.Type ?? 'Body') - layerOrder.indexOf(b.attributes.Type ?? 'Body'),
  );

function openDocument(archive: OfdArchive, rootPath: string, signaturesPath: string | undefined): OfdDocument {
  const root = readXml(archive, rootPath);
  const folder = folderOf(rootPath);
  const locate = (path: string | undefined) => (path === undefined ? undefined : resolveOfdPath(archive, path, folder));
  const common = childOf(root, 'CommonData');
  const usual = pageBox(childOf(common, 'PageArea')) ?? a4;
  const places = (node: XmlNode | undefined, name: string): string[] =>
    childrenOf(node, name).flatMap(({ text }) => locate(text.trim()) ?? []);
  const pages = childrenOf(childOf(root, 'Pages'), 'Page');
  const contents = pages.map(({ attributes }) => locate(attributes.BaseLoc));
  // A page that can't be read is told when it is asked for; the others don't suffer for it.
  const pageResources = contents.flatMap((path) =>
    path === undefined ? [] : places(readable(archive, path), 'PageRes'),
  );
  const resources = readResources(archive, [
    ...places(common, 'PublicRes'),
    ...places(common, 'DocumentRes'),
    ...pageResources,
  ]);
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map(({ attributes }) => [attributes.ID ?? '', locate(attributes.BaseLoc)]),
  );
  // A template serves many pages.
  const read = new Map<string, XmlNode | undefined>();
  const readTemplate = (id: string): XmlNode | undefined => {
    if (!read.has(id)) read.set(id, readXml(archive, templates.get(id)));
    return read.get(id);
  };
  const annotations = annotationFiles(archive, locate(textOf(root, 'Annotations')));

  return {
    resources,
    pageIds: pages.map(({ attributes }) => attributes.ID ?? ''),
    stamps: readStamps(archive, signaturesPath),
    isSigned: childrenOf(readXml(archive, signaturesPath), 'Signature').length > 0,
    hasAttachments: childrenOf(readXml(archive, locate(textOf(root, 'Attachments'))), 'Attachment').some(
      (attachment) => !/\.xml$/i.test(textOf(attachment, 'FileLoc') ?? ''),
    ),
    page(index) {
      const id = pages[index]?.attributes.ID ?? '';
      const page = readXml(archive, contents[index]);
      if (page === undefined) throw new Error('page is missing');
      const used = childrenOf(page, 'Template').map(({ attributes }) => ({
        isForeground: attributes.ZOrder === 'Foreground',
        page: readTemplate(attributes.TemplateID ?? ''),
      }));
      const box = pageBox(childOf(page, 'Area')) ?? pageBox(childOf(used[0]?.page, 'Area')) ?? usual;
      const behind = used.filter(({ isForeground }) => !isForeground).flatMap((template) => layersOf(template.page));
      const before = used.filter(({ isForeground }) => isForeground).flatMap((template) => layersOf(template.page));
      const notes = childrenOf(readXml(archive, annotations.get(id)), 'Annot')
        .filter(({ attributes }) => attributes.Visible !== 'false')
        .flatMap((note) => childrenOf(note, 'Appearance'));
      return { id, box, content: [...behind, ...layersOf(page), ...before], annotations: notes };
    },
  };
}

/** The documents of a package. Throws at anything that isn't as it should be. */
export function openOfd(archive: OfdArchive): OfdDocument[] {
  const root = readXml(archive, 'OFD.xml');
  const documents = childrenOf(root, 'DocBody').map((body) => {
    const rootPath = resolveOfdPath(archive, textOf(body, 'DocRoot') ?? '');
    if (rootPath === undefined) throw new Error('document is missing');
    return openDocument(archive, rootPath, resolveOfdPath(archive, textOf(body, 'Signatures') ?? ''));
  });
  if (documents.length === 0) throw new Error('no document');
  return documents;
}
