import type { Filing } from '../../shared/claim/filing.ts';
import { personAtDesk, whyNotSend } from '../../shared/claim/sign-off.ts';
import type { Desk } from '../cases/desk.ts';
import { refuse } from '../cases/settle.ts';
import { contentDigest, signOffSettingsOf } from '../records/sign-off.ts';

/** Refuses to send what was not approved as it is now, and names who sends what was. */
export const assertMaySend = (desk: Desk, filing: Filing): void => {
  const settings = signOffSettingsOf(desk.records.settings);
  if (!settings.isOn) return;
  const why = whyNotSend(settings, filing.signOff, contentDigest(desk.records, filing));
  if (why !== undefined) refuse(why);
};

/** Who sent it and who had approved it, for the record of the case; nothing where reviews are off. */
export const noteSender = (desk: Desk, { caseId, id, signOff }: Filing): void => {
  const settings = signOffSettingsOf(desk.records.settings);
  if (!settings.isOn) return;
  desk.note({
    caseId,
    filingId: id,
    kind: 'sign-off-sent',
    params: { name: personAtDesk(settings)?.name ?? '', reviewer: signOff.decidedBy?.name ?? '' },
  });
};
