/** What the app has acknowledged, and what was on its way when the power went: the promises a crash must not break. */
export type CaseLedger = {
  readonly caseId: string;
  readonly filingId: string;
  /** The story as last acknowledged, and one that may or may not have been written. */
  story: string;
  storyOnItsWay: string | null;
  /** Documents acknowledged, by SHA-256. */
  readonly documents: Set<string>;
  /** Acknowledged as promised to follow, by document id. */
  readonly originals: Set<string>;
  readonly posted: Set<string>;
  submitted: boolean;
  submitOnItsWay: boolean;
  accepted: boolean;
};

export type Ledger = {
  readonly cases: CaseLedger[];
  /** A backup was acknowledged: whatever happens later, one must open. */
  hasBackup: boolean;
  readonly violations: string[];
};

export const emptyLedger = (): Ledger => ({ cases: [], hasBackup: false, violations: [] });

export const newCaseLedger = (caseId: string, filingId: string): CaseLedger => ({
  caseId,
  filingId,
  story: '',
  storyOnItsWay: null,
  documents: new Set(),
  originals: new Set(),
  posted: new Set(),
  submitted: false,
  submitOnItsWay: false,
  accepted: false,
});
