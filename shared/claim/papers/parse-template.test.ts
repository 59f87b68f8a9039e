import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { namesIn, parseTemplate } from './parse-template.ts';
import { placeholderNames, placeholderOf, placeholders, suggestionFor } from './placeholders.ts';

/** What a parsed text looked like, as far as its lines say. */
const spelled = (text: string): string =>
  parseTemplate(text)
    .lines.map((line) =>
      line.kind === 'block'
        ? `{{${line.name}}}`
        : (line.kind === 'heading' ? '# ' : '') +
          line.nodes
            .map((node) => (node.kind === 'text' ? node.text : `{{${node.kind === 'value' ? node.name : node.word}}}`))
            .join(''),
    )
    .join('\n');

describe('a template', () => {
  test.each([
    [
      '保单 {{policyNo}}。',
      [
        {
          kind: 'paragraph',
          nodes: [
            { kind: 'text', text: '保单 ' },
            { kind: 'value', name: 'policyNo' },
            { kind: 'text', text: '。' },
          ],
        },
      ],
    ],
    ['{{保单号}}', [{ kind: 'paragraph', nodes: [{ kind: 'value', name: 'policyNo' }] }]],
    ['  {{ Invoices }} ', [{ kind: 'block', name: 'invoices' }]],
    [
      '# 案情 {{caseRef}}',
      [
        {
          kind: 'heading',
          nodes: [
            { kind: 'text', text: '案情 ' },
            { kind: 'value', name: 'caseRef' },
          ],
        },
      ],
    ],
    ['', [{ kind: 'paragraph', nodes: [] }]],
    ['{单} }', [{ kind: 'paragraph', nodes: [{ kind: 'text', text: '{单} }' }] }]],
  ])('%j is read', (text, lines) => {
    expect(parseTemplate(text)).toEqual({ lines, problems: [] });
  });

  test.each([
    [
      '保单 {{polcyNo}}',
      [{ code: 'unknown-placeholder', line: 1, column: 4, word: 'polcyNo', suggestion: 'policyNo' }],
    ],
    [
      '甲\n乙{{invoice}}',
      [{ code: 'unknown-placeholder', line: 2, column: 2, word: 'invoice', suggestion: 'invoices' }],
    ],
    ['{{保险单号}}', [{ code: 'unknown-placeholder', line: 1, column: 1, word: '保险单号', suggestion: 'policyNo' }]],
    ['{{zzzzzzzzzz}}', [{ code: 'unknown-placeholder', line: 1, column: 1, word: 'zzzzzzzzzz', suggestion: null }]],
    ['见 {{policyNo 和', [{ code: 'unclosed-placeholder', line: 1, column: 3, word: 'policyNo 和', suggestion: null }]],
    [
      '{{policyNo {{caseNo}}',
      [{ code: 'unclosed-placeholder', line: 1, column: 1, word: 'policyNo', suggestion: null }],
    ],
    ['𠮷 policyNo}} 终', [{ code: 'stray-end', line: 1, column: 11, word: '}}', suggestion: null }]],
    ['{{ }}', [{ code: 'empty-placeholder', line: 1, column: 1, word: '', suggestion: null }]],
    ['发票：{{invoices}}', [{ code: 'block-in-sentence', line: 1, column: 4, word: 'invoices', suggestion: null }]],
    [
      '{{invoices}} {{documents}}',
      [
        { code: 'block-in-sentence', line: 1, column: 1, word: 'invoices', suggestion: null },
        { code: 'block-in-sentence', line: 1, column: 14, word: 'documents', suggestion: null },
      ],
    ],
  ])('%j says what is wrong and where', (text, problems) => {
    expect(parseTemplate(text).problems).toEqual(problems);
  });

  it('knows every placeholder by its name and by its Chinese word, each once', () => {
    for (const name of placeholderNames) {
      expect(placeholderOf(name)).toBe(name);
      expect(placeholderOf(placeholders[name].zh)).toBe(name);
      expect(namesIn(parseTemplate(`{{${placeholders[name].zh}}}`))).toEqual(new Set([name]));
    }
    expect(suggestionFor('')).toBeUndefined();
  });
});

const pieces = fc.constantFrom(
  '{',
  '}',
  '{{',
  '}}',
  'policyNo',
  '发票表',
  ' ',
  '\n',
  '。',
  '𠮷',
  '# ',
  'x',
  '{{caseNo}}',
  '{{invoices}}',
);

describe('any text', () => {
  it('is read line by line, and what is no placeholder stays as it was typed', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('');
        const { lines, problems } = parseTemplate(text);
        const typed = text.split('\n');
        expect(lines).toHaveLength(typed.length);
        lines.forEach((line, i) => {
          const raw = typed[i] ?? '';
          // Only braces of placeholders may be gone.
          if (line.kind !== 'block' && line.nodes.every(({ kind }) => kind === 'text'))
            expect(line.kind === 'heading' ? raw.replace(/^# +/, '') : raw).toBe(
              line.nodes.map((node) => (node.kind === 'text' ? node.text : '')).join(''),
            );
        });
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(typed.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual([...(typed[line - 1] ?? '')].length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same when it is written down again', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const once = spelled(list.join(''));
        expect(spelled(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a placeholder wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placeholderNames),
        fc.string({ maxLength: 30 }).map((text) => text.replace(/[{}\r\n]/g, '')),
        fc.string({ maxLength: 30 }).map((text) => text.replace(/[{}\r\n]/g, '')),
        (name, before, after) => {
          expect(namesIn(parseTemplate(`${before}{{${name}}}${after}`))).toEqual(new Set([name]));
        },
      ),
    );
  });
});
