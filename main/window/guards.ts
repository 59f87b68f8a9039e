import type { App, Session, WebContents } from 'electron';

/** No page of ours ever navigates, opens a window or attaches a webview. Loads started by main itself are not affected. */
export const forbidLeaving = (
  contents: Pick<WebContents, 'setWindowOpenHandler' | 'on' | 'setWebRTCIPHandlingPolicy'>,
): void => {
  // The content security policy does not reach WebRTC: without this line UDP packets leave the page.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

export const guardAllContents = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => forbidLeaving(contents));
};

/** No permission is ever granted and nothing downloaded (files are saved by main, where the person says); no dictionary is fetched at start (an empty language list is the only switch that stops it). */
export const guardSession = (
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerLanguages'
    | 'on'
  >,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => event.preventDefault());
};
