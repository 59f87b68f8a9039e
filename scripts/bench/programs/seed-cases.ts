import path from 'node:path';
import { app, safeStorage } from 'electron';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { createCase } from '../../../main/cases/case-handlers.ts';
import { systemClock } from '../../../main/cases/clock.ts';
import { createDesk, type Desk } from '../../../main/cases/desk.ts';
import { createRecords } from '../../../main/records/records.ts';
import { migrations } from '../../../main/vault/migrations/index.ts';
import { openVault } from '../../../main/vault/open-vault.ts';
import { createVault } from '../../../main/vault/unlock.ts';
import { systemKeyring } from '../../../main/window/system-keyring.ts';
import { type CaseFacts, emptyFacts, emptyInvoice } from '../../../shared/claim/case.ts';
import { emptyNotice, type Filing } from '../../../shared/claim/filing.ts';
import { noSignOff } from '../../../shared/claim/sign-off-record.ts';
import { answer, readInput } from './input.ts';

// Makes a profile as the app would have it after a busy year. Runs in Electron, because the key is the system keyring's.

const { cases } = readInput(z.object({ cases: z.int().positive() }));

const buyers = [
  'Acme Trading LLC',
  'Nordlicht Handels GmbH',
  '东南贸易有限公司',
  'Comercial Andina S.A.',
  'Baltic Foods OÜ',
];

const factsOf = (number: number): CaseFacts => ({
  ...emptyFacts,
  insured: { name: '示例进出口有限公司', uscc: '', clientNo: '' },
  policyNo: `SCH0260${String(number % 40).padStart(5, '0')}-261500`,
  buyer: { ...emptyFacts.buyer, name: `${buyers[number % buyers.length] ?? ''} ${number}`, country: 'USA' },
  invoices: [1, 2].map((line) => ({
    ...emptyInvoice(uuidv7()),
    invoiceNo: `INV-${number}-${line}`,
    invoiceSum: `${10_000 + number * 37}.50`,
    lossSum: `${8_000 + number * 31}.25`,
    shippedOn: '2026-01-15',
    dueDate: '2026-03-15',
  })),
});

const noticeOf = (desk: Desk, caseId: string, number: number): Filing => {
  const sent = number % 3 !== 0;
  return {
    id: desk.newId(),
    caseId,
    state: sent ? 'in-review' : 'draft',
    form: { ...emptyNotice, caseExplain: '买方到期未付款，多次催收无果。' },
    revision: 1,
    corpSerialNo: `GC-BENCH-${number}`,
    documentIds: [],
    explanations: {},
    notApplicable: {},
    endpointFilingId: sent ? uuidv7() : null,
    resubmits: null,
    acceptanceNo: sent ? `PA2026${String(number).padStart(6, '0')}` : null,
    submittedAt: sent ? desk.now() : null,
    returnReasons: [],
    supplementRequests: [],
    attention: null,
    signOff: noSignOff,
    byHand: null,
    journal: [],
    createdAt: desk.now(),
    updatedAt: desk.now(),
  };
};

const seed = async (): Promise<void> => {
  const dir = path.join(app.getPath('userData'), 'vault');
  const keys = await createVault({ dir, keyring: systemKeyring(safeStorage, process.platform) });
  if (!keys.ok) throw new Error(keys.error.code);
  const vault = await openVault({ dir, keys: keys.value, migrations });
  if (!vault.ok) throw new Error(vault.error.code);
  const records = createRecords(vault.value.db);
  const desk = createDesk({
    records,
    clock: systemClock,
    newId: uuidv7,
    announce: { changed: () => {} },
    mode: 'practice',
  });
  records.transaction(() => {
    for (let number = 1; number <= cases; number += 1) {
      const made = createCase(desk, factsOf(number));
      if (number % 2 === 0) desk.change(made.id, () => records.filings.put(noticeOf(desk, made.id, number)));
    }
  });
  answer({ cases: records.cases.count() });
  vault.value.close();
};

void app.whenReady().then(async () => {
  try {
    await seed();
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    app.exit(1);
  }
});
