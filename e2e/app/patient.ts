import type { ElectronApplication } from '@playwright/test';

const MOST_TRIES = 4;
/** What the inspector says when the collector ran between a call and its answer: nothing of the app's, once in some hundred calls. */
const collected = /promise was garbage collected/i;

/** The same app, whose main process is asked again when an answer got lost on the way. What is asked must bear being asked twice. */
export const patient = (electron: ElectronApplication): ElectronApplication => {
  const evaluate = electron.evaluate.bind(electron) as (work: unknown, argument: unknown) => Promise<unknown>;
  const again = async (work: unknown, argument: unknown): Promise<unknown> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await evaluate(work, argument);
      } catch (error) {
        if (tries === MOST_TRIES || !collected.test(String(error))) throw error;
      }
    }
  };
  return Object.assign(electron, { evaluate: again as ElectronApplication['evaluate'] });
};
