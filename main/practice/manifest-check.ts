import Big from 'big.js';
import type { Discovery } from '../../shared/singleWindow/discovery.ts';
import type { Manifest } from '../../shared/singleWindow/manifest.ts';
import type { ProblemCode, ProblemError } from '../../shared/singleWindow/problem.ts';
import { done, type Outcome, refuse } from './api/outcome.ts';

const problem = (pointer: string, code: string, zh: string, en: string): ProblemError => ({ pointer, code, zh, en });

/** Limits first, each with its own status; then the rules a schema can't say. */
export function checkManifest(manifest: Manifest, limits: Discovery['limits']): Outcome<undefined> {
  return firstRefusal([
    [413, 'document-too-large', tooLarge(manifest, limits)],
    [415, 'media-type-not-allowed', wrongType(manifest, limits)],
    [422, 'invalid-manifest', [...sums(manifest), ...doubles(manifest)]],
  ]);
}

function firstRefusal(checks: readonly [number, ProblemCode, ProblemError[]][]): Outcome<undefined> {
  const failed = checks.find(([, , errors]) => errors.length > 0);
  return failed === undefined ? done(undefined) : refuse(failed[0], failed[1], { errors: failed[2] });
}

function tooLarge({ documents }: Manifest, limits: Discovery['limits']): ProblemError[] {
  const many =
    documents.length > limits.documentsPerFiling
      ? [problem('/documents', 'too-many', `单证不得超过 ${limits.documentsPerFiling} 份`, 'Too many documents')]
      : [];
  const large = documents.flatMap((document, index) =>
    document.sizeBytes > limits.documentBytes
      ? [problem(`/documents/${index}/sizeBytes`, 'too-large', '文件过大', 'The file is too large')]
      : [],
  );
  return [...many, ...large];
}

function wrongType({ documents }: Manifest, limits: Discovery['limits']): ProblemError[] {
  return documents.flatMap((document, index) =>
    limits.mediaTypes.includes(document.mediaType)
      ? []
      : [problem(`/documents/${index}/mediaType`, 'not-allowed', '不接受此文件类型', 'This type is not accepted')],
  );
}

function doubles({ documents }: Manifest): ProblemError[] {
  return documents.flatMap((document, index) =>
    documents.findIndex((other) => other.documentId === document.documentId) < index
      ? [problem(`/documents/${index}/documentId`, 'not-unique', '单证编号重复', 'The document id occurs twice')]
      : [],
  );
}

function sums(manifest: Manifest): ProblemError[] {
  if (manifest.kind === 'possible-loss-notice') {
    const { invoices, plSum, moneyId } = manifest.form;
    return totals(
      invoices.map((invoice) => ({ sum: invoice.plSum, moneyId: invoice.moneyId })),
      plSum,
      moneyId,
      'plSum',
    );
  }
  if (manifest.kind === 'claim') {
    const { invoices, claimSum, moneyId } = manifest.form;
    const lines = invoices.map((invoice) => ({ sum: invoice.claimSum, moneyId: invoice.moneyId }));
    return totals(lines, claimSum, moneyId, 'claimSum');
  }
  return [];
}

function totals(
  lines: readonly { sum: string; moneyId: string }[],
  total: string,
  moneyId: string,
  name: 'plSum' | 'claimSum',
): ProblemError[] {
  const currency = lines.flatMap((line, index) =>
    line.moneyId === moneyId
      ? []
      : [
          problem(
            `/form/invoices/${index}/moneyId`,
            'currency-mixed',
            '币种须与合计一致',
            'Another currency than the total',
          ),
        ],
  );
  const added = lines.reduce((sum, line) => sum.plus(line.sum), new Big(0));
  const sum = added.eq(total)
    ? []
    : [problem(`/form/${name}`, 'sum-mismatch', '合计与各发票之和不符', 'Not the sum of the invoices')];
  return [...currency, ...sum];
}
