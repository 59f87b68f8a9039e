import type { CaseFacts } from './case.ts';

/** By which a case can meet another: its invoices and its parties. */
export const caseKeyKinds = ['invoice', 'buyer', 'insured'] as const;
export type CaseKeyKind = (typeof caseKeyKinds)[number];
export type CaseKey = { readonly kind: CaseKeyKind; readonly key: string; readonly text: string };

/**
 * What is left of a name or number when nothing but its writing is taken away: full-width forms, capitals, punctuation,
 * spaces. "Hollow Creek, Inc." and "ＨＯＬＬＯＷ CREEK INC" have one key.
 */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

/** Every key of a case, each once. */
export const keysOfCase = (facts: Pick<CaseFacts, 'insured' | 'buyer' | 'invoices'>): CaseKey[] => {
  const all: CaseKey[] = [
    { kind: 'insured', key: keyOf(facts.insured.name), text: facts.insured.name.trim() },
    { kind: 'buyer', key: keyOf(facts.buyer.name), text: facts.buyer.name.trim() },
    ...facts.invoices.map((line) => ({
      kind: 'invoice' as const,
      key: keyOf(line.invoiceNo),
      text: line.invoiceNo.trim(),
    })),
  ];
  const seen = new Set<string>();
  return all.filter(({ kind, key, text }) => {
    const id = `${kind} ${key} ${text}`;
    if (key === '' || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};
