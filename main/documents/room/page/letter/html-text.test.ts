import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

test.each([
  ['<p>Dear all,</p><p>the goods &amp; papers</p>', 'Dear all,\n\nthe goods & papers'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<table><tr><td>No.</td><td>QH-1</td></tr><tr><td>Sum</td><td>&euro; 5</td></tr></table>', 'No.  QH-1\nSum  € 5'],
  ['<style>p{}</style><script>alert(1)</script>before<img src="https://spy.example/x.png">after', 'beforeafter'],
  ['<head><title>x</title></head>中&#25991; &#x6587;', '中文 文'],
  ['5 < 6 and <unclosed', '5'],
  ['<!-- <p>no</p> -->yes', 'yes'],
  ['&#xD800;&#0;&bogus;', '&bogus;'],
])('%s', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('it ends, whatever it is given, and gives no element back', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<',
    '>',
    'word ',
    '&amp;',
    '<td>',
  );
  fc.assert(fc.property(fc.array(part, { maxLength: 60 }), (parts) => !htmlText(parts.join('')).includes('<script>')));
});
