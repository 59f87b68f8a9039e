import { z } from 'zod';
import type { Settings } from './settings.ts';

export const clerkNameSetting = 'clerk-name';

/** The name of whoever works on this computer, for the record; '' until it is entered. */
export const clerkNameOf = (settings: Settings): string => settings.get(clerkNameSetting, z.string().max(60)) ?? '';
