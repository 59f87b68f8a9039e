import { type Page, pagesMark } from '../../shared/claim/document.ts';
import type { CheckedDocument } from '../../shared/claim/doubts/doubt.ts';
import type { PageFacts } from '../../shared/claim/quality/page-facts.ts';
import { pageFindings } from '../../shared/claim/quality/page-findings.ts';
import { fileOfPage, filesOf } from '../pages/page-sources.ts';
import { damageOf, type KnownDamage } from '../records/damage.ts';
import type { StoredDocument } from '../records/records.ts';

const unmeasured: PageFacts = { dpi: null, seen: null };
const brightest = 255;

/** What was measured of the file still holds for the finished page; but one that was cleaned is neither dark nor faint. */
const finished = (facts: PageFacts, { finish }: Page): PageFacts =>
  finish?.clean === true && facts.seen !== null
    ? { ...facts, seen: { ...facts.seen, paper: brightest, contrast: brightest } }
    : facts;

/** The documents of a case with what may be wrong with their pages and files, for the self-check. Removed ones double nothing. */
export const examined = (stored: readonly StoredDocument[], known: KnownDamage): Map<string, CheckedDocument> => {
  const files = filesOf(stored);
  const findings = pageFindings(
    stored
      .filter(({ document }) => document.removedAt === null)
      .map((one) => {
        const { document, reading } = one;
        // What was read on other pages than it has now says nothing.
        const read = reading?.mark === pagesMark(document) ? reading : undefined;
        return {
          id: document.id,
          code: document.code,
          sha256: document.sha256,
          facts: document.pages.map((page) =>
            finished(fileOfPage(files, page, one).derived.facts?.pages[page.index] ?? unmeasured, page),
          ),
          words: read?.words ?? [],
          kinds: read?.kinds ?? [],
        };
      }),
  );
  return new Map(
    stored.map((one) => [
      one.document.id,
      {
        ...one.document,
        findings: [...(findings.get(one.document.id) ?? [])],
        damage: damageOf(known, one, files),
      },
    ]),
  );
};
