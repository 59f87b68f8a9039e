import type { Result } from '../../shared/ipc/result.ts';
import type { MadePdf, ReceiptView } from '../../shared/ipc/views.ts';
import type { ReceiptClaims } from '../../shared/singleWindow/receipt.ts';
import type { Announce } from '../ipc/announce.ts';
import type { StoredReceipt } from '../outbox/receipt-store.ts';
import { dossierJob, type MadeFile, openFilingFile } from './package.ts';
import { type HandlersOf, refuse, settle, unwrap } from './settle.ts';
import { type SubmitDeps, submitFiling, takeBack } from './submit.ts';

export type FilingSendHandlers = Pick<
  HandlersOf<'filing'>,
  | 'filing.preview'
  | 'filing.save-dossier'
  | 'filing.submit'
  | 'filing.take-back'
  | 'filing.receipt'
  | 'filing.save-receipt'
>;

/** Asks where to save and writes there: whole or not at all. */
export type SaveAs = (
  suggestedName: string,
  bytes: () => AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
) => Promise<Result<{ saved: boolean; fileName: string | null }>>;

export type SendDeps = SubmitDeps & {
  readonly announce: Pick<Announce, 'progress'>;
  readonly showPdf: (made: MadeFile) => string;
  readonly readBlob: (sha256: string) => AsyncIterable<Uint8Array>;
  readonly saveAs: SaveAs;
  readonly receiptOf: (filingId: string) => StoredReceipt | null;
  readonly verify: (receipt: StoredReceipt) => Promise<Result<ReceiptClaims>>;
};

export const filingSendHandlers = (deps: SendDeps): FilingSendHandlers => {
  const { desk, announce } = deps;
  const make = async (filingId: string, jobId: string, signal: AbortSignal) => {
    const file = openFilingFile(desk, filingId);
    const made = await deps.makePdf(dossierJob(file, desk, deps.words()), {
      signal,
      onProgress: (done, total) => announce.progress(jobId, 'dossier', done, total),
    });
    // The workshop knows files; the clerk wants to know which document.
    if (!made.ok && ['blob-missing', 'blob-damaged', 'disk-error'].includes(made.error.code))
      await deps.assertSound(file, signal);
    return { file, made: unwrap(made) };
  };
  const receiptOf = (filingId: string): StoredReceipt =>
    deps.receiptOf(filingId) ?? refuse('receipt-not-there', 'later');

  return {
    'filing.preview': ({ filingId, jobId }, { signal }) =>
      settle(async (): Promise<MadePdf> => {
        const { made } = await make(filingId, jobId, signal);
        return {
          token: deps.showPdf(made),
          pageCount: made.pageCount,
          sizeBytes: made.sizeBytes,
          missingCharacters: [...made.missingCharacters],
        };
      }),
    'filing.save-dossier': ({ filingId, jobId }, { signal }) =>
      settle(async () => {
        const { file, made } = await make(filingId, jobId, signal);
        return unwrap(
          await deps.saveAs(
            `${file.claimCase.ref}_${file.filing.form.kind}_dossier.pdf`,
            () => deps.readBlob(made.sha256),
            signal,
          ),
        );
      }),
    'filing.submit': ({ filingId, jobId }, { signal }) =>
      settle(() =>
        submitFiling(deps, filingId, {
          signal,
          onProgress: (done, total) => announce.progress(jobId, 'package', done, total),
        }),
      ),
    'filing.take-back': ({ filingId }) => settle(() => takeBack(deps, filingId)),
    'filing.receipt': ({ filingId }) =>
      settle(async (): Promise<ReceiptView> => {
        const stored = receiptOf(filingId);
        const verdict = await deps.verify(stored);
        return {
          acceptanceNo: stored.claims.acceptanceNo,
          receivedAt: stored.claims.receivedAt,
          manifestDigest: stored.manifestDigest,
          issuer: stored.claims.iss,
          verdict: verdict.ok ? { valid: true } : { valid: false, fault: verdict.error },
        };
      }),
    'filing.save-receipt': ({ filingId }) =>
      settle(async () => {
        const stored = receiptOf(filingId);
        const { ref } = desk.needCase(desk.needFiling(filingId).caseId);
        // Everything an auditor needs to check the signature without us.
        const text = JSON.stringify(
          { jws: stored.jws, jwks: stored.jwks, claims: stored.claims, manifestDigest: stored.manifestDigest },
          null,
          2,
        );
        return unwrap(
          await deps.saveAs(`${ref}_receipt_${stored.claims.acceptanceNo}.json`, async function* () {
            yield new TextEncoder().encode(`${text}\n`);
          }),
        );
      }),
  };
};
