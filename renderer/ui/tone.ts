import { Ban, Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, TriangleAlert } from 'lucide-react';
import type { IconType } from './icon.tsx';

/**
 * What a state means for the person. Each has a shape of its own, so that none is told by colour alone:
 * neutral ○ nothing to do yet · progress ◉ on its way · good ✓ · warn △ look at it · bad ! stopped · off ⊘ does not apply.
 */
export type Tone = 'neutral' | 'progress' | 'good' | 'warn' | 'bad' | 'off';

export const toneIcon: Record<Tone, IconType> = {
  neutral: Circle,
  progress: CircleDot,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  off: Ban,
};

/** For things that are asked for but not there: an original to follow. */
export const pendingIcon: IconType = CircleDashed;
