// @ts-check
// Draws the two "phone photos" of the sample case again, with the Chromium of the app's Electron:
//   xvfb-run -a node scripts/sample/photos.mjs
// Their files are kept in the repository, because a build has no screen to draw on.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronPath } from '../setup/electron-path.mjs';
import { isRoot, root } from '../setup/run.mjs';
import { buyer, insured, invoices } from './facts.mjs';

const folder = path.join(import.meta.dirname, 'photos');
const font = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

const style = `
@font-face { font-family: Noto; src: url('file://${font}'); }
* { box-sizing: border-box; }
body { margin: 0; width: 1200px; height: 1600px; overflow: hidden; font-family: Noto; color: #23272b;
  background: repeating-linear-gradient(92deg, #6f4d33 0 26px, #77543a 26px 31px, #694830 31px 74px), #6f4d33; }
.light { position: absolute; inset: 0; background: radial-gradient(900px 1100px at 28% 22%, #fff6e058, #0000 60%), linear-gradient(160deg, #0000 55%, #0009); }
.paper { position: absolute; inset: 120px 105px 130px 95px; background: #f4f1e8; padding: 84px; box-shadow: 0 26px 60px #000a;
  transform: perspective(2600px) rotateX(7deg) rotateY(-5deg) rotate(-1.6deg); }
.fold { position: absolute; left: 0; right: 0; top: 49.6%; height: 14px; background: linear-gradient(#0000, #00000016, #ffffff80, #0000); }
h1 { text-align: center; font-size: 58px; letter-spacing: 14px; margin: 26px 0 8px; }
h2 { text-align: center; font-size: 25px; margin: 0 0 50px; font-weight: normal; color: #555; }
dl { display: grid; grid-template-columns: 250px 1fr; gap: 25px 18px; font-size: 27px; margin: 0; }
dt { color: #666; } dd { margin: 0; }
.seal { position: absolute; right: 110px; bottom: 150px; width: 235px; height: 235px; border: 7px solid #c33a2fd8; border-radius: 50%;
  color: #c33a2fd8; display: grid; place-items: center; text-align: center; font-size: 30px; transform: rotate(-13deg); }
.hand { font-style: italic; font-size: 40px; color: #24408e; transform: rotate(-3deg); }
.border { position: absolute; inset: 34px; border: 6px double #a8793c; }
.mark { position: absolute; left: 150px; bottom: 230px; font-size: 92px; color: #00000010; transform: rotate(-24deg); }`;

/** @type {(title: string, subtitle: string, rows: readonly (readonly [string, string])[], more: string) => string} */
const page = (title, subtitle, rows, more) => `<!doctype html><meta charset="utf-8"><style>${style}</style>
<div class="paper"><div class="mark">样例 SAMPLE</div><h1>${title}</h1><h2>${subtitle}</h2>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>${more}<div class="fold"></div></div><div class="light"></div>`;

const photos = {
  'business-licence.jpg': page(
    '营 业 执 照',
    '（样例，全部内容虚构 · SAMPLE）',
    [
      ['统一社会信用代码', insured.uscc],
      ['名称', insured.name],
      ['类型', '有限责任公司'],
      ['住所', insured.address],
      ['法定代表人', '样某某'],
      ['注册资本', '人民币 500 万元'],
      ['成立日期', '2015 年 04 月 20 日'],
      ['经营范围', '纺织品、服装、家居用品的销售与进出口'],
    ],
    '<div class="border"></div><div class="seal">样例登记机关<br>SAMPLE</div>',
  ),
  'proof-of-delivery.jpg': page(
    'DELIVERY RECEIPT',
    'SAMPLE – every name and number is invented 样例签收单',
    [
      ['Received by', buyer.name],
      ['At', buyer.address],
      ...invoices.map((i) => /** @type {const} */ ([`Invoice ${i.no}`, `${i.cartons} cartons, B/L ${i.billOfLading}`])),
      ['Condition', 'In good order, seals intact'],
      ['Date', '2026-07-29'],
    ],
    '<p class="hand" style="margin-top:90px">J. Sample-Doe, receiving</p><div class="seal">RECEIVED<br>SAMPLE</div>',
  ),
};

const app = fs.mkdtempSync(path.join(os.tmpdir(), 'sample-photos-'));
fs.writeFileSync(path.join(app, 'package.json'), '{"name":"photos","main":"main.cjs"}');
fs.writeFileSync(
  path.join(app, 'main.cjs'),
  `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1200, height: 1600, useContentSize: true, webPreferences: { offscreen: true } }).loadURL('about:blank'));`,
);
const electron = await _electron.launch({
  executablePath: electronPath(),
  args: [...(isRoot ? ['--no-sandbox'] : []), '--force-device-scale-factor=1', app],
});
const window = await electron.firstWindow();
for (const [name, html] of Object.entries(photos)) {
  const file = path.join(app, `${name}.html`);
  fs.writeFileSync(file, html);
  await window.goto(`file://${file}`);
  await window.evaluate('document.fonts.ready');
  fs.mkdirSync(folder, { recursive: true });
  await window.screenshot({
    path: path.join(folder, name),
    type: 'jpeg',
    quality: 72,
    clip: { x: 0, y: 0, width: 1200, height: 1600 },
  });
}
await electron.close();
fs.rmSync(app, { recursive: true });
