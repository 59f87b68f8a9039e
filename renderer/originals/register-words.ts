import type { OriginalStatus } from '../../shared/claim/original.ts';
import type { Tone } from '../ui/tone.ts';

export const originalTone: Readonly<Record<OriginalStatus, Tone>> = {
  'electronic-only': 'neutral',
  held: 'progress',
  stamped: 'progress',
  printed: 'progress',
  posted: 'progress',
  received: 'good',
  waived: 'off',
};
