import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { referenceKinds } from './reference.ts';
import { routes } from './routes.ts';

const document = openApiDocument('http://127.0.0.1:1');

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : references(member),
  );
}

function at(pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);
}

describe('openApiDocument', () => {
  it('is plain JSON and every reference leads somewhere', () => {
    const parsed: unknown = JSON.parse(JSON.stringify(document));
    expect(parsed).toEqual(document);
    const targets = [...new Set(references(document))];
    expect(targets.length).toBeGreaterThan(15);
    for (const target of targets) expect(at(target), target).toBeTypeOf('object');
  });

  it('has every route the clients build', () => {
    const paths = Object.keys(document.paths as object).map((path) => path.replace(/\{\w+\}/g, 'X'));
    const built = [
      routes.discovery(),
      routes.authorizationServer(),
      routes.jwks(),
      routes.practiceToken(),
      routes.signingKey(),
      routes.filings(),
      routes.filing('X'),
      routes.documents('X'),
      routes.submission('X'),
      routes.receipt('X'),
      routes.withdrawal('X'),
      routes.events(0, 0).split('?')[0],
      routes.originals('X'),
      routes.originalPromises('X'),
      ...referenceKinds.map((kind) => routes.reference(kind)),
    ];
    expect(paths.toSorted()).toEqual([...built, '/v1/uploads/X'].toSorted());
  });

  it('keeps the wire names of the insurer and allows unknown members', () => {
    const text = JSON.stringify(document);
    for (const name of ['corpSerialNo', 'plReasonCode', 'troverFlag', 'ifInsuranturge', 'shouldPayDate']) {
      expect(text).toContain(`"${name}"`);
    }
    expect(text).not.toContain('"additionalProperties":false');
  });
});
