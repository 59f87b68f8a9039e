import { randomUUID } from 'node:crypto';
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { MadeFile } from '../cases/package.ts';
import { silentPreferences } from '../window/preferences.ts';

/** Opens the system's print dialog; the value is false when the person closed it. */
export type PrintPdf = (made: MadeFile, signal: AbortSignal) => Promise<Result<boolean>>;

export type PrintDeps = {
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

const pageHtml = (pageCount: number): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Originals</title><link rel="stylesheet" href="/style.css"></head><body>${Array.from({ length: pageCount }, (_, i) => `<img src="/page/${i}" alt="">`).join('')}</body></html>`;

/**
 * Prints a PDF of ours by showing its pages as pictures in a hidden window without preload: what is previewed is what is
 * printed, on every platform, without Chromium's PDF viewer.
 */
export const createPrintPdf =
  ({ openWindow, openSession, renderPage }: PrintDeps): PrintPdf =>
  async (made, signal) => {
    const pages: Uint8Array[] = [];
    for (let page = 0; page < made.pageCount; page += 1) {
      const drawn = await renderPage(made, page, printLongSidePx, signal);
      if (!drawn.ok) return drawn;
      pages.push(drawn.value);
    }
    const session = openSession(`print-${randomUUID()}`);
    session.protocol.handle('app', (request) => {
      const { pathname } = new URL(request.url);
      const headers = {
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      };
      if (pathname === '/index.html')
        return new Response(pageHtml(made.pageCount), {
          headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
        });
      if (pathname === '/style.css')
        return new Response(style, { headers: { ...headers, 'content-type': 'text/css' } });
      const page = pages[Number(/^\/page\/(\d+)$/.exec(pathname)?.[1] ?? '-1')];
      return page === undefined
        ? new Response('not found', { status: 404 })
        : new Response(new Uint8Array(page), { headers: { ...headers, 'content-type': 'image/jpeg' } });
    });
    const window = openWindow({
      show: false,
      webPreferences: { ...silentPreferences, session },
    });
    try {
      // `loadURL` resolves when every picture has arrived and been decoded.
      await window.loadURL('app://print/index.html');
      signal.throwIfAborted();
      return await new Promise<Result<boolean>>((resolve) => {
        window.webContents.once('render-process-gone', () =>
          resolve(fault('printing-failed', 'after-user', { reason: 'gone' })),
        );
        window.webContents.print({ silent: false, printBackground: true }, (printed, reason) => {
          if (printed) resolve(ok(true));
          else resolve(/cancel/i.test(reason) ? ok(false) : fault('printing-failed', 'after-user', { reason }));
        });
      });
    } finally {
      window.destroy();
      // A session lives as long as the app, and its handler would keep every printed page in memory.
      session.protocol.unhandle('app');
    }
  };
