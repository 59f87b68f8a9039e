import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordKey } from '../../shared/claim/reference/record-key.ts';
import { fromPlatform, knownBuyer, knownPolicy, knownShipment } from '../../shared/claim/testing/known-records.ts';
import { soundCase } from '../../shared/claim/testing/sound-records.ts';
import type { Db } from '../vault/db.ts';
import { openTestDatabase } from '../vault/test-database.ts';
import { createReferenceStore, type ReferenceStore } from './reference-store.ts';

let db: Db;
let store: ReferenceStore;
beforeEach(() => {
  db = openTestDatabase();
  store = createReferenceStore(db);
});
afterEach(() => db.close());

const fromFile = { kind: 'file', fileName: 'list.xlsx', importedAt: '2026-03-02T01:00:00.000Z', row: 7 } as const;
const all = { text: '', buyer: '', offset: 0, limit: 100 };
const { facts } = soundCase;

describe('records', () => {
  it('are new, then the same, then changed; the platform is not overruled by a file', () => {
    const known = knownPolicy({});
    const other = knownPolicy({ productName: 'other' });
    expect(store.put('policies', { ...known, provenance: fromFile })).toBe('new');
    expect(store.put('policies', { ...known, provenance: fromFile })).toBe('same');
    expect(store.put('policies', { ...other, provenance: fromFile })).toBe('changed');
    expect(store.put('policies', known)).toBe('changed');
    expect(store.compare('policies', other, 'file')).toBe('kept');
    expect(store.put('policies', { ...other, provenance: fromFile })).toBe('kept');
    expect(store.get('policies', known.key)).toEqual(known);
    expect(store.count('policies')).toEqual({ endpoint: 1, file: 0 });
  });

  it('are found by any of their words, of one buyer, and by the name behind its code', () => {
    store.put('buyers', knownBuyer({}));
    store.put('shipments', knownShipment({}));
    const strange = knownShipment({ invoiceNo: 'X-50%', sinosureBuyerNo: 'DEU/120456', contractNo: '' });
    store.put('shipments', strange);
    const found = (text: string, buyer = '') =>
      store.list('shipments', { ...all, text, buyer }).rows.map(({ record }) => record.invoiceNo);
    expect(found('sample trading')).toEqual(['INV-2025-001']);
    expect(found('cosu inv-2025')).toEqual(['INV-2025-001']);
    expect(found('50%')).toEqual(['X-50%']);
    expect(found('', 'deu/120456')).toEqual(['X-50%']);
    expect(found('nothing')).toEqual([]);
    expect(store.list('shipments', { ...all, limit: 1 })).toMatchObject({ total: 2, rows: [{}] });
  });

  it('of one import go together, unless replaced since', () => {
    store.put('shipments', { ...knownShipment({}), provenance: fromFile });
    store.put('shipments', { ...knownShipment({ invoiceNo: 'B' }), provenance: fromFile });
    store.put('shipments', knownShipment({ invoiceNo: 'B', goodsName: 'newer' }));
    expect(store.removeImport('shipments', fromFile.fileName, fromFile.importedAt)).toBe(1);
    expect(store.list('shipments', all).rows.map(({ record }) => record.invoiceNo)).toEqual(['B']);
  });
});

describe('evidence', () => {
  it('finds policy, buyer and shipments of a case, however the numbers are written', () => {
    store.put('policies', knownPolicy({}));
    store.put('buyers', knownBuyer({}));
    store.put('shipments', knownShipment({}));
    store.put('shipments', knownShipment({ policyNo: 'SCH999999' }));
    store.put('shipments', knownShipment({ invoiceNo: 'INV-2025-0011' }));
    const evidence = store.evidence({
      ...facts,
      policyNo: facts.policyNo.toLowerCase(),
      invoices: [{ invoiceNo: ' inv-2025-001', customsDeclarationNo: '' }],
    });
    expect(evidence.policy?.record.policyNo).toBe(facts.policyNo);
    expect(evidence.buyer?.record.name).toBe(facts.buyer.name);
    expect(evidence.shipments.map(({ record }) => record.policyNo).sort()).toEqual([facts.policyNo, 'SCH999999']);
    expect(evidence.loaded).toEqual({ policies: true, buyers: true, shipments: true, declarations: false });
  });

  it('finds a buyer by own code or name where there is no code of the insurer, and never one of two', () => {
    const byName = { name: 'SAMPLE TRADING INC', sinosureBuyerNo: '', corpBuyerNo: '' };
    const own = knownBuyer({ sinosureBuyerNo: '', corpBuyerNo: 'B-1' });
    store.put('buyers', own);
    const find = (buyer: typeof byName) => store.evidence({ policyNo: '', buyer, invoices: [] }).buyer?.key;
    expect(find(byName)).toBe('own B-1');
    expect(find({ ...byName, corpBuyerNo: 'b-1' })).toBe('own B-1');
    const twin = knownBuyer({ sinosureBuyerNo: 'USA/000001' });
    store.put('buyers', { ...twin, provenance: fromPlatform });
    expect(find(byName)).toBeUndefined();
    expect(recordKey('buyers', twin.record)).toBe('USA/000001');
  });
});
