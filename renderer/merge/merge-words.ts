import type { MergeView } from '../../shared/ipc/contract/merge.ts';
import { type TextKey, type TextParams, textKey } from '../../shared/locale/locale.ts';

type Say = (key: TextKey, params?: TextParams) => string;
export type MergeWords = {
  readonly say: Say;
  readonly names: MergeView['names'];
  /** A checklist code in words. */
  readonly codeName: (code: string) => string;
};

const known = (say: Say, ...candidates: readonly string[]): string | undefined => {
  const key = candidates.map(textKey).find((one) => one !== undefined);
  return key === undefined ? undefined : say(key);
};

const factWords = (rest: readonly string[], { say, names }: MergeWords): string => {
  const [first = '', second = '', ...deeper] = rest;
  if (first === 'invoices' && second !== '') {
    if (second === '#') return `${say('merge.place.invoices')} · ${say('merge.place.order')}`;
    const line = say('merge.place.invoice', { name: names[second] ?? '' });
    const [field] = deeper;
    return field === undefined ? line : `${line} · ${known(say, `field.${field}`) ?? field}`;
  }
  if (first === 'measures') {
    const measure = known(say, `measure.${second}.name`);
    return [say('merge.place.measures'), ...(measure === undefined ? [] : [measure])].join(' · ');
  }
  if (first === 'estimate') return say('merge.place.estimate');
  const bank = known(say, `field.${first}`);
  return (
    known(say, `field.${rest.join('.')}`) ??
    (textKey(`field.bank.${second}`) !== undefined && bank !== undefined
      ? say(`field.bank.${second}` as TextKey, { bank })
      : (bank ?? rest.join(' · ')))
  );
};

const filingWords = ([id = '', part = '', ...rest]: readonly string[], words: MergeWords): string => {
  const { say, names } = words;
  const filing = known(say, `filing.kind.${names[id] ?? ''}`) ?? '';
  const [first = '', second = ''] = rest;
  switch (part) {
    case '':
      return filing;
    case 'documentIds':
      return `${filing} · ${say('merge.place.documents')}${first === '#' ? ` · ${say('merge.place.order')}` : ''}${names[first] === undefined ? '' : ` · ${names[first]}`}`;
    case 'explanations':
      return `${filing} · ${say('merge.place.explanations')}`;
    case 'notApplicable':
      return `${filing} · ${say('merge.place.notApplicable')} · ${words.codeName(first)}`;
    default: {
      if (first === 'extras') return `${filing} · ${say('merge.place.extras')}`;
      const field =
        known(say, `field.${first}`, `question.${second}`) ?? (rest.length === 0 ? '' : factWords(rest, words));
      return `${filing} · ${first === 'answers' ? (known(say, `question.${second}`) ?? second) : field}`;
    }
  }
};

const documentWords = ([id = '', part]: readonly string[], { say, names }: MergeWords): string => {
  if (id === '#') return `${say('filing.section.documents')} · ${say('merge.place.order')}`;
  const document = say('merge.place.document', { name: names[id] ?? '' });
  if (part === undefined) return document;
  const place = part === 'originalToFollow' ? 'original' : part === 'filePageCount' ? 'pages' : part;
  return `${document} · ${known(say, `merge.place.${place}`) ?? place}`;
};

/** Where a difference is, in the words of the form. */
export const placeWords = (path: string, words: MergeWords): string => {
  const [area = '', ...rest] = path.split('/');
  switch (area) {
    case 'caseNo':
      return words.say('merge.place.case-no');
    case 'facts':
      return factWords(rest, words);
    case 'filings':
      return filingWords(rest, words);
    case 'documents':
      return documentWords(rest, words);
    case 'pages':
      return words.say('merge.place.pages');
    default:
      return path;
  }
};

/** One side of a difference, for people. */
export const sideWords = (path: string, value: unknown, words: MergeWords): string => {
  const { say } = words;
  if (value === undefined) return say('merge.absent');
  if (value === null || value === '') return say('merge.empty');
  if (value === 'yes' || value === 'no') return say(value === 'yes' ? 'filing.yes' : 'filing.no');
  if (typeof value === 'string') {
    const field = path.split('/').at(-1) ?? '';
    if (field === 'code') return words.codeName(value);
    return known(say, `${field}.${value}`, `documents.presentation.${value}`) ?? value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return path.endsWith('pages')
      ? say('merge.pages', { count: value.length })
      : say('merge.items', { count: value.length });
  if (typeof value === 'object' && 'promisedOn' in value) return String(value.promisedOn);
  return say('merge.there');
};
