import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { CaseFilter } from '../../shared/claim/case-filter.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';

export type CaseTab = 'overview' | 'documents' | 'timeline' | 'originals';

/** A document, and a page of its file, from 0; `source` is the SHA-256 of the file where that is not the document's own. */
export type SoughtDocument = {
  readonly documentId: string;
  readonly page: number | null;
  readonly source?: string | undefined;
};

/** Every place of the app. `focus` asks the screen to put the cursor there. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'cases'; readonly filter?: CaseFilter }
  | {
      readonly page: 'case';
      readonly caseId: string;
      readonly tab: CaseTab;
      /** The document to open on its tab. */
      readonly document?: SoughtDocument;
    }
  | { readonly page: 'pages'; readonly caseId: string; readonly filingId: string | null; readonly documentId?: string }
  | {
      readonly page: 'filing';
      readonly caseId: string;
      readonly filingId: string;
      readonly focus?: DoubtTarget;
      readonly document?: SoughtDocument;
    }
  | { readonly page: 'review'; readonly caseId: string; readonly filingId: string }
  | { readonly page: 'copy-out'; readonly caseId: string; readonly filingId: string }
  | { readonly page: 'merge'; readonly mergeId: string }
  | { readonly page: 'measures'; readonly caseId: string; readonly filingId: string | null }
  | { readonly page: 'cross-check'; readonly caseId: string; readonly filingId: string }
  | { readonly page: 'tax-refund'; readonly caseId: string }
  | { readonly page: 'firm' }
  | { readonly page: 'originals' }
  | { readonly page: 'reference' }
  | { readonly page: 'calendar' }
  | { readonly page: 'outbox' }
  | { readonly page: 'inbox' }
  | { readonly page: 'rules' }
  | { readonly page: 'settings'; readonly part?: 'checklist' | 'terms' | 'papers' };

/** The way here, as words that only this page reads. */
export const placeText = (trail: readonly Route[]): string => JSON.stringify(trail.slice(-10));

/** The way of a page that was locked; Today when there is none. */
const trailOf = (place: string | null): readonly [Route, ...Route[]] => {
  const home: Route = { page: 'home' };
  if (place === null) return [home];
  const [first, ...rest] = JSON.parse(place) as Route[];
  return [first ?? home, ...rest];
};

type Navigation = {
  readonly route: Route;
  readonly trail: readonly Route[];
  readonly go: (route: Route) => void;
  readonly back: () => void;
  readonly canGoBack: boolean;
};

const NavigationContext = createContext<Navigation | null>(null);

/** Keeps where we are and how we came here. Nothing of it survives a restart: the app opens on Today. `place`: where it was when it was locked. */
export const NavigationProvider = ({ children, place }: { children: ReactNode; place: string | null }) => {
  const [trail, setTrail] = useState<readonly Route[]>(() => trailOf(place));
  const go = useCallback((route: Route) => setTrail((before) => [...before.slice(-49), route]), []);
  const back = useCallback(() => setTrail((before) => (before.length > 1 ? before.slice(0, -1) : before)), []);
  const navigation = useMemo(
    () => ({ route: trail.at(-1) ?? { page: 'home' as const }, trail, go, back, canGoBack: trail.length > 1 }),
    [trail, go, back],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
};

export const useNavigation = (): Navigation => {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('useNavigation outside NavigationProvider');
  return navigation;
};
