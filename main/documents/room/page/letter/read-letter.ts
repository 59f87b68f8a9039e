import type { Letter } from './letter.ts';
import { readEml } from './read-eml.ts';
import { readMsg } from './read-msg.ts';

export const readLetter = async (bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Letter> =>
  mediaType === 'message/rfc822' ? readEml(bytes) : readMsg(bytes);
