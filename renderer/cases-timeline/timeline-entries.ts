import type { TimelineEntry } from '../../shared/ipc/views.ts';
import { textKey } from '../../shared/locale/locale.ts';
import type { Tone } from '../ui/tone.ts';

/** What an entry means for the person; what is not named here is simply something that was done. */
const tones: Readonly<Record<string, Tone>> = {
  'filing-queued': 'progress',
  'filing-received': 'good',
  'case-merged': 'progress',
  'hand-sent': 'progress',
  'hand-again': 'warn',
  'journal-added': 'progress',
  'withdrawal-queued': 'progress',
  'withdrawal-confirmed': 'off',
  'filing-stuck': 'bad',
  'originals-posted': 'progress',
  'originals-dispatched': 'good',
  'originals-dispatch-stuck': 'bad',
  'originals-lose': 'bad',
  'originals-promise': 'warn',
  'originals-promise-noted': 'good',
  'originals-promise-stuck': 'bad',
  'originals-missing': 'warn',
  'original-flagged': 'warn',
  'them-accepted': 'good',
  'them-returned': 'bad',
  'them-in-review': 'progress',
  'them-supplement-requested': 'warn',
  'them-supplement-received': 'good',
  'them-original-received': 'good',
  'them-assessed': 'progress',
  'them-paid': 'good',
  'them-refused': 'bad',
  'them-withdrawn': 'off',
  'them-message': 'progress',
};

export const toneOf = ({ kind }: TimelineEntry): Tone => tones[kind] ?? 'neutral';

type Say = (key: string, params?: TimelineEntry['params']) => string;

/** The entry in words; codes among its parameters become names. */
export const wordsOf = ({ kind, params }: TimelineEntry, tData: Say): string => {
  const filingKind = params.filingKind === undefined ? undefined : `filing.kind.${params.filingKind}`;
  const channel = params.channel === undefined ? undefined : `channel.${params.channel}`;
  const journalKind = params.journalKind === undefined ? undefined : `journal.kind.${params.journalKind}`;
  const code = params.code === undefined ? undefined : `fault.${params.code}`;
  return tData(`timeline.${kind}`, {
    ...params,
    ...(filingKind === undefined ? {} : { filingKind: tData(filingKind) }),
    ...(channel === undefined ? {} : { channel: tData(channel) }),
    ...(journalKind === undefined ? {} : { journalKind: tData(journalKind) }),
    ...(code === undefined ? {} : { code: textKey(code) === undefined ? String(params.code) : tData(code) }),
  });
};

export type TimelineDay = { readonly day: string; readonly entries: readonly TimelineEntry[] };

/** Newest first, under the clerk's calendar day. */
export const byDay = (entries: readonly TimelineEntry[], dayOfInstant: (instant: string) => string): TimelineDay[] => {
  const newest = entries.toSorted((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1));
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of newest) {
    const day = dayOfInstant(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
};
