import path from 'node:path';
import { root } from '../../scripts/setup/run.mjs';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { channels, contract } from '../../shared/ipc/contract.ts';
import { expect, test } from '../fixtures.ts';

type Door = { bridge: Bridge };

/** Channels whose answer needs nothing but a message: those that take no field open dialogs, start or stop things. */
const pollutable = channels.filter(
  (channel) => channel !== 'document.add-dropped' && !contract[channel].in.safeParse({}).success,
);

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
  await electron.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'handedOut', []);
    shell.openExternal = async (url) => void (Reflect.get(globalThis, 'handedOut') as string[]).push(url);
    shell.openPath = async (place) => String((Reflect.get(globalThis, 'handedOut') as string[]).push(place));
  });
  const schemes = [
    'smb://server/share',
    'javascript:void(document.title="x")',
    'ms-msdt:/id x',
    'mailto:x@example.com',
  ];
  for (const goal of [
    ...['https://example.invalid/', endpoint.url, 'file:///etc/passwd', 'app://room/index.html', 'green-channel://x'],
    ...['file://server/share/x', 'data:text/html,x', ...schemes],
  ]) {
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
  expect(await electron.evaluate(() => Reflect.get(globalThis, 'handedOut'))).toEqual([]);
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
      twice: await fetched('app://main/%252e%252e%252fmain/index.js'),
      backslash: await fetched('app://main/..%5cmain%5cindex.js'),
      unc: await fetched('app://main/%5c%5cserver%5cshare%5cindex.js'),
      drive: await fetched('app://main/C:%5cWindows%5cwin.ini'),
      nothing: await fetched('app://main/index.html%00.js'),
      file: await fetched('file:///etc/passwd'),
      document: await fetched('doc://d/AAAAAAAAAAAAAAAAAAAAAAAA/page/1'),
      room: await fetched('app://room/index.html'),
      ran: ['ranInline', 'ranHandler', 'ranTimeout'].filter((name) => name in window),
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    frame.remove();
    return { ...answers, violated: [...new Set(violated)].toSorted() };
  }, endpoint.url);
  expect(outcome.ran).toEqual([]);
  expect(outcome.other).toBe('refused');
  const paths = ['encoded', 'dots', 'absolute', 'room', 'twice', 'backslash', 'unc', 'drive', 'nothing'] as const;
  for (const path of [...paths, 'file', 'document'] as const) expect(outcome[path], path).toMatch(/404|refused/);
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

test('a script that got into the page pollutes nothing through any channel, guesses no picture and stops nobody', async ({
  app,
}) => {
  const { page, electron } = app;
  const told = await page.evaluate(async (names) => {
    const { bridge } = window as unknown as Door;
    const poisons = [
      JSON.parse('{"__proto__":{"polluted":1},"caseId":"x"}'),
      JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
      JSON.parse('{"facts":{"__proto__":{"polluted":1}},"form":{"constructor":{"prototype":{"polluted":1}}}}'),
      Object.assign([], { polluted: 1 }),
    ] as Record<string, never>[];
    const codes = new Set<string>();
    for (const name of names)
      for (const poison of poisons) {
        const answer = await bridge.invoke(name as 'app.state', poison).catch(() => null);
        codes.add(answer === null ? 'rejected' : answer.ok ? 'ok' : answer.error.code);
      }
    // Somebody who knows the shape of an address, not the 192 bits in it.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const guess = () =>
      [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => letters[byte % letters.length]).join('');
    const shown = await Promise.all(
      Array.from(
        { length: 200 },
        (_, at) =>
          new Promise<boolean>((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = `doc://d/${at % 2 === 0 ? guess() : '..%2f..%2fvault.json'}/${at % 3 === 0 ? 'thumb' : 'page'}/1`;
          }),
      ),
    );
    const big = 'x'.repeat(17_000_000);
    const huge = await bridge.invoke('case.list', { text: big } as never).catch(() => null);
    return {
      codes: [...codes],
      shown: shown.filter(Boolean).length,
      huge: huge === null ? 'rejected' : huge.ok ? 'ok' : huge.error.code,
    };
  }, pollutable);
  expect(told.codes).toContain('message-malformed');
  expect([told.shown, told.huge]).toEqual([0, 'message-malformed']);
  const polluted = await electron.evaluate(() => [
    'polluted' in {},
    'polluted' in [],
    Object.keys(Object.prototype).length,
  ]);
  expect(polluted).toEqual([false, false, 0]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expect(page.getByRole('navigation', { name: app.t('app.rail') })).toBeVisible();
});
