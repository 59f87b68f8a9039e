import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContentsPrintOptions } from 'electron';
import { type PrintSettings, usualSettings } from '../../shared/claim/printing/print-run.ts';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { MadeFile } from '../cases/package.ts';
import { silentPreferences } from '../window/preferences.ts';

export type PrintRequest = {
  readonly made: MadeFile;
  /** Pages from 1, ascending. */
  readonly pages: readonly number[];
  /** Null: the system's print dialog asks for it. */
  readonly printer: string | null;
  readonly settings: PrintSettings;
  readonly onProgress: (done: number, total: number) => void;
};

/** The value is false when the person closed the system's dialog. */
export type PrintPages = (request: PrintRequest, signal: AbortSignal) => Promise<Result<boolean>>;

/** A whole PDF through the system's dialog; false when the person closed it. */
export type PrintPdf = (made: MadeFile, signal: AbortSignal) => Promise<Result<boolean>>;

export const printWhole =
  (printPages: PrintPages): PrintPdf =>
  (made, signal) =>
    printPages(
      {
        made,
        pages: Array.from({ length: made.pageCount }, (_, i) => i + 1),
        printer: null,
        settings: usualSettings,
        onProgress: () => undefined,
      },
      signal,
    );

export type PrintWindowDeps = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** A fresh in-memory session, guarded like every other. */
  readonly openSession: (partition: string) => Session;
  /** JPEG of a page (from 0), drawn in the document room. */
  readonly renderPage: (
    made: MadeFile,
    page: number,
    longSidePx: number,
    signal: AbortSignal,
  ) => Promise<Result<Uint8Array>>;
};

/** 300 dpi on the long side of A4: what an office printer shows. */
const printLongSidePx = 3508;

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const style =
  '@page{size:A4;margin:0}html,body{margin:0;background:#fff}img{display:block;width:210mm;height:297mm;object-fit:contain;break-after:page}img:last-child{break-after:auto}';

const pageHtml = (pages: readonly number[]): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Originals</title><link rel="stylesheet" href="/style.css"></head><body>${pages.map((page) => `<img src="/page/${page}" alt="">`).join('')}</body></html>`;

const duplexModes = { one: 'simplex', long: 'longEdge', short: 'shortEdge' } as const;

/** Chromium ignores `pageRanges` when it prints without its dialog (33.2), so only the chosen pages are in the window. */
const optionsOf = ({ printer, settings }: PrintRequest): WebContentsPrintOptions => ({
  silent: printer !== null,
  ...(printer === null ? {} : { deviceName: printer }),
  printBackground: true,
  color: !settings.grey,
  copies: settings.copies,
  collate: true,
  duplexMode: duplexModes[settings.duplex],
  pageSize: 'A4',
  margins: { marginType: 'none' },
});

const refused = (reason: string): Result<never> =>
  /invalid devicename|no printers? available|network is unavailable/i.test(reason)
    ? fault('no-such-printer', 'after-user')
    : fault('printing-failed', 'after-user', { reason });

/**
 * Prints pages of a PDF of ours by showing them as pictures in a hidden window without preload: what is previewed is
 * what is printed, on every platform, without Chromium's PDF viewer. Faults: no-such-printer, printing-failed, those of
 * drawing a page.
 */
export const createPrintPages =
  ({ openWindow, openSession, renderPage }: PrintWindowDeps): PrintPages =>
  async (request, signal) => {
    const { made, pages, onProgress } = request;
    const drawn = new Map<number, Uint8Array>();
    for (const page of pages) {
      const picture = await renderPage(made, page - 1, printLongSidePx, signal);
      if (!picture.ok) return picture;
      drawn.set(page, picture.value);
      onProgress(drawn.size, pages.length);
    }
    const session = openSession(`print-${randomUUID()}`);
    session.protocol.handle('app', (asked) => {
      const { pathname } = new URL(asked.url);
      const headers = {
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      };
      if (pathname === '/index.html')
        return new Response(pageHtml(pages), { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
      if (pathname === '/style.css')
        return new Response(style, { headers: { ...headers, 'content-type': 'text/css' } });
      const picture = drawn.get(Number(/^\/page\/(\d+)$/.exec(pathname)?.[1] ?? '-1'));
      return picture === undefined
        ? new Response('not found', { status: 404 })
        : new Response(new Uint8Array(picture), { headers: { ...headers, 'content-type': 'image/jpeg' } });
    });
    const window = openWindow({ show: false, webPreferences: { ...silentPreferences, session } });
    try {
      // `loadURL` resolves when every picture has arrived and been decoded.
      await window.loadURL('app://print/index.html');
      signal.throwIfAborted();
      return await new Promise<Result<boolean>>((resolve) => {
        window.webContents.once('render-process-gone', () => resolve(refused('gone')));
        window.webContents.print(optionsOf(request), (printed, reason) => {
          if (printed) resolve(ok(true));
          else resolve(/cancel/i.test(reason) ? ok(false) : refused(reason));
        });
      });
    } finally {
      window.destroy();
      // A session lives as long as the app, and its handler would keep every printed page in memory.
      session.protocol.unhandle('app');
    }
  };
