import { z } from 'zod';
import { instantSchema } from '../../shared/claim/calendar-date.ts';
import { jwksSchema } from '../../shared/singleWindow/discovery.ts';
import { bilingualSchema } from '../../shared/singleWindow/values.ts';
import type { Settings } from '../records/settings.ts';

/** The real endpoint this vault belongs to, as a person confirmed it. What it says of itself later changes nothing here. */
const endpointSchema = z.object({
  url: z.url(),
  name: bilingualSchema,
  /** What tokens are asked for. */
  resource: z.url(),
  authorization: z.object({ issuer: z.url(), clientId: z.string(), scope: z.string() }),
  fingerprints: z.array(z.string()).min(1),
  jwks: jwksSchema,
  confirmedAt: instantSchema,
});
export type ConfirmedEndpoint = z.infer<typeof endpointSchema>;

export type EndpointStore = {
  load(): ConfirmedEndpoint | null;
  save(endpoint: ConfirmedEndpoint | null): void;
};

export const createEndpointStore = (settings: Settings): EndpointStore => ({
  load: () => settings.get('endpoint', endpointSchema.nullable()) ?? null,
  save: (endpoint) => {
    settings.put('endpoint', endpoint);
    // The keys a person compared are the ones receipts are checked with.
    settings.put('endpoint-keys', endpoint?.jwks ?? null);
  },
});
