import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseFacts } from '../../shared/claim/case.ts';
import { documentEvidence, type Evidence, noPlatform } from '../../shared/claim/crosscheck/evidence.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { read, useRead } from '../app/calls.ts';

/** Longer texts are no numbers of anything, and nothing is found by them. */
const cut = (text: string): string => text.slice(0, 200);

/** What platform data and documents say about a case as it is typed; the last answer stays until the next one is there. */
export const useEvidence = (view: CaseView, facts: CaseFacts): Evidence => {
  const { policyNo, buyer, invoices } = facts;
  const asked = {
    policyNo: cut(policyNo),
    buyer: { name: cut(buyer.name), sinosureBuyerNo: cut(buyer.sinosureBuyerNo), corpBuyerNo: cut(buyer.corpBuyerNo) },
    invoices: invoices.map(({ invoiceNo, customsDeclarationNo }) => ({
      invoiceNo: cut(invoiceNo),
      customsDeclarationNo: cut(customsDeclarationNo),
    })),
  };
  const { data: platform = noPlatform } = useQuery({
    ...read('reference', 'reference.evidence', asked),
    placeholderData: keepPreviousData,
  });
  const { data: readings } = useRead('documents', 'reading.proposals', { caseId: view.case.id });
  return useMemo(
    () => ({
      platform,
      documents: documentEvidence(
        view.documents,
        (id) => readings?.readings.find(({ documentId }) => documentId === id)?.proposals ?? [],
      ),
    }),
    [platform, view.documents, readings],
  );
};
