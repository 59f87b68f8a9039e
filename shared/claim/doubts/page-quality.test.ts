import { expect, test } from 'vitest';
import { shippedChecklist } from '../checklist-rows.ts';
import { ids, soundCase, soundDocument, soundNotice, today } from '../testing/sound-records.ts';
import type { CheckedDocument } from './doubt.ts';
import { selfCheck } from './self-check.ts';

const check = (documents: CheckedDocument[], documentIds: string[] = documents.map(({ id }) => id)) => {
  const filing = { ...soundNotice, documentIds };
  return selfCheck(soundCase, filing, [filing], documents, today, shippedChecklist);
};
const { pages } = soundDocument;

test('a page is doubted once a document, with its positions, until it is taken out', () => {
  const findings = [0, 1, 2].map((page) => ({ kind: 'dark', page }) as const);
  expect(check([{ ...soundDocument, findings }])).toMatchObject([
    { key: `page-dark:${ids.document}`, target: { page: 0 }, params: { pages: '1–3' } },
  ]);
  const withoutSecond = pages.map((page) => ({ ...page, removed: page.index === 1 }));
  expect(check([{ ...soundDocument, findings, pages: withoutSecond }])).toMatchObject([{ params: { pages: '1–2' } }]);
});

test('a page the clerk has turned upright is no doubt any more', () => {
  const findings = [{ kind: 'turned', page: 0, turn: 180 } as const];
  const turnedBy = (rotation: 90 | 180) => pages.map((page) => (page.index === 0 ? { ...page, rotation } : page));
  expect(check([{ ...soundDocument, findings, pages: turnedBy(180) }])).toEqual([]);
  expect(check([{ ...soundDocument, findings, pages: turnedBy(90) }])).toHaveLength(1);
});

test('a page is only there twice while both of it go along', () => {
  const other: CheckedDocument = {
    ...soundDocument,
    id: ids.supplement,
    sha256: 'c'.repeat(64),
    findings: [{ kind: 'twice', page: 1, otherDocumentId: ids.document, otherPage: 2 }],
  };
  expect(check([soundDocument, other])).toMatchObject([
    { ruleId: 'page-twice', params: { pages: '2', otherTitle: '商业发票', otherPosition: 3 } },
  ]);
  expect(check([soundDocument, other], [ids.supplement])).toEqual([]);
});
