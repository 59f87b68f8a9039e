import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { arrayEntry, dictEntry, follow, followEntry } from './pdf-values.ts';

const DEEPEST_NAME_TREE = 20;
const MOST_NAMES = 50_000;

const keyOf = (value: PDFObject | undefined): string | undefined => {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value instanceof PDFName ? value.decodeText() : undefined;
};

/** A destination is an array, or a dictionary that holds it under D. */
const explicit = (context: PDFContext, value: PDFObject | undefined): PDFArray | undefined => {
  const found = follow(context, value);
  if (found instanceof PDFArray) return found;
  return found instanceof PDFDict ? arrayEntry(found, 'D') : undefined;
};

/**
 * Turns any form of a link's destination into the explicit array. Names live in the source's catalog, which the
 * dossier doesn't take over, so they are resolved here.
 */
export const createDestinations = (context: PDFContext): ((value: PDFObject | undefined) => PDFArray | undefined) => {
  let names: Map<string, PDFArray> | undefined;

  const collect = (): Map<string, PDFArray> => {
    const found = new Map<string, PDFArray>();
    const catalog = follow(context, context.trailerInfo.Root);
    if (!(catalog instanceof PDFDict)) return found;
    for (const [name, value] of dictEntry(catalog, 'Dests')?.entries() ?? []) {
      const destination = explicit(context, value);
      if (destination !== undefined) found.set(name.decodeText(), destination);
    }
    const tree = dictEntry(catalog, 'Names');
    let visits = 0;
    const walk = (node: PDFDict | undefined, depth: number): void => {
      visits += 1;
      if (node === undefined || depth > DEEPEST_NAME_TREE || visits > MOST_NAMES) return;
      const pairs = arrayEntry(node, 'Names');
      for (let i = 0; pairs !== undefined && i + 1 < pairs.size() && found.size < MOST_NAMES; i += 2) {
        const key = keyOf(follow(context, pairs.get(i)));
        const destination = explicit(context, pairs.get(i + 1));
        if (key !== undefined && destination !== undefined) found.set(key, destination);
      }
      const kids = arrayEntry(node, 'Kids');
      for (let i = 0; kids !== undefined && i < kids.size(); i++) {
        const kid = follow(context, kids.get(i));
        if (kid instanceof PDFDict) walk(kid, depth + 1);
      }
    };
    const destinations = tree === undefined ? undefined : followEntry(tree, 'Dests');
    if (destinations instanceof PDFDict) walk(destinations, 0);
    return found;
  };

  return (value) => {
    const direct = explicit(context, value);
    if (direct !== undefined) return direct;
    const key = keyOf(follow(context, value));
    if (key === undefined) return undefined;
    names ??= collect();
    return names.get(key);
  };
};
