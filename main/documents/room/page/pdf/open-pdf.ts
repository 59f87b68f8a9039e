import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { Refusal } from '../refusal.ts';

type PdfJs = typeof import('pdfjs-dist');

// pdf.js is served as shipped and not bundled: its worker, its character maps and its WebAssembly find each other by URL.
const home = new URL('./pdfjs/', document.baseURI).href;

let library: Promise<{ pdfjs: PdfJs; worker: PDFWorker }> | undefined;

async function load(): Promise<{ pdfjs: PdfJs; worker: PDFWorker }> {
  const pdfjs: PdfJs = await import(/* @vite-ignore */ `${home}pdf.min.mjs`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${home}pdf.worker.min.mjs`;
  // One worker for all documents of this room: starting one for each costs more than reading a page.
  return { pdfjs, worker: pdfjs.PDFWorker.create({ verbosity: pdfjs.VerbosityLevel.ERRORS }) };
}

/** The numbers of pdf.js's drawing steps. */
export async function operatorCodes(): Promise<PdfJs['OPS']> {
  library ??= load();
  return (await library).pdfjs.OPS;
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** Opens a PDF; takes the bytes over. Refusals: pdf-password-needed, pdf-password-wrong, pdf-damaged. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, password: string | undefined): Promise<OpenPdf> {
  library ??= load();
  const { pdfjs, worker } = await library;
  const task: PDFDocumentLoadingTask = pdfjs.getDocument({
    data: bytes,
    worker,
    ...(password === undefined ? {} : { password }),
    // Without these, text in fonts that are not embedded comes out empty and without an error.
    cMapUrl: `${home}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}standard_fonts/`,
    wasmUrl: `${home}wasm/`,
    iccUrl: `${home}iccs/`,
    useWorkerFetch: true,
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: 120e6,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    if (!(error instanceof Error) || error.name !== 'PasswordException') throw new Refusal('pdf-damaged');
    const wrong = 'code' in error && error.code === pdfjs.PasswordResponses.INCORRECT_PASSWORD;
    throw new Refusal(wrong ? 'pdf-password-wrong' : 'pdf-password-needed');
  }
}
