import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import { isEditable } from '../../shared/claim/filing-life.ts';
import { openComments } from '../../shared/claim/sign-off.ts';
import type { SignOffComment } from '../../shared/claim/sign-off-record.ts';
import type { SignOffView } from '../../shared/ipc/sign-off-views.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { useRead } from '../app/calls.ts';

export type SignOffHere = {
  readonly filing: Filing;
  readonly caseView: CaseView;
  readonly view: SignOffView;
  readonly open: readonly SignOffComment[];
  /** Whoever sits here may write comments now. */
  readonly canComment: boolean;
  readonly canResolve: boolean;
};

const SignOffContext = createContext<SignOffHere | null>(null);

/** The review of the filing on the screen; nothing where reviews are off or the filing has left. */
export const useSignOff = (): SignOffHere | null => use(SignOffContext);

export interface SignOffProviderProps {
  readonly caseView: CaseView;
  readonly filing: Filing;
  readonly children: ReactNode;
}

export const SignOffProvider = ({ caseView, filing, children }: SignOffProviderProps) => {
  const { data: view } = useRead('cases', 'signOff.view', { filingId: filing.id });
  const here = useMemo((): SignOffHere | null => {
    if (view === undefined || !view.isOn || !isEditable(filing.state) || filing.state === 'returned') return null;
    const roles = view.me?.roles ?? [];
    return {
      filing,
      caseView,
      view,
      open: openComments(view.signOff),
      canComment: view.signOff.state === 'asked' && roles.includes('reviewer'),
      canResolve: roles.includes('reviewer') || roles.includes('clerk'),
    };
  }, [view, filing, caseView]);
  return <SignOffContext value={here}>{children}</SignOffContext>;
};
