import { Refusal } from './refusal.ts';

/** Main takes one part after another, so it never holds more than this of a document. */
const partBytes = 4 << 20;

export async function fetchDocument(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok !== true) throw new Refusal('document-room-failed', { step: 'fetch' });
  return new Uint8Array(await response.arrayBuffer());
}

export async function postMade(url: string, made: Uint8Array<ArrayBuffer>): Promise<void> {
  let part = 0;
  for (let from = 0; from < made.length; from += partBytes) {
    await post(`${url}?part=${part}`, made.subarray(from, from + partBytes));
    part += 1;
  }
  await post(`${url}?end=${part}`, null);
}

async function post(url: string, body: Uint8Array<ArrayBuffer> | null): Promise<void> {
  const response = await fetch(url, { method: 'POST', body }).catch(() => undefined);
  if (response?.ok !== true) throw new Refusal('document-room-failed', { step: 'post' });
}
