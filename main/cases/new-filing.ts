import type { Filing, FilingForm } from '../../shared/claim/filing.ts';
import { noSignOff } from '../../shared/claim/sign-off-record.ts';
import type { Desk } from './desk.ts';

/** A draft of a kind with its own serial number; not stored yet. */
export const newFiling = (desk: Desk, caseId: string, form: FilingForm, documentIds: readonly string[]): Filing => {
  const id = desk.newId();
  const at = desk.now();
  return {
    id,
    caseId,
    state: 'draft',
    form,
    revision: 0,
    // 企业流水号: dated, unique, and never changed again; a resubmission is matched on it.
    corpSerialNo: `GC${desk.today().replaceAll('-', '')}${id.slice(-10).toUpperCase()}`,
    documentIds: [...documentIds],
    explanations: {},
    notApplicable: {},
    endpointFilingId: null,
    resubmits: null,
    acceptanceNo: null,
    submittedAt: null,
    returnReasons: [],
    supplementRequests: [],
    attention: null,
    signOff: noSignOff,
    byHand: null,
    journal: [],
    createdAt: at,
    updatedAt: at,
  };
};
