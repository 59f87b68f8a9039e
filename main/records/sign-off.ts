import { createHash } from 'node:crypto';
import type { Filing } from '../../shared/claim/filing.ts';
import {
  approvedContent,
  type SignOffSettings,
  signOffOff,
  signOffSettingsSchema,
  voidedIfChanged,
} from '../../shared/claim/sign-off.ts';
import { canonicalJson } from '../../shared/singleWindow/canonical-json.ts';
import type { Records } from './records.ts';
import type { Settings } from './settings.ts';

export const signOffSetting = 'sign-off';

export const signOffSettingsOf = (settings: Settings): SignOffSettings =>
  settings.get(signOffSetting, signOffSettingsSchema) ?? signOffOff;

/** SHA-256 (hex) of what an approval of the filing stands for, as it is now. */
export const contentDigest = (records: Pick<Records, 'cases' | 'documents'>, filing: Filing): string => {
  const claimCase = records.cases.get(filing.caseId);
  if (claimCase === undefined) throw new Error(`filing ${filing.id} has no case`);
  const stored = records.documents.ofCase(filing.caseId).map(({ document }) => document);
  const travelling = filing.documentIds.flatMap((id) =>
    stored.filter((document) => document.id === id && document.removedAt === null),
  );
  return createHash('sha256')
    .update(canonicalJson(approvedContent(claimCase, filing, travelling)))
    .digest('hex');
};

/**
 * Takes back what was approved in a case and has been changed since, in the transaction of the change; gives the filings
 * it concerned. Whatever changed them: form, facts, papers, pages, explanations.
 */
export const voidChangedApprovals = (records: Records, caseId: string): Filing[] => {
  if (!signOffSettingsOf(records.settings).isOn) return [];
  return records.filings.ofCase(caseId).flatMap((filing) => {
    // What has left was sent as approved; the approval stays with it as its record.
    if (filing.signOff.state !== 'approved' || (filing.state !== 'draft' && filing.state !== 'ready')) return [];
    const signOff = voidedIfChanged(filing.signOff, contentDigest(records, filing));
    if (signOff === filing.signOff) return [];
    const voided = { ...filing, signOff };
    records.filings.put(voided);
    return [voided];
  });
};
