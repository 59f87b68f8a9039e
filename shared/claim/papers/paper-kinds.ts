import type { FilingKind } from '../filing.ts';

/** Papers the app sets itself from what a case holds; each from a template the firm may edit. */
export const paperKinds = [
  'possible-loss-notice',
  'claim-application',
  'document-list',
  'case-statement',
  'originals-undertaking',
  'tax-refund-statement',
  'tax-refund-directory',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a paper needs before it says anything. */
type Needs = 'nothing' | 'story' | 'owed-originals';

type PaperUse = {
  /** Its row of the checklist, where it has one. */
  readonly code: string | null;
  /** The filings it goes with, as paper. */
  readonly filings: readonly FilingKind[];
  readonly needs: Needs;
};

export const paperUses: Readonly<Record<PaperKind, PaperUse>> = {
  'possible-loss-notice': { code: 'APP-PLN', filings: ['possible-loss-notice'], needs: 'nothing' },
  'claim-application': { code: 'APP-CLM', filings: ['claim'], needs: 'nothing' },
  'document-list': { code: 'APP-LIST', filings: ['claim', 'possible-loss-notice', 'supplement'], needs: 'nothing' },
  'case-statement': { code: 'APP-STMT', filings: ['claim', 'possible-loss-notice'], needs: 'story' },
  'originals-undertaking': {
    code: null,
    filings: ['possible-loss-notice', 'claim', 'supplement'],
    needs: 'owed-originals',
  },
  // Set for the tax refund pack of a paid case, never for a filing.
  'tax-refund-statement': { code: null, filings: [], needs: 'nothing' },
  'tax-refund-directory': { code: null, filings: [], needs: 'nothing' },
};

/** The papers that go with a filing, in the order they are put on the desk. */
export const paperKindsOfFiling = (
  filing: FilingKind,
  has: { readonly story: boolean; readonly owedOriginals: boolean },
): PaperKind[] =>
  paperKinds.filter((kind) => {
    const { filings, needs } = paperUses[kind];
    if (!filings.includes(filing)) return false;
    return needs === 'nothing' || (needs === 'story' ? has.story : has.owedOriginals);
  });
