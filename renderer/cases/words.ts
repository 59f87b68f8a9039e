import type { FilingState } from '../../shared/claim/filing.ts';
import type { CaseStage, NextStep } from '../../shared/claim/spine.ts';
import type { TextKey } from '../../shared/locale/locale.ts';
import type { Tone } from '../ui/tone.ts';

export const stageTone: Record<CaseStage, Tone> = {
  draft: 'neutral',
  'notice-sent': 'progress',
  'case-open': 'progress',
  'claim-sent': 'progress',
  assessed: 'progress',
  paid: 'good',
  closed: 'off',
};

export const filingTone: Record<FilingState, Tone> = {
  draft: 'neutral',
  ready: 'neutral',
  queued: 'progress',
  sending: 'progress',
  submitted: 'progress',
  accepted: 'good',
  returned: 'bad',
  'in-review': 'progress',
  'supplement-requested': 'warn',
  assessed: 'progress',
  paid: 'good',
  refused: 'bad',
  withdrawn: 'off',
  'needs-attention': 'bad',
};

export const stepTone: Record<NextStep['kind'], Tone> = {
  'start-notice': 'neutral',
  finish: 'neutral',
  'fix-returned': 'bad',
  'look-at-sending': 'bad',
  'send-by-hand': 'warn',
  'answer-request': 'warn',
  'start-claim': 'neutral',
  'send-originals': 'warn',
  wait: 'progress',
  closed: 'off',
};

type Words = { readonly key: TextKey; readonly params?: Readonly<Record<string, string | number>> };

/** The next step as the words of its button. */
export const stepWords = (step: NextStep): Words => {
  switch (step.kind) {
    case 'finish':
      return { key: `next.finish.${step.filingKind}` };
    case 'fix-returned':
      return { key: `next.fix-returned.${step.filingKind}` };
    case 'send-originals':
      return { key: 'next.send-originals', params: { count: step.count } };
    default:
      return { key: `next.${step.kind}` };
  }
};

/** The same for a list, where waiting is a state and not a button. */
export const stepStateWords = (step: NextStep): Words =>
  step.kind === 'wait'
    ? { key: 'next.waitWord' }
    : step.kind === 'closed'
      ? { key: 'next.closedWord' }
      : stepWords(step);
