import { z } from 'zod';

/** What main tells the page without being asked. */
export const topics = [
  'app',
  'cases',
  'outbox',
  'originals',
  'documents',
  'filters',
  'reference',
  'scanning',
  'inbox',
  'health',
] as const;
export type Topic = (typeof topics)[number];

export const appEventSchema = z.discriminatedUnion('kind', [
  /** Something the page may show has changed: ask again. `caseId` narrows it to one case. */
  z.object({ kind: z.literal('changed'), topics: z.array(z.enum(topics)), caseId: z.uuid().optional() }),
  /** `step` is a text key suffix: `progress.<step>`. */
  z.object({ kind: z.literal('progress'), jobId: z.string(), step: z.string(), done: z.int(), total: z.int() }),
  /** A notification was clicked, or a second start of the app asked for something. */
  z.object({ kind: z.literal('open'), caseId: z.uuid(), filingId: z.uuid().nullable() }),
  /** A hand-over package was opened with the app: call 'case.import-opened'. Its place stays in main. */
  z.object({ kind: z.literal('package') }),
  /** The window is about to close: save what is typed, then call 'app.ready-to-close'. */
  z.object({ kind: z.literal('closing') }),
  /** The app is about to lock: save what is typed, then call 'lock.now'. */
  z.object({ kind: z.literal('locking') }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;

export const eventChannel = 'app-event';
