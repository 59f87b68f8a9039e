import { z } from 'zod';
import { instantSchema } from '../claim/calendar-date.ts';
import { mappingSchema } from '../claim/reference/column-mapping.ts';
import { badReasons } from '../claim/reference/read-cell.ts';
import { knownSchemas, referenceLists } from '../claim/reference/records.ts';
import { faultSchema } from './result.ts';

export const referenceListSchema = z.enum(referenceLists);

/** How the four lists stand. */
export const referenceOverviewSchema = z.object({
  lists: z.array(
    z.object({
      list: referenceListSchema,
      /** Records from the endpoint and from files of the firm. */
      endpoint: z.int(),
      file: z.int(),
      /** The last time the endpoint had nothing more to tell; null for never. */
      syncedAt: instantSchema.nullable(),
      /** Rows of the endpoint this version could not read. */
      unreadable: z.int(),
    }),
  ),
  isSyncing: z.boolean(),
  /** Why the last try ended early; null when it did not. */
  fault: faultSchema.nullable(),
});
export type ReferenceOverview = z.infer<typeof referenceOverviewSchema>;

const page = <L extends keyof typeof knownSchemas>(list: L) =>
  z.object({ list: z.literal(list), rows: z.array(knownSchemas[list]), total: z.int() });
export const referencePageSchema = z.discriminatedUnion('list', [
  page('policies'),
  page('buyers'),
  page('shipments'),
  page('declarations'),
]);

/** A list file that was opened and read, and is not imported yet. */
export const openedFileSchema = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  encoding: z.string().nullable(),
  sheets: z.array(
    z.object({
      name: z.string(),
      rowCount: z.int(),
      /** null: no list is likely */ list: referenceListSchema.nullable(),
    }),
  ),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

/** What importing would do. Rows count from 1, columns and the heading row from 0. */
export const importPreviewSchema = z.object({
  headerRow: z.int().nonnegative(),
  headings: z.array(z.string()),
  mapping: mappingSchema,
  /** The mapping is the one used last for a sheet with these headings. */
  isRemembered: z.boolean(),
  /** The first rows under the headings, as they stand. */
  sample: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  rowCount: z.int(),
  badRowCount: z.int(),
  /** The first of the cells that can't be taken. */
  bad: z.array(
    z.object({
      row: z.int(),
      column: z.int().nullable(),
      field: z.string(),
      value: z.string(),
      reason: z.enum(badReasons),
    }),
  ),
  /** What would become of the good rows. */
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), kept: z.int() }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportCounts = ImportPreview['counts'];
