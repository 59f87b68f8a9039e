import type { DamagedDocument, HealthView } from '../../shared/ipc/health-views.ts';
import { filesOf } from '../pages/page-sources.ts';
import { damageOf, knownDamage, putKnownDamage, storedFilesOf } from '../records/damage.ts';
import type { Records } from '../records/records.ts';
import { RecordDamaged } from '../records/row.ts';
import type { Db } from '../vault/db.ts';
import type { FileState } from './check-file.ts';
import { ownedFiles } from './stored-files.ts';

export type DamageBookDeps = {
  readonly db: Db;
  readonly records: Records;
  /** ISO instant in UTC. */
  readonly now: () => string;
  /** Something else is known of these cases' documents than before. */
  readonly onChange: (caseIds: readonly string[]) => void;
};

/** What is known of damaged files, kept across restarts, and whose they are. */
export type DamageBook = {
  /** Writes down how a file was found; 'unsure' changes nothing. */
  readonly note: (found: ReadonlyMap<string, FileState>) => void;
  /** What nothing refers to any more is nobody's damage. */
  readonly keepOnly: (referred: ReadonlySet<string>) => void;
  readonly hashes: () => string[];
  /** Damaged files of one document. */
  readonly hashesOf: (documentId: string) => string[];
  readonly documents: () => DamagedDocument[];
  readonly others: () => HealthView['others'];
};

type Owners = { readonly documentIds: ReadonlySet<string>; readonly others: HealthView['others'] };

export const createDamageBook = ({ db, records, now, onChange }: DamageBookDeps): DamageBook => {
  const { settings } = records;
  const known = () => knownDamage(settings);
  /** Looking for owners reads all documents, so it is done once for each change. */
  let owners: Owners | undefined;

  const findOwners = (): Owners => {
    const wanted = known();
    const documentIds = new Set<string>();
    const others = new Map<string, HealthView['others'][number]>();
    if (Object.keys(wanted).length > 0)
      for (const { sha256, owner } of ownedFiles(db, records)) {
        const since = wanted[sha256]?.since;
        if (since === undefined) continue;
        if (owner.kind === 'document') documentIds.add(owner.stored.document.id);
        else others.set(sha256, { kind: owner.kind, name: owner.name, since });
      }
    // What a document holds is told there.
    const told = new Set([...documentIds].flatMap((id) => hashesOf(id)));
    return { documentIds, others: [...others].filter(([sha256]) => !told.has(sha256)).map(([, other]) => other) };
  };
  const ownersNow = (): Owners => {
    owners ??= findOwners();
    return owners;
  };

  const fileSetOf = (documentId: string) => {
    try {
      const stored = records.documents.get(documentId);
      return stored && { stored, files: filesOf(records.documents.ofCase(stored.document.caseId)) };
    } catch (error) {
      if (error instanceof RecordDamaged) return undefined;
      throw error;
    }
  };
  const hashesOf: DamageBook['hashesOf'] = (documentId) => {
    const found = fileSetOf(documentId);
    const wanted = known();
    if (found === undefined) return [];
    const hashes = storedFilesOf(found.stored, found.files).map(({ sha256 }) => sha256);
    return [...new Set(hashes)].filter((sha256) => wanted[sha256] !== undefined);
  };
  const casesOf = ({ documentIds }: Owners): string[] =>
    [...documentIds].flatMap((id) => fileSetOf(id)?.stored.document.caseId ?? []);

  const write = (next: ReturnType<typeof known>): void => {
    const before = casesOf(ownersNow());
    putKnownDamage(settings, next);
    owners = undefined;
    onChange([...new Set([...before, ...casesOf(ownersNow())])]);
  };

  return {
    note: (found) => {
      const before = known();
      const next = { ...before };
      for (const [sha256, state] of found) {
        if (state === 'sound') delete next[sha256];
        else if (state !== 'unsure' && next[sha256]?.code !== state)
          next[sha256] = { code: state, since: next[sha256]?.since ?? now() };
      }
      const isSame = (sha256: string): boolean => next[sha256] === before[sha256];
      if (![...found.keys()].every(isSame)) write(next);
    },
    keepOnly: (referred) => {
      const entries = Object.entries(known());
      const kept = entries.filter(([sha256]) => referred.has(sha256));
      if (kept.length < entries.length) write(Object.fromEntries(kept));
    },
    hashes: () => Object.keys(known()),
    hashesOf,
    documents: () => {
      const wanted = known();
      return [...ownersNow().documentIds].flatMap((documentId): DamagedDocument[] => {
        const found = fileSetOf(documentId);
        const damage = found && damageOf(wanted, found.stored, found.files);
        if (!found || !damage) return [];
        const { caseId, title, fileName } = found.stored.document;
        const caseRef = records.cases.get(caseId)?.ref ?? '';
        return [{ ...damage, documentId, caseId, caseRef, title, fileName }];
      });
    },
    others: () => ownersNow().others,
  };
};
