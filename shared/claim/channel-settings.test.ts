import { expect, test } from 'vitest';
import { readAddresses } from './channel-settings.ts';

test.each([
  ['a@b.cn, c@d.com', ['a@b.cn', 'c@d.com'], []],
  ['a@b.cn；理赔@信保.中国、x', ['a@b.cn', '理赔@信保.中国'], ['x']],
  ['a@b.cn\r\nBcc: e@f.cn', ['a@b.cn', 'e@f.cn'], ['Bcc:']],
  ['<a@b.cn>', [], ['<a@b.cn>']],
  ['', [], []],
])('%j', (text, good, bad) => {
  expect(readAddresses(text)).toEqual({ good, bad });
});
