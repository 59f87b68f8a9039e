import { pageKey, sheafOf } from '../arrange-pages.ts';
import { compareDays, daysBetween } from '../calendar-date.ts';
import { keepsFromSending } from '../damage.ts';
import type { ClaimDocument } from '../document.ts';
import { type DoubtTarget, fact, formField, type Rule, travelling, when } from './doubt.ts';

const at = (document: ClaimDocument): DoubtTarget => ({ kind: 'document', documentId: document.id });

/** Correspondence, acknowledgements of debt, licences and identity papers grow old. */
const agingCodes: readonly string[] = ['TRD-LTR', 'TRD-ACK', 'AML-LIC'];
const staleAfterDays = 180;

const sharesPage = (one: ClaimDocument, other: ClaimDocument): boolean => {
  const there = new Set(sheafOf(one).pages.map(pageKey));
  return sheafOf(other).pages.some((page) => there.has(pageKey(page)));
};

export const documentRules: readonly Rule[] = [
  {
    id: 'document-damaged',
    severity: 'error',
    source: 'Own rule: what can no longer be read as it was stored is not sent',
    trust: 'D',
    check: (s) =>
      travelling(s).flatMap((d) => when(d.damage ? keepsFromSending(d.damage) : false, at(d), { title: d.title })),
  },
  {
    id: 'document-missing',
    severity: 'warning',
    source: 'Working checklist of the domain notes §2.2, editable',
    trust: 'D',
    check: ({ checklist }) =>
      checklist.flatMap((slot) =>
        when(slot.status === 'missing', { kind: 'checklist', code: slot.row.code }, { code: slot.row.code }),
      ),
  },
  {
    id: 'no-documents',
    severity: 'warning',
    kinds: ['possible-loss-notice'],
    source: 'A notice with papers is returned less often',
    trust: 'B',
    check: (s) => when(travelling(s).length === 0, { kind: 'checklist', code: 'TRD-INV' }),
  },
  {
    id: 'document-unnamed',
    severity: 'warning',
    source: 'One file per kind of document',
    trust: 'B',
    // A document with a row in the list always has its slot, so one without a slot has no name this list knows.
    check: (s) =>
      travelling(s).flatMap((d) =>
        when(!s.checklist.some((slot) => slot.row.code === d.code), at(d), { title: d.title }),
      ),
  },
  {
    id: 'document-twice',
    severity: 'warning',
    source: 'Domain notes §10: duplicates are linked, not dropped',
    trust: 'D',
    check: (s) => {
      const all = travelling(s);
      return all.flatMap((d, i) =>
        // Parts of one file are no duplicates of each other.
        when(all.findIndex((other) => other.sha256 === d.sha256 && sharesPage(other, d)) < i, at(d), {
          title: d.title,
        }),
      );
    },
  },
  {
    id: 'original-promise-past',
    severity: 'warning',
    source: '正本后补: the promised day is a promise to the insurer',
    trust: 'B',
    check: (s) =>
      travelling(s).flatMap((d) =>
        when(d.originalToFollow !== null && compareDays(d.originalToFollow.promisedOn, s.today) === -1, at(d), {
          title: d.title,
          promisedOn: d.originalToFollow?.promisedOn ?? '',
        }),
      ),
  },
  {
    id: 'original-promise-far',
    severity: 'warning',
    source: 'No limit is known; 90 days is this app’s own reminder',
    trust: 'D',
    check: (s) =>
      travelling(s).flatMap((d) =>
        when(d.originalToFollow !== null && (daysBetween(s.today, d.originalToFollow.promisedOn) ?? 0) > 90, at(d), {
          title: d.title,
          promisedOn: d.originalToFollow?.promisedOn ?? '',
        }),
      ),
  },
  {
    id: 'document-had-script',
    severity: 'warning',
    source: 'Active content is dropped from the pages that are sent',
    trust: 'D',
    check: (s) =>
      travelling(s).flatMap((d) =>
        when(
          d.warnings.some((w) => w.endsWith('-removed')),
          at(d),
          { title: d.title },
        ),
      ),
  },
  {
    id: 'document-page-unreadable',
    severity: 'warning',
    source: 'A page that cannot be shown is replaced by one that says so; the insurer would ask for it',
    trust: 'D',
    check: (s) => travelling(s).flatMap((d) => when(d.warnings.includes('page-unreadable'), at(d), { title: d.title })),
  },
  {
    id: 'document-stale',
    severity: 'warning',
    kinds: ['possible-loss-notice', 'claim'],
    source: 'No limit is known; half a year for letters, statements and identity papers is this app’s own reminder',
    trust: 'D',
    check: (s) =>
      travelling(s).flatMap((d) => {
        const days = daysBetween(d.addedAt.slice(0, 10), s.today) ?? 0;
        return when(agingCodes.includes(d.code ?? '') && days > staleAfterDays, at(d), { title: d.title, days });
      }),
  },
  {
    id: 'returned-document-unchanged',
    severity: 'warning',
    source: "The other side's reasons for a return name documents (returned.reasons.documentId)",
    trust: 'A',
    check: (s) =>
      travelling(s).flatMap((d) => {
        const reason = s.filing.returnReasons.find(({ documentId }) => documentId === d.id);
        return when(reason !== undefined, at(d), { title: d.title, reason: reason?.text ?? '' });
      }),
  },
  {
    id: 'original-after-request',
    severity: 'warning',
    kinds: ['supplement'],
    source: "The day named in the other side's request (supplement-requested.by)",
    trust: 'A',
    check: (s) =>
      travelling(s).flatMap((d) =>
        when(
          d.originalToFollow !== null &&
            s.requestBy !== null &&
            compareDays(d.originalToFollow.promisedOn, s.requestBy) === 1,
          at(d),
          { title: d.title, promisedOn: d.originalToFollow?.promisedOn ?? '', by: s.requestBy ?? '' },
        ),
      ),
  },
  {
    id: 'mandate-missing',
    severity: 'warning',
    kinds: ['claim'],
    source: 'Plnotice.troverFlag = 1: collection is entrusted by a mandate (委托追偿协议)',
    trust: 'C',
    check: (s) =>
      when(
        s.filing.form.kind === 'claim' &&
          s.filing.form.answers.troverFlag === 'yes' &&
          s.checklist.some(
            ({ row, status }) => row.code === 'APP-ENT' && (status === 'optional' || status === 'missing'),
          ),
        { kind: 'checklist', code: 'APP-ENT' },
      ),
  },
  {
    id: 'claim-without-notice',
    severity: 'warning',
    kinds: ['claim'],
    source: '报损 is normally a precondition of the claim; same day is allowed in the green channel',
    trust: 'B',
    check: ({ caseNo, noticeSent, filing: { form } }) =>
      when(form.kind === 'claim' && caseNo === null && !noticeSent, fact('knownCaseNo')),
  },
  {
    id: 'claim-reason-missing',
    severity: 'warning',
    kinds: ['claim'],
    source: 'ClaimApply.claimreason',
    trust: 'A',
    check: ({ filing: { form } }) =>
      when(form.kind === 'claim' && form.claimReason.trim() === '', formField('claimReason')),
  },
];
