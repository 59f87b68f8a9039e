import { createContext, use, useMemo, useState } from 'react';
import type { KeptProposal } from '../../shared/claim/reading/reading.ts';

/** A page somebody is sent to, and the place on it where there is one. `asked` tells one asking from the next. */
export type LookedAt = {
  readonly documentId: string;
  /** Where the page stands in the document, from 0; taken-out pages count. */
  readonly page: number;
  readonly place: { readonly box: KeptProposal['box']; readonly words: string } | null;
  readonly asked: number;
};

export type LookAt = {
  readonly now: LookedAt | null;
  readonly lookAt: (what: Omit<LookedAt, 'asked'>) => void;
};

export const LookAtContext = createContext<LookAt | null>(null);

/** Leads from a field or a doubt to a page of the documents beside it; null where no documents stand beside. */
export const useLookAt = (): LookAt | null => use(LookAtContext);

export const useLooking = (): LookAt => {
  const [now, setNow] = useState<LookedAt | null>(null);
  return useMemo(
    () => ({
      now,
      lookAt: (what) => setNow((before) => ({ ...what, asked: (before?.asked ?? 0) + 1 })),
    }),
    [now],
  );
};
