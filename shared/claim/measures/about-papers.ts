import { compareDays } from '../calendar-date.ts';
import { latest } from '../spine.ts';
import { type Measure, sourceOf } from './measure.ts';

export const originalsToFollow: Measure = {
  id: 'originals-to-follow',
  item: 1,
  source: `${sourceOf(1)}；每日经济新闻 2022-04-12`,
  trust: 'B',
  kinds: ['possible-loss-notice', 'claim', 'supplement'],
  asks: ['reason'],
  evidence: { code: 'MSR-ORIGINALS', expectation: 'C' },
  becauses: ['promised', 'copies', 'electronic-only', 'no-documents'],
  fit: ({ documents }) => {
    const promised = documents.filter(({ originalToFollow }) => originalToFollow !== null);
    if (promised.length > 0) return { fit: 'applies', because: 'promised', params: { count: promised.length } };
    const copies = documents.filter(({ presentation }) => presentation !== 'electronic');
    if (copies.length > 0) return { fit: 'may-apply', because: 'copies', params: { count: copies.length } };
    return { fit: 'does-not-apply', because: documents.length === 0 ? 'no-documents' : 'electronic-only' };
  },
};

export const sameDay: Measure = {
  id: 'same-day',
  item: 2,
  source: sourceOf(2),
  trust: 'D',
  kinds: ['claim'],
  asks: [],
  evidence: { code: 'MSR-SAME-DAY', expectation: 'C' },
  becauses: ['claim-begun', 'notice-there', 'no-notice', 'case-no-there'],
  fit: ({ caseNo, filings }) => {
    if (caseNo !== null) return { fit: 'does-not-apply', because: 'case-no-there', params: { caseNo } };
    const standing = filings.filter(({ state }) => state !== 'withdrawn' && state !== 'refused');
    if (latest(standing, 'claim') !== undefined) return { fit: 'applies', because: 'claim-begun' };
    return latest(standing, 'possible-loss-notice') === undefined
      ? { fit: 'may-apply', because: 'no-notice' }
      : { fit: 'applies', because: 'notice-there' };
  },
};

export const operationalFlaw: Measure = {
  id: 'operational-flaw',
  item: 10,
  source: sourceOf(10),
  trust: 'D',
  kinds: ['possible-loss-notice', 'claim', 'supplement'],
  asks: ['reason'],
  evidence: { code: 'MSR-FLAW', expectation: 'C' },
  becauses: ['explained', 'returned', 'anything'],
  fit: ({ filings }) => {
    const explained = filings.reduce(
      (sum, { explanations }) => sum + Object.values(explanations).filter((text) => text.trim() !== '').length,
      0,
    );
    if (explained > 0) return { fit: 'applies', because: 'explained', params: { count: explained } };
    return filings.some(({ returnReasons }) => returnReasons.length > 0)
      ? { fit: 'applies', because: 'returned' }
      : { fit: 'may-apply', because: 'anything' };
  },
};

/** The latest day among the promises of the case's documents; '' without any. */
export const lastPromise = (
  documents: readonly { readonly originalToFollow: { readonly promisedOn: string } | null }[],
) =>
  documents
    .flatMap(({ originalToFollow }) => originalToFollow?.promisedOn ?? [])
    .sort((a, b) => compareDays(a, b) ?? 0)
    .at(-1) ?? '';
