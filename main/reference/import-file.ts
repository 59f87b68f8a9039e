import path from 'node:path';
import { z } from 'zod';
import {
  findHeaderRow,
  guessList,
  guessMapping,
  headingSetKey,
  type Mapping,
  mappingSchema,
} from '../../shared/claim/reference/column-mapping.ts';
import { type ImportPlan, planImport } from '../../shared/claim/reference/plan-import.ts';
import type { ReferenceList } from '../../shared/claim/reference/records.ts';
import type { ImportCounts, ImportPreview, OpenedFile } from '../../shared/ipc/reference-views.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import { refuse } from '../cases/settle.ts';
import type { DocumentSource } from '../documents/file-source.ts';
import type { SheetReader } from '../documents/page-reader.ts';
import type { Settings } from '../records/settings.ts';
import type { ReferenceStore } from './reference-store.ts';

/** A file that was read, kept until it is imported or another one is opened. */
export type ReadFile = {
  readonly importId: string;
  readonly fileName: string;
  readonly encoding: string | null;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
};

/** A list of 100,000 rows is smaller. */
const maxFileBytes = 60_000_000;
const headBytes = 8;

const firstBytes = async (source: DocumentSource): Promise<Uint8Array> => {
  for await (const part of source.open()) return part.subarray(0, headBytes);
  return new Uint8Array();
};

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;
/** What Excel wrote before 2007; also an .xlsx with a password. */
const isOldOffice = (head: Uint8Array): boolean => head[0] === 0xd0 && head[1] === 0xcf;

/** Reads a list in the room. Faults: 'sheet-old-format', 'file-too-large', 'file-empty', what reading and the room give. */
export const readListFile = async (
  source: DocumentSource,
  room: SheetReader,
  importId: string,
  signal: AbortSignal,
): Promise<Result<ReadFile>> => {
  if ((source.sizeBytes ?? 0) > maxFileBytes) return fault('sheet-too-large', 'after-user', { rows: 100_000 });
  const head = await firstBytes(source).catch((error: NodeJS.ErrnoException) => error);
  if (head instanceof Error) return fault('file-unreadable', 'after-user', { reason: head.code ?? head.name });
  if (isOldOffice(head)) return fault('sheet-old-format', 'after-user');
  const format = isZip(head) ? 'xlsx' : 'csv';
  const read = await room.readSheets({ read: () => source.open(), format }, { signal });
  if (!read.ok) return read;
  const { encoding, sheets } = read.value;
  if (sheets.every(({ rows }) => rows.every((row) => row.every((cell) => cell.trim() === ''))))
    return fault('sheet-empty', 'after-user');
  return ok({ importId, fileName: path.basename(source.name), encoding, sheets });
};

export const viewFile = ({ importId, fileName, encoding, sheets }: ReadFile): OpenedFile => ({
  importId,
  fileName,
  encoding,
  sheets: sheets.map(({ name, rows }) => ({ name, rowCount: rows.length, list: guessList(rows) ?? null })),
});

const mappingsSetting = 'reference-mappings';
const mappingsSchema = z.array(z.object({ headings: z.string(), mapping: mappingSchema }));
/** Sets of headings a firm really has; the oldest goes first. */
const mappingsKept = 60;

const rememberedMapping = (settings: Settings, headings: string): Mapping | undefined =>
  settings.get(mappingsSetting, mappingsSchema)?.find((one) => one.headings === headings)?.mapping;

export const rememberMapping = (settings: Settings, headings: string, mapping: Mapping): void => {
  const others = (settings.get(mappingsSetting, mappingsSchema) ?? []).filter((one) => one.headings !== headings);
  settings.put(mappingsSetting, [...others, { headings, mapping }].slice(-mappingsKept));
};

type Rows = readonly (readonly string[])[];

export const rowsOf = (file: ReadFile, sheet: number): Rows => file.sheets[sheet]?.rows ?? refuse('import-gone');

export const headingsOf = (rows: Rows, headerRow: number): readonly string[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows[headerRow]?.[column] ?? '');
};

const countOutcomes = <L extends ReferenceList>(
  store: ReferenceStore,
  list: L,
  { records }: ImportPlan<L>,
): ImportCounts => {
  const counts = { new: 0, changed: 0, same: 0, kept: 0 };
  for (const entry of records) counts[store.compare(list, entry, 'file')] += 1;
  return counts;
};

const sampleRows = 30;
const badShown = 200;

/** What importing a sheet would do. */
export const previewImport = (
  parts: { readonly store: ReferenceStore; readonly settings: Settings },
  rows: Rows,
  list: ReferenceList,
  asked: { readonly headerRow: number | null; readonly mapping: Mapping | null },
): ImportPreview => {
  const headerRow = asked.headerRow ?? findHeaderRow(list, rows);
  const headings = headingsOf(rows, headerRow);
  const remembered = rememberedMapping(parts.settings, headingSetKey(list, headings));
  const mapping = asked.mapping ?? remembered ?? guessMapping(list, headings);
  const plan = planImport(list, rows, headerRow, mapping);
  const wanted = new Set(plan.bad.slice(0, badShown).map(({ row }) => row));
  const sample = rows
    .map((cells, index) => ({ row: index + 1, cells: [...cells] }))
    .filter(({ row, cells }) => row > headerRow + 1 && cells.some((cell) => cell.trim() !== ''))
    .filter(({ row }, index) => index < sampleRows || wanted.has(row));
  return {
    headerRow,
    headings: [...headings],
    mapping: { ...mapping },
    isRemembered: remembered !== undefined && JSON.stringify(remembered) === JSON.stringify(mapping),
    sample,
    rowCount: plan.rowCount,
    badRowCount: plan.badRowCount,
    bad: plan.bad.slice(0, badShown).map((cell) => ({ ...cell })),
    counts: countOutcomes(parts.store, list, plan),
  };
};
