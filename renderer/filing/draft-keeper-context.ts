import { createContext, use } from 'react';
import type { DraftKeeper } from './draft-keeper.ts';

export const DraftKeeperContext = createContext<DraftKeeper | null>(null);

export const useDraftKeeper = (): DraftKeeper => {
  const keeper = use(DraftKeeperContext);
  if (keeper === null) throw new Error('useDraftKeeper outside DraftKeeperContext');
  return keeper;
};
