import type { z } from 'zod';
import { appChannels } from './contract/app.ts';
import { backupChannels, recoveryChannels } from './contract/backup.ts';
import { byHandChannels } from './contract/by-hand.ts';
import { casesChannels } from './contract/cases.ts';
import { checklistChannels } from './contract/checklist.ts';
import type { Channels } from './contract/common.ts';
import { deadlinesChannels } from './contract/deadlines.ts';
import { diagnosticsChannels } from './contract/diagnostics.ts';
import { documentsChannels } from './contract/documents.ts';
import { endpointChannels } from './contract/endpoint.ts';
import { exportChannels } from './contract/export.ts';
import { filingsChannels } from './contract/filings.ts';
import { healthChannels } from './contract/health.ts';
import { inboxChannels } from './contract/inbox.ts';
import { lettersChannels } from './contract/letters.ts';
import { lockChannels } from './contract/lock.ts';
import { mergeChannels } from './contract/merge.ts';
import { originalsChannels } from './contract/originals.ts';
import { outboxChannels } from './contract/outbox.ts';
import { pagesChannels } from './contract/pages.ts';
import { papersChannels } from './contract/papers.ts';
import { printingChannels } from './contract/printing.ts';
import { readingChannels } from './contract/reading.ts';
import { referenceChannels } from './contract/reference.ts';
import { refundChannels } from './contract/refund.ts';
import { scanningChannels } from './contract/scanning.ts';
import { searchChannels } from './contract/search.ts';
import { sheetsChannels } from './contract/sheets.ts';
import { signOffChannels } from './contract/sign-off.ts';
import { targetsChannels } from './contract/targets.ts';
import { transportChannels } from './contract/transport.ts';
import type { Result } from './result.ts';

/** Every channel: what goes in, what comes out. `out` is the value of a `Result`. Both ends derive their types from here. */
export const contract = {
  ...appChannels,
  ...backupChannels,
  ...healthChannels,
  ...recoveryChannels,
  ...byHandChannels,
  ...casesChannels,
  ...filingsChannels,
  ...documentsChannels,
  ...pagesChannels,
  ...papersChannels,
  ...lettersChannels,
  ...mergeChannels,
  ...checklistChannels,
  ...readingChannels,
  ...targetsChannels,
  ...outboxChannels,
  ...originalsChannels,
  ...sheetsChannels,
  ...printingChannels,
  ...scanningChannels,
  ...inboxChannels,
  ...referenceChannels,
  ...refundChannels,
  ...deadlinesChannels,
  ...searchChannels,
  ...exportChannels,
  ...signOffChannels,
  ...lockChannels,
  ...diagnosticsChannels,
  ...endpointChannels,
  ...transportChannels,
} as const satisfies Channels;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['in']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['in']>;
export type Output<C extends Channel> = z.output<Contract[C]['out']>;

/** Every channel is required: a missing handler does not compile. */
export type Handlers = {
  readonly [C in Channel]: (input: Parsed<C>, call: { readonly signal: AbortSignal }) => Promise<Result<Output<C>>>;
};

export const channels = Object.keys(contract) as Channel[];
