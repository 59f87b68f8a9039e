import type { Channel, Input, Output } from './contract.ts';
import type { AppEvent } from './events.ts';
import type { Result } from './result.ts';

/** What the preload puts on `window.bridge`: nothing else of main can be reached from the page. */
export type Bridge = {
  readonly invoke: <C extends Exclude<Channel, 'document.add-dropped'>>(
    channel: C,
    input: Input<C>,
  ) => Promise<Result<Output<C>>>;
  /** Real dropped files only: the preload finds their paths, so script in the page cannot name a path. */
  readonly addDroppedFiles: (
    input: Omit<Input<'document.add-dropped'>, 'paths'>,
    files: readonly File[],
  ) => Promise<Result<Output<'document.add-dropped'>>>;
  /** Returns the way to stop listening. */
  readonly onEvent: (listen: (event: AppEvent) => void) => () => void;
};
