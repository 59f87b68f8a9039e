import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** What a document tries to do beside being read. None of it goes into the dossier. */
export type Risk = 'script-removed' | 'launch-removed' | 'attachment-inside' | 'form-removed' | 'signature-inside';

/** pdf.js gives its tables as objects or as Maps, depending on its version. */
const isFilled = (table: unknown): boolean =>
  table instanceof Map ? table.size > 0 : typeof table === 'object' && table !== null && Object.keys(table).length > 0;

export async function documentRisks(document: PDFDocumentProxy): Promise<Risk[]> {
  const found: Risk[] = [];
  const attempt = async (look: () => Promise<unknown>): Promise<unknown> => look().catch(() => undefined);
  if (isFilled(await attempt(() => document.getJSActions()))) found.push('script-removed');
  if (isFilled(await attempt(() => document.getAttachments()))) found.push('attachment-inside');
  const metadata = await document.getMetadata().catch(() => undefined);
  const info: Readonly<Record<string, unknown>> = metadata === undefined ? {} : { ...metadata.info };
  if (info.IsXFAPresent === true && document.isPureXfa) found.push('form-removed');
  if (info.IsSignaturesPresent === true) found.push('signature-inside');
  return found;
}

export async function pageRisks(page: PDFPageProxy): Promise<Risk[]> {
  const found: Risk[] = [];
  if (isFilled(await page.getJSActions().catch(() => undefined))) found.push('script-removed');
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'any' }).catch(() => []);
  for (const annotation of annotations) {
    if (typeof annotation !== 'object' || annotation === null) continue;
    const { url, unsafeUrl, actions, file, attachment }: Readonly<Record<string, unknown>> = { ...annotation };
    // A link pdf.js would not open in a browser is a program, a script or another file.
    if (typeof unsafeUrl === 'string' && url === undefined) found.push('launch-removed');
    if (isFilled(actions)) found.push('script-removed');
    if (file !== undefined || attachment !== undefined) found.push('attachment-inside');
  }
  return found;
}
