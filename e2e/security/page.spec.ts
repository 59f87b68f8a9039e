import path from 'node:path';
import { root } from '../../scripts/setup/run.mjs';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { expect, test } from '../fixtures.ts';

type Door = { bridge: Bridge };

test('the page has no Node, and of main only its three doors', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as Door).bridge).toSorted(),
    electron: Object.keys(window).filter((name) => /electron|ipc/i.test(name)),
    isSecure: window.isSecureContext,
  }));
  expect(seen).toEqual({
    node: [],
    bridge: ['addDroppedFiles', 'invoke', 'onEvent'],
    electron: [],
    isSecure: true,
  });
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, though documented for exactly this.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, allowRunningInsecureContent };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences.webSecurity).not.toBe(false);
  expect(preferences.webviewTag).not.toBe(true);
  expect(preferences.allowRunningInsecureContent).not.toBe(true);
});

test('the page can go nowhere and open nothing', async ({ app, endpoint }) => {
  const { page, electron } = app;
  // Playwright's locators wait for the navigation that will never come, so the page is asked directly.
  const where = () => page.evaluate(() => [window.location.href, document.querySelectorAll('nav button').length]);
  const before = page.url();
  expect(before).toMatch(/^app:\/\/main\//);
  const [, railButtons] = await where();
  expect(railButtons).toBeGreaterThan(0);
  for (const goal of ['https://example.invalid/', endpoint.url, 'file:///etc/passwd', 'app://room/index.html']) {
    await page.evaluate((url) => {
      window.location.assign(url);
    }, goal);
    expect(await page.evaluate((url) => window.open(url) === null, goal), goal).toBe(true);
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank', textContent: 'x' });
      document.body.append(link);
      link.click();
      link.remove();
    }, goal);
  }
  expect(await where()).toEqual([before, railButtons]);
  const shown = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.webContents.getURL()),
  );
  expect(shown).toEqual([before]);
});

test('no permission is granted', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const stateOf = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'denied',
      );
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        () => 'granted',
        () => 'denied',
      );
    return {
      geolocation: await stateOf('geolocation'),
      notifications: await stateOf('notifications'),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(() => navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
      midi: await refused(() => navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']));
});

test('its content security policy holds', async ({ app, endpoint }) => {
  const { page } = app;
  const outcome = await page.evaluate(async (outside) => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
    const tried = (work: () => unknown) => {
      try {
        work();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const fetched = (url: string) =>
      fetch(url).then(
        ({ status }) => String(status),
        () => 'refused',
      );
    const script = document.createElement('script');
    const inline = tried(() => {
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
    });
    const html = tried(() => {
      const holder = document.createElement('div');
      holder.innerHTML = '<img src=x onerror="window.ranHandler = true">';
      document.body.append(holder);
    });
    const frame = document.createElement('iframe');
    frame.src = outside;
    document.body.append(frame);
    const image = new Image();
    image.src = `${outside}/picture.png`;
    const answers = {
      inline,
      html,
      evaluated: tried(() => window.setTimeout('window.ranTimeout = true', 0)),
      other: await fetched(outside),
      encoded: await fetched('app://main/..%2fmain/index.js'),
      dots: await fetched('app://main/%2e%2e/main/index.js'),
      absolute: await fetched('app://main//etc/passwd'),
      room: await fetched('app://room/index.html'),
      ran: ['ranInline', 'ranHandler', 'ranTimeout'].filter((name) => name in window),
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    frame.remove();
    return { ...answers, violated: [...new Set(violated)].toSorted() };
  }, endpoint.url);
  expect(outcome.ran).toEqual([]);
  expect(outcome.other).toBe('refused');
  for (const path of ['encoded', 'dots', 'absolute', 'room'] as const)
    expect(outcome[path], path).toMatch(/404|refused/);
  for (const directive of ['connect-src', 'frame-src', 'img-src'])
    expect(outcome.violated.join(' ')).toMatch(
      directive === 'frame-src' ? /frame-src|child-src|default-src/ : directive,
    );
});

test('what the page says to main is judged, and main lives on', async ({ app }) => {
  const { page } = app;
  const answers = await page.evaluate(async () => {
    const { bridge } = window as unknown as Door;
    const say = async (channel: string, input: unknown): Promise<string> => {
      try {
        const answer = await bridge.invoke(channel as 'app.state', input as Record<string, never>);
        return answer.ok ? 'ok' : answer.error.code;
      } catch {
        return 'rejected';
      }
    };
    const deep: Record<string, unknown> = {};
    let at = deep;
    for (let i = 0; i < 500; i += 1) {
      const next: Record<string, unknown> = {};
      at.next = next;
      at = next;
    }
    return {
      unknown: await say('no.such.channel', {}),
      prototype: await say('__proto__', {}),
      dropped: await say('document.add-dropped', { paths: ['/etc/passwd'] }),
      badUuid: await say('case.view', { caseId: '../../etc/passwd' }),
      missing: await say('case.view', {}),
      notAnObject: await say('case.list', 'everything'),
      huge: await say('settings.update', { clerkName: 'x'.repeat(1_000_000) }),
      deep: await say('case.save-facts', deep),
      fine: await say('app.state', {}),
    };
  });
  expect(answers.fine).toBe('ok');
  for (const [what, answer] of Object.entries(answers)) if (what !== 'fine') expect(answer, what).not.toBe('ok');
  expect(answers.dropped).toBe('rejected');
});

test('a message from another frame or window is not heard', async ({ app }) => {
  const preload = path.join(root, 'out/preload/preload.cjs');
  const heard = await app.electron.evaluate(async ({ BrowserWindow }, file) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: file, sandbox: true, contextIsolation: true },
    });
    try {
      await stranger.loadURL('data:text/html,<p>stranger</p>');
      return (await stranger.webContents.executeJavaScript(
        `window.bridge.invoke('app.state', {}).then((a) => (a.ok ? 'ok' : a.error.code), () => 'rejected')`,
      )) as string;
    } finally {
      stranger.destroy();
    }
  }, preload);
  expect(heard).not.toBe('ok');
});
