import type { Filing } from '../../shared/claim/filing.ts';
import type { Desk } from './desk.ts';

/** Marks the request a supplement answers as answered, or as open again when the supplement is taken back. */
export const setRequestAnswered = (desk: Desk, supplement: Filing, answered: boolean): void => {
  const { form } = supplement;
  if (form.kind !== 'supplement') return;
  const asked = desk.records.filings.get(form.answersFilingId);
  if (asked === undefined) return;
  desk.records.filings.put({
    ...asked,
    supplementRequests: asked.supplementRequests.map((request) =>
      request.requestId === form.inReplyTo ? { ...request, answeredBy: answered ? supplement.id : null } : request,
    ),
  });
};
