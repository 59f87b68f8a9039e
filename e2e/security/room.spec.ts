import { expect, test } from '../fixtures.ts';
import { homePage } from '../pages/home-page.ts';

test('the room where hostile bytes are opened has no Node, no network and no way out', async ({ app, endpoint }) => {
  await homePage(app).openSample();
  const rooms = await app.electron.evaluate(async ({ webContents }, outside) => {
    const hidden = webContents.getAllWebContents().filter((one) => !one.getURL().startsWith('app://main'));
    const ask = `(async () => {
      const refused = (work) => Promise.resolve().then(work).then(() => 'done', () => 'refused');
      return {
        node: ['require', 'process', 'module', 'Buffer', 'bridge'].filter((name) => name in window),
        fetch: await refused(() => fetch(${JSON.stringify(outside)})),
        socket: await refused(() => new Promise((resolve, reject) => {
          const socket = new WebSocket(${JSON.stringify(outside.replace('http', 'ws'))});
          socket.onopen = resolve;
          socket.onerror = reject;
        })),
        file: await refused(() => fetch('file:///etc/passwd')),
        other: await refused(() => fetch('app://main/index.html').then((answer) => { if (!answer.ok) throw new Error(); })),
        opened: window.open('about:blank') === null,
      };
    })()`;
    const answers = [];
    for (const room of hidden) {
      const { sandbox, contextIsolation, nodeIntegration } = (
        room as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences();
      answers.push({
        url: room.getURL(),
        preferences: { sandbox, contextIsolation, nodeIntegration },
        seen: (await room.executeJavaScript(ask)) as Record<string, unknown>,
      });
    }
    return answers;
  }, endpoint.url);
  expect(rooms.length).toBeGreaterThan(0);
  for (const { url, preferences, seen } of rooms) {
    expect(preferences, url).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(seen, url).toEqual({
      node: [],
      fetch: 'refused',
      socket: 'refused',
      file: 'refused',
      other: 'refused',
      opened: true,
    });
  }
});
