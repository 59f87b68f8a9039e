import { createHash } from 'node:crypto';
import makeMdns, { type MulticastDNS, type Options } from 'multicast-dns';
import { z } from 'zod';
import { isLoopback, isNear, scannerUrl } from './scanner-address.ts';

/** A scanner that announces itself (DNS-SD, RFC 6763; eSCL 2.97 chapter 4). */
export type FoundScanner = { readonly id: string; readonly name: string; readonly url: URL };

export type FindDeps = {
  /** How to speak multicast; tests do it on loopback alone. */
  readonly mdns?: Options;
  readonly waitMs: number;
};

const services = ['_uscan._tcp.local', '_uscans._tcp.local'];
const mostInstances = 64;
const againMs = 800;

const bytesSchema = z.instanceof(Uint8Array);
const recordSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PTR'), name: z.string(), data: z.string() }),
  z.object({
    type: z.literal('SRV'),
    name: z.string(),
    data: z.object({ port: z.int().min(1).max(65_535), target: z.string() }),
  }),
  z.object({ type: z.literal('TXT'), name: z.string(), data: z.union([bytesSchema, z.array(bytesSchema)]) }),
  z.object({ type: z.enum(['A', 'AAAA']), name: z.string(), data: z.string() }),
]);
type DnsRecord = z.infer<typeof recordSchema>;

const textSchema = z.object({
  answers: z.array(z.unknown()).default([]),
  additionals: z.array(z.unknown()).default([]),
});

/** key=value pairs of a TXT record; names are lower case. */
const pairsOf = (data: Uint8Array | readonly Uint8Array[]): Map<string, string> => {
  const lines = (data instanceof Uint8Array ? [data] : data).map((line) => Buffer.from(line).toString('utf8'));
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const at = line.indexOf('=');
      return at <= 0 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).slice(0, 200)]];
    }),
  );
};

type Instance = { port?: number; target?: string; text?: Map<string, string>; heardFrom?: string };

const instanceName = (name: string): string => name.replace(/\._uscans?\._tcp\.local\.?$/i, '');

/** What one instance amounts to: undefined while something is missing, or where it leads out of the house. */
const scannerOf = (
  name: string,
  { port, target, text, heardFrom }: Instance,
  addresses: ReadonlyMap<string, string>,
): (FoundScanner & { readonly uuid: string; readonly isSafe: boolean }) | undefined => {
  if (port === undefined || target === undefined) return undefined;
  const address = addresses.get(target.toLowerCase()) ?? heardFrom;
  if (address === undefined || !isNear(address)) return undefined;
  const isSafe = /_uscans\._tcp/i.test(name);
  const host = address.includes(':') ? `[${address.replace(/%.*$/, '')}]` : address;
  const root = (text?.get('rs') ?? 'eSCL').replace(/^\/+|\/+$/g, '') || 'eSCL';
  const url = scannerUrl(`${isSafe ? 'https' : 'http'}://${host}:${port}/${root}`);
  if (!url.ok) return undefined;
  const shown = text?.get('ty') || instanceName(name);
  const uuid = text?.get('uuid')?.toLowerCase() ?? instanceName(name).toLowerCase();
  const id = createHash('sha256').update(uuid).digest('hex').slice(0, 32);
  return { id, uuid, name: shown.slice(0, 100), url: url.value, isSafe };
};

/**
 * Asks the local network for scanners and listens for `waitMs`. A machine that answers with and without encryption is
 * one scanner, without: its certificate is its own and proves nothing. Never rejects: no network, no scanners.
 */
export const findScanners = async ({ mdns, waitMs }: FindDeps, signal: AbortSignal): Promise<FoundScanner[]> => {
  const instances = new Map<string, Instance>();
  const addresses = new Map<string, string>();

  const instance = (name: string): Instance | undefined => {
    const known = instances.get(name);
    if (known !== undefined) return known;
    if (instances.size >= mostInstances || !services.some((service) => name.toLowerCase().endsWith(service)))
      return undefined;
    const made: Instance = {};
    instances.set(name, made);
    return made;
  };

  const learn = (record: DnsRecord, from: string): void => {
    switch (record.type) {
      case 'PTR': {
        if (!services.includes(record.name.toLowerCase())) return;
        const of = instance(record.data);
        if (of !== undefined) of.heardFrom = from;
        return;
      }
      case 'SRV': {
        const of = instance(record.name);
        if (of !== undefined) Object.assign(of, record.data);
        return;
      }
      case 'TXT': {
        const of = instance(record.name);
        if (of !== undefined) of.text = pairsOf(record.data);
        return;
      }
      default:
        // IPv4 where there are both: link-local IPv6 needs the name of a network card to be reached.
        // One that points at this computer is believed by nobody but this computer.
        if (isLoopback(record.data) && !isLoopback(from)) return;
        if (
          isNear(record.data) &&
          (record.type === 'A' || !addresses.has(record.name.toLowerCase())) &&
          addresses.size < 256
        )
          addresses.set(record.name.toLowerCase(), record.data);
    }
  };

  const ask = (speaker: MulticastDNS): void => {
    const missing = [...instances].flatMap(([name, { port, text }]) => [
      ...(port === undefined ? [{ name, type: 'SRV' as const }] : []),
      ...(text === undefined ? [{ name, type: 'TXT' as const }] : []),
    ]);
    const homeless = [...instances.values()].flatMap(({ target }) =>
      target === undefined || addresses.has(target.toLowerCase()) ? [] : [{ name: target, type: 'A' as const }],
    );
    speaker.query({
      questions: [...services.map((name) => ({ name, type: 'PTR' as const })), ...missing, ...homeless],
    });
  };

  await new Promise<void>((resolve) => {
    const speaker = makeMdns(mdns);
    const again = setInterval(() => ask(speaker), againMs);
    const end = (): void => {
      clearInterval(again);
      clearTimeout(over);
      signal.removeEventListener('abort', end);
      speaker.destroy();
      resolve();
    };
    const over = setTimeout(end, waitMs);
    signal.addEventListener('abort', end);
    // No multicast on this network, or somebody else's broken packet: whoever is found otherwise is found.
    speaker.on('warning', () => undefined);
    speaker.on('error', end);
    speaker.on('response', (packet: unknown, from: { address: string }) => {
      const heard = textSchema.safeParse(packet);
      if (!heard.success || !isNear(from.address)) return;
      for (const raw of [...heard.data.answers, ...heard.data.additionals]) {
        const record = recordSchema.safeParse(raw);
        if (record.success) learn(record.data, from.address);
      }
    });
    speaker.on('ready', () => ask(speaker));
    if (signal.aborted) end();
  });

  const found = [...instances].flatMap(([name, of]) => scannerOf(name, of, addresses) ?? []);
  const best = new Map<string, (typeof found)[number]>();
  for (const scanner of found) if (!best.has(scanner.uuid) || !scanner.isSafe) best.set(scanner.uuid, scanner);
  return [...best.values()].map(({ id, name, url }) => ({ id, name, url }));
};
