import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';
import { reference } from './0002-reference.ts';

/** Every migration in order. A released one is never edited: add the next. */
export const migrations: readonly Migration[] = [first, reference];
