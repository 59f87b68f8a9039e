import { shippedTargets, type Targets, targetsSchema } from '../../shared/claim/targets.ts';
import type { Settings } from './settings.ts';

/** Where the firm's own targets are kept; null or nothing while the shipped ones are in force. */
export const targetsSetting = 'document-targets';

export const ownTargetsOf = (settings: Settings): Targets | null =>
  settings.get(targetsSetting, targetsSchema.nullable()) ?? null;

/** The targets in force. */
export const targetsOf = (settings: Settings): Targets => ownTargetsOf(settings) ?? shippedTargets;
