import type { Migration } from '../migrate.ts';
import { first } from './0001-first.ts';
import { search } from './0002-search.ts';
import { deadlines } from './0003-deadlines.ts';
import { reference } from './0004-reference.ts';
import { inbox } from './0005-inbox.ts';
import { signOff } from './0006-sign-off.ts';
import { duties } from './0007-duties.ts';
import { papers } from './0008-papers.ts';
import { byHand } from './0009-by-hand.ts';
import { printRuns } from './0010-print-runs.ts';
import { caseCopies } from './0011-case-copies.ts';
import { refundPacks } from './0012-refund-packs.ts';

/** Every migration in order. A released one is never edited: add the next. */
export const migrations: readonly Migration[] = [
  first,
  search,
  deadlines,
  reference,
  inbox,
  signOff,
  duties,
  papers,
  byHand,
  printRuns,
  caseCopies,
  refundPacks,
];
