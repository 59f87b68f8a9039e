import { createContext, use } from 'react';
import type { Offer, Source } from './offers.ts';

export type ReadingState = {
  readonly offers: readonly Offer[];
  /** By the `fieldId` of the control. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Documents that still wait or are being read. */
  readonly unread: number;
  readonly accept: (offer: Offer) => void;
  readonly dismiss: (offer: Offer) => void;
};

export const ReadingContext = createContext<ReadingState | null>(null);

/** Where the value of a control came from; undefined outside an editor. */
export const useSource = (fieldId: string): Source | undefined => use(ReadingContext)?.sources.get(fieldId);
