import { z } from 'zod';
import type { ReadingField } from '../reading/labels.ts';
import type { KeptProposal } from '../reading/reading.ts';
import { knownSchemas } from '../reference/records.ts';

/** Platform data that concerns one case. `loaded`: lists that were ever filled; only in these an absence means something. */
export const platformEvidenceSchema = z.object({
  policy: knownSchemas.policies.nullable(),
  buyer: knownSchemas.buyers.nullable(),
  /** Those of the case's invoice numbers. */
  shipments: z.array(knownSchemas.shipments),
  /** Those of the case's declaration numbers. */
  declarations: z.array(knownSchemas.declarations),
  loaded: z.object({ policies: z.boolean(), buyers: z.boolean(), shipments: z.boolean(), declarations: z.boolean() }),
});
export type PlatformEvidence = z.infer<typeof platformEvidenceSchema>;

export const noPlatform: PlatformEvidence = {
  policy: null,
  buyer: null,
  shipments: [],
  declarations: [],
  loaded: { policies: false, buyers: false, shipments: false, declarations: false },
};

/** What one document says. */
export type DocumentEvidence = {
  readonly documentId: string;
  readonly title: string;
  readonly code: string | null;
  readonly values: readonly { readonly field: ReadingField; readonly value: string }[];
};

/** Everything a form can be held against. */
export type Evidence = { readonly platform: PlatformEvidence; readonly documents: readonly DocumentEvidence[] };

export const noEvidence: Evidence = { platform: noPlatform, documents: [] };

/** What is less sure was probably misread, and a doubt about a misreading helps nobody. */
const sureEnough = 0.75;

type Paper = {
  readonly id: string;
  readonly title: string;
  readonly code: string | null;
  readonly removedAt: string | null;
};

/**
 * What the documents of a case were read to say: values somebody took (as corrected), and those that were read surely and not
 * turned away.
 */
export const documentEvidence = (
  documents: readonly Paper[],
  proposalsOf: (documentId: string) => readonly KeptProposal[],
): DocumentEvidence[] =>
  documents
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, title, code }) => ({
      documentId: id,
      title,
      code,
      values: proposalsOf(id).flatMap(({ field, value, corrected, state, confidence }) =>
        state === 'accepted' || (state === 'open' && confidence >= sureEnough)
          ? [{ field, value: corrected ?? value }]
          : [],
      ),
    }))
    .filter(({ values }) => values.length > 0);
