import type { FeedEvent } from '../../../shared/singleWindow/events.ts';
import type { FilingStatus } from '../../../shared/singleWindow/filing.ts';
import type { Manifest, ManifestDocument } from '../../../shared/singleWindow/manifest.ts';
import type { OriginalsDispatch, PromiseUpdate } from '../../../shared/singleWindow/originals.ts';
import type { ReviewAction } from '../review/actions.ts';
import type { ConsoleText, Language } from './console-texts.ts';

export interface Selected {
  readonly status: FilingStatus;
  readonly manifest: Manifest;
  readonly events: readonly FeedEvent[];
  readonly dispatches: readonly OriginalsDispatch[];
  readonly promises: readonly PromiseUpdate[];
  readonly actions: readonly ReviewAction[];
  readonly held: (document: ManifestDocument) => boolean;
}

export interface ConsoleView {
  readonly text: ConsoleText;
  readonly language: Language;
  readonly csrf: string;
  readonly today: string;
  readonly list: readonly FilingStatus[];
  readonly selected: Selected | undefined;
  readonly message: string | undefined;
}
