import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expect, test } from '../fixtures.ts';
import { homePage } from '../pages/home-page.ts';
import { vaultPage } from '../pages/vault-page.ts';

const logSchema = z.object({
  events: z.array(
    z.looseObject({ params: z.looseObject({ url: z.string().optional(), host: z.string().optional() }).optional() }),
  ),
});

const isOnThisComputer = (place: string): boolean => {
  const { protocol, hostname } = new URL(place.includes('://') ? place : `https://${place}`);
  return !/^(https?|wss?):$/.test(protocol) || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
};

test('nothing but the endpoint is ever contacted: no telemetry, no dictionary, no update', async ({
  launch,
  folder,
}) => {
  const log = `${folder}/network.json`;
  const app = await launch({ switches: [`--log-net-log=${log}`] });
  await vaultPage(app).create();
  await homePage(app).openSample();
  await app.electron.close();
  const { events } = logSchema.parse(JSON.parse(readFileSync(log, 'utf8')));
  const places = events.flatMap(({ params }) => [params?.url, params?.host].filter((one) => one !== undefined));
  expect(places.length).toBeGreaterThan(0);
  expect([...new Set(places)].filter((place) => !isOnThisComputer(place))).toEqual([]);
});
