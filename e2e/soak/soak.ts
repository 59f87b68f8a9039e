import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { newestCase } from '../app/look-inside.ts';
import { type App, killApp, startApp, sweepUp } from '../app/start-app.ts';
import { chooseTarget } from '../app/stubs.ts';
import { homePage } from '../pages/home-page.ts';
import { passphrase, vaultPage } from '../pages/vault-page.ts';
import { type Endpoint, startEndpoint } from '../practice/endpoint.ts';
import { type ActivityName, activities, openCase, type Scene } from './activities.ts';
import { type AtRest, checkAtRest, keysFor } from './at-rest.ts';
import { expectEverythingOnce } from './at-the-end.ts';
import { need } from './door.ts';
import { type CaseLedger, emptyLedger, newCaseLedger } from './ledger.ts';
import { type Random, randomFrom } from './random.ts';
import { killHelper, type Victim } from './victims.ts';

export type SoakOptions = {
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

export type SoakReport = {
  readonly seed: number;
  readonly kills: Record<Victim, number>;
  readonly killedDuring: Partial<Record<ActivityName, number>>;
  readonly done: Partial<Record<ActivityName, number>>;
  readonly refused: Record<string, number>;
  readonly cases: number;
  readonly edits: number;
  readonly documents: number;
  readonly filings: number;
  readonly starts: number;
  readonly violations: readonly string[];
  readonly seconds: number;
};

const order: readonly ActivityName[] = [
  'edit',
  'intake',
  'promiseOriginal',
  'dossier',
  'submit',
  'status',
  'post',
  'backup',
];
/** What a clerk does most is done most. */
const weighted: readonly ActivityName[] = [...order, 'edit', 'edit', 'intake', 'submit', 'status'];
const victims: readonly Victim[] = ['app', 'app', 'app', 'utility', 'room', 'endpoint'];

/** How long each thing took lately, so that the power goes in the middle of it. */
const createDurations = () => {
  const known = new Map<ActivityName, number>();
  return {
    of: (name: ActivityName): number => known.get(name) ?? 400,
    note: (name: ActivityName, ms: number) => known.set(name, Math.min(4_000, ((known.get(name) ?? ms) + ms) / 2)),
  };
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const count = <K extends string>(table: Partial<Record<K, number>>, key: K): void => {
  table[key] = (table[key] ?? 0) + 1;
};

/**
 * Works on cases in the real app against the practice endpoint and kills the app, one of its helpers or the endpoint at
 * seeded moments, again and again; after every kill of the app the vault is examined as it lies, at the end both sides are
 * compared. Nothing is thrown for a broken promise: it is in the report.
 */
export const soak = async ({ folder, kills, seed, say }: SoakOptions): Promise<SoakReport> => {
  const startedAt = Date.now();
  const random: Random = randomFrom(seed);
  const ledger = emptyLedger();
  const durations = createDurations();
  const place: AtRest = {
    profile: path.join(folder, 'profile'),
    passphrase,
    backup: path.join(folder, 'kept.gcbackup'),
  };
  for (const name of ['profile', 'endpoint', 'temporary']) mkdirSync(path.join(folder, name), { recursive: true });
  const keysOf = keysFor(place);
  const endpoint: Endpoint = await startEndpoint(path.join(folder, 'endpoint'));
  const report = {
    kills: { app: 0, utility: 0, room: 0, endpoint: 0 },
    killedDuring: {},
    done: {},
    refused: {},
    starts: 0,
  } as {
    kills: Record<Victim, number>;
    killedDuring: Partial<Record<ActivityName, number>>;
    done: Partial<Record<ActivityName, number>>;
    refused: Record<string, number>;
    starts: number;
  };
  const launch = async (): Promise<App> => {
    report.starts += 1;
    return startApp({
      profile: place.profile,
      temporary: path.join(folder, 'temporary'),
      practiceEndpoint: endpoint.url,
    });
  };
  let edits = 0;
  let app = await launch();
  try {
    await vaultPage(app).create();
    await homePage(app).openSample();
    await newestCase(app);
    const ready = async (): Promise<void> => {
      await chooseTarget(app, place.backup);
      await need(app, 'backup.choose-place', {});
    };
    await ready();

    const current = async (): Promise<CaseLedger> => {
      const open = ledger.cases.find((one) => !one.submitted || [...one.originals].some((id) => !one.posted.has(id)));
      if (open !== undefined) return open;
      const { caseId, filingId } = await openCase(app);
      const fresh = newCaseLedger(caseId, filingId);
      ledger.cases.push(fresh);
      return fresh;
    };
    const perform = async (name: ActivityName, scene: Scene, on: CaseLedger): Promise<string | null> => {
      const from = Date.now();
      const refusal = await activities[name](scene, on);
      if (refusal === null) {
        durations.note(name, Date.now() - from);
        count(report.done, name);
        if (name === 'edit') edits += 1;
      } else if (refusal !== 'gone' && refusal !== 'not-now') count(report.refused, `${name}: ${refusal}`);
      return refusal;
    };

    const total = () => Object.values(report.kills).reduce((sum, one) => sum + one, 0);
    for (let round = 0; total() < kills; round += 1) {
      const on = await current();
      const scene: Scene = { app, endpoint, ledger, round };
      // Undisturbed work in between, so that there is something to lose.
      for (let left = random.below(3); left > 0; left -= 1)
        await perform(random.pick(weighted), { ...scene, round: round * 10 + left }, on);
      const name = random.pick(weighted);
      const victim = random.pick(victims);
      const work = perform(name, scene, on).catch((error: unknown) => {
        // The endpoint's own console does not answer while it is down.
        if (victim === 'endpoint') return 'gone';
        throw error;
      });
      await pause(random.below(Math.ceil(durations.of(name) * 1.3)));
      if (victim === 'app') {
        await killApp(app);
        await work;
        sweepUp(app);
      } else if (victim === 'endpoint') {
        await endpoint.kill();
        await pause(random.below(400));
        await endpoint.start();
        await work;
      } else if (!(await killHelper(app, victim, random))) {
        // There is a helper only while it has something to do.
        await work;
        continue;
      } else await work;
      report.kills[victim] += 1;
      count(report.killedDuring, name);
      if (victim === 'app') {
        const broken = await checkAtRest(place, ledger, keysOf);
        for (const one of broken) ledger.violations.push(`kill ${total()} (${name}): ${one}`);
        app = await launch();
        await vaultPage(app).unlock();
        await vaultPage(app).opened();
        await ready();
      }
      if (total() % 10 === 0)
        say(`${total()} kills, ${ledger.cases.length} cases, ${ledger.violations.length} broken promises`);
    }
    ledger.violations.push(...(await expectEverythingOnce({ app, endpoint, ledger, round: 0 })));
  } finally {
    await killApp(app);
    sweepUp(app);
    await endpoint.kill();
  }
  const sum = (of: (one: CaseLedger) => number): number => ledger.cases.reduce((all, one) => all + of(one), 0);
  return {
    seed,
    ...report,
    cases: ledger.cases.length,
    edits,
    documents: sum(({ documents }) => documents.size),
    filings: sum(({ submitted }) => Number(submitted)),
    violations: ledger.violations,
    seconds: Math.round((Date.now() - startedAt) / 1000),
  };
};
