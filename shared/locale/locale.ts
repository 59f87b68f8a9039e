import type { Text } from './text.ts';
import { appTexts } from './texts/app.ts';
import { backupTexts } from './texts/backup.ts';
import { byHandTexts } from './texts/by-hand.ts';
import { caseTexts } from './texts/cases.ts';
import { checklistTexts } from './texts/checklist.ts';
import { copyOutTexts } from './texts/copy-out.ts';
import { crossCheckTexts } from './texts/cross-check.ts';
import { deadlineTexts } from './texts/deadlines.ts';
import { diagnosticsTexts } from './texts/diagnostics.ts';
import { documentTexts } from './texts/documents.ts';
import { dossierTexts } from './texts/dossier.ts';
import { doubtTexts } from './texts/doubts.ts';
import { endpointTexts } from './texts/endpoint.ts';
import { estimateTexts } from './texts/estimate.ts';
import { faultTexts } from './texts/faults.ts';
import { filingTexts } from './texts/filing.ts';
import { firmTexts } from './texts/firm.ts';
import { healthTexts } from './texts/health.ts';
import { homeTexts } from './texts/home.ts';
import { inboxTexts } from './texts/inbox.ts';
import { letterTexts } from './texts/letters.ts';
import { lockTexts } from './texts/lock.ts';
import { measureTexts } from './texts/measures.ts';
import { mergeTexts } from './texts/merge.ts';
import { noticeTexts } from './texts/notice.ts';
import { originalTexts } from './texts/originals.ts';
import { outboxTexts } from './texts/outbox.ts';
import { pagesTexts } from './texts/pages.ts';
import { paperTexts } from './texts/papers.ts';
import { printingTexts } from './texts/printing.ts';
import { progressTexts } from './texts/progress.ts';
import { readingTexts } from './texts/reading.ts';
import { referenceTexts } from './texts/reference.ts';
import { refundTexts } from './texts/refund.ts';
import { reviewTexts } from './texts/review.ts';
import { scanningTexts } from './texts/scanning.ts';
import { searchTexts } from './texts/search.ts';
import { settingsTexts } from './texts/settings.ts';
import { signOffTexts } from './texts/sign-off.ts';
import { targetTexts } from './texts/targets.ts';
import { termTexts } from './texts/terms.ts';
import { timelineTexts } from './texts/timeline.ts';
import { transportTexts } from './texts/transport.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every text of the app. Each area has its own file; keys are prefixed with the area's name. */
export const texts = {
  ...appTexts,
  ...backupTexts,
  ...byHandTexts,
  ...copyOutTexts,
  ...caseTexts,
  ...checklistTexts,
  ...doubtTexts,
  ...endpointTexts,
  ...estimateTexts,
  ...crossCheckTexts,
  ...faultTexts,
  ...filingTexts,
  ...firmTexts,
  ...healthTexts,
  ...homeTexts,
  ...inboxTexts,
  ...dossierTexts,
  ...documentTexts,
  ...mergeTexts,
  ...lockTexts,
  ...diagnosticsTexts,
  ...measureTexts,
  ...letterTexts,
  ...noticeTexts,
  ...originalTexts,
  ...outboxTexts,
  ...pagesTexts,
  ...paperTexts,
  ...printingTexts,
  ...progressTexts,
  ...readingTexts,
  ...referenceTexts,
  ...refundTexts,
  ...reviewTexts,
  ...scanningTexts,
  ...searchTexts,
  ...settingsTexts,
  ...signOffTexts,
  ...targetTexts,
  ...timelineTexts,
  ...transportTexts,
  ...deadlineTexts,
  ...termTexts,
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;
export type TextParams = Readonly<Record<string, string | number>>;

const fill = (template: string, params: TextParams): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });

/** The text of a key in a language with its placeholders filled. A placeholder without a value stays visible. */
export const translate = (locale: Locale, key: TextKey, params: TextParams = {}): string =>
  fill(locale === 'zh-CN' ? texts[key].zh : texts[key].en, params);

/** For keys that are built from data (doubt ids, fault codes, states): undefined where no such text exists. */
export const textKey = (candidate: string): TextKey | undefined =>
  Object.hasOwn(texts, candidate) ? (candidate as TextKey) : undefined;
