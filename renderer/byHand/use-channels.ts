import { handChannels, type SendingChannel } from '../../shared/claim/by-hand-record.ts';
import { type Filing, isPackageForm } from '../../shared/claim/filing.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';

/** The ways a filing can be sent, and the one to begin with: the firm's own, where it is one of them. */
export const useChannels = (
  view: CaseView,
  { form }: Filing,
): { readonly offered: readonly SendingChannel[]; readonly usual: SendingChannel } => {
  const { data } = useRead('app', 'channels.get', {});
  if (!isPackageForm(form)) return { offered: ['endpoint'], usual: 'endpoint' };
  const asked = form.kind === 'supplement' ? view.filings.find(({ id }) => id === form.answersFilingId) : undefined;
  const offered: readonly SendingChannel[] =
    asked !== undefined && asked.byHand !== null && asked.endpointFilingId === null
      ? handChannels
      : ['endpoint', ...handChannels];
  const usual = offered.find((channel) => channel === (asked?.byHand?.channel ?? data?.channel)) ?? offered[0];
  return { offered, usual: usual ?? 'endpoint' };
};
