import type { OutboxRow } from '../../shared/ipc/views.ts';
import type { Tone } from '../ui/tone.ts';

export const outboxTone: Readonly<Record<OutboxRow['state'], Tone>> = {
  waiting: 'neutral',
  creating: 'progress',
  uploading: 'progress',
  submitting: 'progress',
  done: 'good',
  'needs-attention': 'bad',
  paused: 'warn',
  cancelled: 'off',
};

export type OutboxGroup = 'attention' | 'active' | 'done';

export const groupOf = (state: OutboxRow['state']): OutboxGroup => {
  switch (state) {
    case 'needs-attention':
      return 'attention';
    case 'done':
    case 'cancelled':
      return 'done';
    default:
      return 'active';
  }
};
