import type { OriginalStatus } from '../../shared/claim/original.ts';
import type { Tone } from '../ui/tone.ts';

export const originalTone: Readonly<Record<OriginalStatus, Tone>> = {
  owed: 'neutral',
  printed: 'progress',
  posted: 'progress',
  received: 'good',
};
