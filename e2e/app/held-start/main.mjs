// Runs the app of E2E_APP_FOLDER as Electron itself does, but holds back `ready` until the test has taken hold of the
// process: Playwright's attaching hangs for ever, once in some thirty starts, when a window opens just then.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments = [];
app.emit = (event, ...rest) => {
  if (event !== 'ready') return emit(event, ...rest);
  readyArguments = rest;
  return false;
};
let release = () => {};
const held = new Promise((resolve) => {
  release = resolve;
});
app.whenReady = () => held;
let started;
const start = async () => {
  await whenReady;
  release();
  emit('ready', ...readyArguments);
};
// Asked a second time when the first answer got lost.
Reflect.set(globalThis, 'startHeldApp', () => {
  started ??= start();
  return started;
});

const folder = process.env.E2E_APP_FOLDER ?? '';
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName);
app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, manifest.main)).href);
