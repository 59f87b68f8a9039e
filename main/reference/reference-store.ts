import { z } from 'zod';
import type { CaseFacts } from '../../shared/claim/case.ts';
import type { PlatformEvidence } from '../../shared/claim/crosscheck/evidence.ts';
import { buyerOf, plainCode, plainName, searchTextOf, sortTextOf } from '../../shared/claim/reference/record-key.ts';
import {
  type Known,
  knownSchemas,
  type Provenance,
  type ReferenceList,
  type ReferenceRecord,
  referenceLists,
} from '../../shared/claim/reference/records.ts';
import { parseReadableRows, parseRow } from '../records/row.ts';
import type { Db, SqlValue } from '../vault/db.ts';

/** What became of a record: 'kept' = the platform's own version stands, and a file does not overrule it. */
export type PutOutcome = 'new' | 'changed' | 'same' | 'kept';

export type ReferenceQuery = {
  readonly text: string;
  /** Insurer's or own code of a buyer; '' for all. */
  readonly buyer: string;
  readonly offset: number;
  readonly limit: number;
};

export type ReferenceFacts = Pick<CaseFacts, 'policyNo'> & {
  readonly buyer: Pick<CaseFacts['buyer'], 'name' | 'sinosureBuyerNo' | 'corpBuyerNo'>;
  readonly invoices: readonly { readonly invoiceNo: string; readonly customsDeclarationNo: string }[];
};

/** Platform data as rows of the vault. Writes belong inside a transaction of the caller. */
export type ReferenceStore = {
  /** What `put` would do. */
  compare<L extends ReferenceList>(
    list: L,
    entry: Omit<Known<L>, 'provenance'>,
    origin: Provenance['kind'],
  ): PutOutcome;
  put<L extends ReferenceList>(list: L, entry: Known<L>): PutOutcome;
  get<L extends ReferenceList>(list: L, key: string): Known<L> | undefined;
  /** Forgets a record; with an origin only where it came from there. */
  remove(list: ReferenceList, key: string, origin?: Provenance['kind']): boolean;
  removeOrigin(list: ReferenceList, origin: Provenance['kind']): void;
  /** Forgets what one import brought and nothing has replaced since. */
  removeImport(list: ReferenceList, fileName: string, importedAt: string): number;
  list<L extends ReferenceList>(list: L, query: ReferenceQuery): { readonly rows: Known<L>[]; readonly total: number };
  /** The name of a buyer by the insurer's code; '' where it is not known. */
  buyerNameOf(sinosureBuyerNo: string): string;
  count(list: ReferenceList): { readonly endpoint: number; readonly file: number };
  /** All that platform data says about a case. */
  evidence(facts: ReferenceFacts): PlatformEvidence;
};

const countRow = z.object({ n: z.number() });
const storedRow = z.object({ origin: z.string(), json: z.string() }).optional();
const likePattern = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;

/** The schemas are keyed by the same list; the compiler can't follow that through an index. */
const schemaOf = <L extends ReferenceList>(list: L) => knownSchemas[list] as unknown as z.ZodType<Known<L>>;

/** So that an import of thousands of shipments reads each of its buyers once. */
const namesKept = 2000;

export const createReferenceStore = (db: Db): ReferenceStore => {
  const stored = (list: ReferenceList, key: string) =>
    storedRow.parse(db.get('SELECT origin, json FROM reference_record WHERE list = ? AND key = ?', list, key));

  const compareTo = (
    before: z.output<typeof storedRow>,
    list: ReferenceList,
    record: ReferenceRecord,
    origin: Provenance['kind'],
  ): PutOutcome => {
    if (before === undefined) return 'new';
    const known = schemaOf(list).safeParse(JSON.parse(before.json));
    const isSame = known.success && JSON.stringify(known.data.record) === JSON.stringify(record);
    if (origin === 'file' && before.origin === 'endpoint') return isSame ? 'same' : 'kept';
    return isSame ? 'same' : 'changed';
  };

  const get = <L extends ReferenceList>(list: L, key: string): Known<L> | undefined =>
    parseRow(schemaOf(list), db.get('SELECT json FROM reference_record WHERE list = ? AND key = ?', list, key));

  const total = (list: ReferenceList, origin: Provenance['kind']): number =>
    countRow.parse(db.get('SELECT count(*) AS n FROM reference_record WHERE list = ? AND origin = ?', list, origin)).n;

  const some = (list: ReferenceList): boolean =>
    db.get('SELECT 1 AS n FROM reference_record WHERE list = ? LIMIT 1', list) !== undefined;

  /** The name of the buyer a shipment only has the code of. */
  const names = new Map<string, string>();
  const buyerNameOf = (no: string): string => {
    const name = names.get(no) ?? (no === '' ? '' : (get('buyers', plainCode(no))?.record.name ?? ''));
    if (names.size < namesKept) names.set(no, name);
    return name;
  };

  const foundBy = (list: ReferenceList, record: ReferenceRecord): string => {
    const text = searchTextOf(list, record);
    const name = list === 'shipments' && 'invoiceNo' in record ? buyerNameOf(record.sinosureBuyerNo) : '';
    return name === '' ? text : `${text}\n${name.toLowerCase()}`;
  };

  const buyerFor = ({ sinosureBuyerNo, corpBuyerNo, name }: ReferenceFacts['buyer']): Known<'buyers'> | null => {
    if (sinosureBuyerNo !== '') return get('buyers', plainCode(sinosureBuyerNo)) ?? null;
    const bySort = (where: string, value: string) =>
      parseReadableRows(
        knownSchemas.buyers,
        db.all(`SELECT json FROM reference_record WHERE list = 'buyers' AND ${where} LIMIT 2`, value),
      );
    if (corpBuyerNo !== '') {
      const found = get('buyers', `own ${plainCode(corpBuyerNo)}`);
      if (found !== undefined) return found;
      const others = bySort("upper(json_extract(json, '$.record.corpBuyerNo')) = ?", plainCode(corpBuyerNo));
      if (others.length === 1) return others[0] ?? null;
    }
    const named = name === '' ? [] : bySort('sort = ?', plainName(name));
    // Of two buyers of one name neither is surely this one.
    return named.length === 1 ? (named[0] ?? null) : null;
  };

  return {
    compare: (list, { key, record }, origin) => compareTo(stored(list, key), list, record, origin),
    get,
    put: (list, entry) => {
      const { key, record, provenance } = entry;
      const before = stored(list, key);
      const outcome = compareTo(before, list, record, provenance.kind);
      if (before?.origin === 'endpoint' && provenance.kind === 'file' && outcome !== 'new') return outcome;
      if (list === 'buyers') names.clear();
      const json = JSON.stringify(entry);
      // What it is found by is as it was: only where it comes from is new.
      if (outcome === 'same')
        db.run(
          'UPDATE reference_record SET origin = ?, json = ? WHERE list = ? AND key = ?',
          provenance.kind,
          json,
          list,
          key,
        );
      else
        db.run(
          `INSERT INTO reference_record (list, key, origin, buyer, sort, search, json) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (list, key) DO UPDATE SET origin = excluded.origin, buyer = excluded.buyer, sort = excluded.sort,
             search = excluded.search, json = excluded.json`,
          list,
          key,
          provenance.kind,
          buyerOf(list, record),
          sortTextOf(list, record),
          foundBy(list, record),
          json,
        );
      return outcome;
    },
    remove: (list, key, origin) => {
      if (list === 'buyers') names.clear();
      const { changes } =
        origin === undefined
          ? db.run('DELETE FROM reference_record WHERE list = ? AND key = ?', list, key)
          : db.run('DELETE FROM reference_record WHERE list = ? AND key = ? AND origin = ?', list, key, origin);
      return changes > 0;
    },
    removeOrigin: (list, origin) => {
      names.clear();
      db.run('DELETE FROM reference_record WHERE list = ? AND origin = ?', list, origin);
    },
    removeImport: (list, fileName, importedAt) => {
      names.clear();
      return db.run(
        `DELETE FROM reference_record WHERE list = ? AND origin = 'file'
           AND json_extract(json, '$.provenance.fileName') = ? AND json_extract(json, '$.provenance.importedAt') = ?`,
        list,
        fileName,
        importedAt,
      ).changes;
    },
    list: (list, { text, buyer, offset, limit }) => {
      const words = text
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '');
      const where = [
        'list = ?',
        ...(buyer === '' ? [] : ['buyer = ?']),
        ...words.map(() => "search LIKE ? ESCAPE '\\'"),
      ].join(' AND ');
      const values: SqlValue[] = [list, ...(buyer === '' ? [] : [plainCode(buyer)]), ...words.map(likePattern)];
      const found = countRow.parse(db.get(`SELECT count(*) AS n FROM reference_record WHERE ${where}`, ...values)).n;
      const order = list === 'buyers' ? 'sort, id' : 'sort DESC, id DESC';
      const rows = parseReadableRows(
        schemaOf(list),
        db.all(
          `SELECT json FROM reference_record WHERE id IN
             (SELECT id FROM reference_record INDEXED BY reference_shown WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?)
           ORDER BY ${order}`,
          ...values,
          limit,
          offset,
        ),
      );
      return { rows, total: found };
    },
    buyerNameOf,
    count: (list) => ({ endpoint: total(list, 'endpoint'), file: total(list, 'file') }),
    evidence: ({ policyNo, buyer, invoices }) => {
      const numbers = new Set(invoices.map(({ invoiceNo }) => plainCode(invoiceNo)).filter((no) => no !== ''));
      const declared = new Set(
        invoices.map(({ customsDeclarationNo }) => plainCode(customsDeclarationNo)).filter((no) => no !== ''),
      );
      return {
        policy: policyNo === '' ? null : (get('policies', plainCode(policyNo)) ?? null),
        buyer: buyerFor(buyer),
        shipments: [...numbers].flatMap((no) =>
          parseReadableRows(
            knownSchemas.shipments,
            // The key of a shipment is its invoice number, a space and its policy: '!' is what follows a space.
            db.all(
              `SELECT json FROM reference_record
               WHERE list = 'shipments' AND (key = ?1 OR (key >= ?1 || ' ' AND key < ?1 || '!'))`,
              no,
            ),
          ),
        ),
        declarations: [...declared].flatMap((no) => get('declarations', no) ?? []),
        loaded: Object.fromEntries(referenceLists.map((list) => [list, some(list)])) as PlatformEvidence['loaded'],
      };
    },
  };
};
