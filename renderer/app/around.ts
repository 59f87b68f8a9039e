import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseFacts } from '../../shared/claim/case.ts';
import { keysOfCase } from '../../shared/claim/case-keys.ts';
import { type Around, nothingAround } from '../../shared/claim/doubts/around.ts';
import { read } from './calls.ts';

/** What the contract takes of one key. */
const longestKey = 200;

/**
 * What a self-check looks at outside its case, for the facts as they are being typed: asked again when a number or a name
 * changes, and when another case does. Until the answer is there the last one stands.
 */
export const useAround = (caseId: string, facts: CaseFacts): Around => {
  const { insured, buyer, invoices, policyNo } = facts;
  const keys = useMemo(
    () =>
      keysOfCase({ insured, buyer, invoices })
        .map(({ kind, key }) => ({ kind, key }))
        .filter(({ key }) => key.length <= longestKey),
    [insured, buyer, invoices],
  );
  const { data } = useQuery({
    ...read('cases', 'around.case', { caseId, policyNo, keys }),
    placeholderData: (before) => before,
    gcTime: 10_000,
  });
  return useMemo(() => (data === undefined ? nothingAround : { ...nothingAround, ...data }), [data]);
};
