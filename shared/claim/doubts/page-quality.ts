import { rotations } from '../document.ts';
import type { PageFinding } from '../quality/page-findings.ts';
import { type CheckedDocument, type CheckSubject, type Hit, type Rule, travelling } from './doubt.ts';

type Kind = PageFinding['kind'];
type Of<K extends Kind> = Extract<PageFinding, { kind: K }>;

const source =
  'What is not legible is returned; the figures are this app’s own (D), shared/claim/quality/thresholds.ts';

const trust = 'D';

/** Positions as a person counts them: 1, 3–5. */
const inWords = (positions: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === position - 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
};

/** Place among the pages that are sent, from 0; -1 for a page that isn't. */
const keptPosition = ({ pages }: CheckedDocument, at: number): number =>
  pages[at]?.removed === false ? pages.slice(0, at).filter((page) => !page.removed).length : -1;

/** One doubt a document, with its pages; `page` of the target is the first of them. */
const hits = <K extends Kind>(
  subject: CheckSubject,
  kind: K,
  params: (first: Of<K>, document: CheckedDocument) => Hit['params'] = () => ({}),
  stands: (finding: Of<K>, document: CheckedDocument) => boolean = () => true,
): Hit[] =>
  travelling(subject).flatMap((document): Hit[] => {
    const found = (document.findings ?? [])
      .filter((finding): finding is Of<K> => finding.kind === kind)
      .flatMap((finding) => {
        const position = keptPosition(document, finding.page);
        return position === -1 || !stands(finding, document) ? [] : [{ finding, position: position + 1 }];
      })
      .sort((a, b) => a.position - b.position);
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        target: { kind: 'document', documentId: document.id, page: first.finding.page },
        params: {
          title: document.title,
          pages: inWords(found.map(({ position }) => position)),
          ...params(first.finding, document),
        },
      },
    ];
  });

const simple = (id: string, kind: Kind): Rule => ({
  id,
  severity: 'warning',
  source,
  trust,
  check: (subject) => hits(subject, kind),
});

export const pageQualityRules: readonly Rule[] = [
  simple('page-dark', 'dark'),
  simple('page-faint', 'faint'),
  simple('page-blurred', 'blurred'),
  simple('page-cut-off', 'cut-off'),
  {
    id: 'page-blank',
    severity: 'warning',
    source: 'Own rule: a blank page is shown to the clerk and never dropped by itself',
    trust,
    check: (subject) =>
      travelling(subject).flatMap((document): Hit[] => {
        const blanks = document.pages.flatMap((page, at) => (page.blank === true && !page.removed ? [at] : []));
        const [first] = blanks;
        if (first === undefined) return [];
        const positions = blanks.map((at) => keptPosition(document, at) + 1);
        return [
          {
            target: { kind: 'document', documentId: document.id, page: first },
            params: { title: document.title, pages: inWords(positions) },
          },
        ];
      }),
  },
  {
    id: 'page-turned',
    severity: 'warning',
    source,
    trust,
    check: (subject) =>
      hits(
        subject,
        'turned',
        () => ({}),
        // The clerk may have turned it already.
        ({ page, turn }, { pages }) => {
          const rotation = pages[page]?.rotation ?? 0;
          return rotations.includes(turn) && rotation !== turn;
        },
      ),
  },
  {
    id: 'page-coarse',
    severity: 'warning',
    source,
    trust,
    check: (subject) => hits(subject, 'coarse', ({ dpi }) => ({ dpi })),
  },
  {
    id: 'page-twice',
    severity: 'warning',
    source: 'Domain notes §10: duplicates are linked, not dropped',
    trust,
    check: (subject) => {
      const going = new Map(travelling(subject).map((document) => [document.id, document]));
      const other = (finding: Of<'twice'>) => {
        const document = going.get(finding.otherDocumentId);
        const position = document === undefined ? -1 : keptPosition(document, finding.otherPage);
        return document === undefined || position === -1 ? undefined : { document, position: position + 1 };
      };
      return hits(
        subject,
        'twice',
        (finding) => ({
          otherTitle: other(finding)?.document.title ?? '',
          otherPosition: other(finding)?.position ?? 0,
          otherDocumentId: finding.otherDocumentId,
          otherPage: finding.otherPage,
        }),
        (finding) => other(finding) !== undefined,
      );
    },
  },
  {
    id: 'document-other-kind',
    severity: 'warning',
    source: 'One file per kind of document (B); the kind is recognised by rules (D)',
    trust,
    check: (subject) => hits(subject, 'other-kind', ({ looksLike }, { code }) => ({ code: code ?? '', looksLike })),
  },
];
