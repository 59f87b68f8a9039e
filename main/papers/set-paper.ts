import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { parseTemplate, type TemplateLine, type TemplateNode } from '../../shared/claim/papers/parse-template.ts';
import type { PaperTemplate, PaperText } from '../../shared/claim/papers/template.ts';
import type { Words } from '../cases/words.ts';
import type { PapersJob } from '../dossier/job.ts';
import { type Paper, type PaperBlock, paperSchema } from '../dossier/paper-schema.ts';
import { blockOf } from './paper-block.ts';
import type { PaperFacts } from './paper-facts.ts';
import { spokenValue } from './paper-values.ts';
import { type Speech, speechIn, type WordsIn } from './speech.ts';

/** Where the case doesn't say: room to write it in. */
const toFillIn = '＿＿＿＿＿＿';

const inWords = (nodes: readonly TemplateNode[], facts: PaperFacts, words: Words): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'unknown') return toFillIn;
      const value = spokenValue(node.name, facts, words).trim();
      return value === '' ? toFillIn : value;
    })
    .join('');

/** Lines between two blocks, and the block that ends them. */
type Stretch = { readonly lines: Exclude<TemplateLine, { kind: 'block' }>[]; readonly block: TemplateLine | undefined };

const stretches = (text: string): Stretch[] => {
  const list: Stretch[] = [];
  let lines: Stretch['lines'] = [];
  for (const line of parseTemplate(text).lines) {
    if (line.kind !== 'block') {
      lines.push(line);
      continue;
    }
    list.push({ lines, block: line });
    lines = [];
  }
  return [...list, { lines, block: undefined }];
};

const sayLines = (lines: Stretch['lines'], facts: PaperFacts, words: Words, quiet: boolean): PaperBlock[] =>
  lines.flatMap((line): PaperBlock[] => {
    const text = inWords(line.nodes, facts, words);
    if (text.trim() === '') return [];
    return line.kind === 'heading' ? [{ kind: 'heading', text }] : [{ kind: 'paragraph', text, quiet }];
  });

/** Headings of both languages in one line, so that a section has one heading and not two. */
const joinHeadings = (zh: readonly PaperBlock[], en: readonly PaperBlock[]): PaperBlock[] => {
  const last = zh.at(-1);
  const other = en.at(-1);
  if (last?.kind !== 'heading' || other?.kind !== 'heading') return [...zh, ...en];
  return [...zh.slice(0, -1), ...en.slice(0, -1), { kind: 'heading', text: `${last.text}　${other.text}` }];
};

const blockIn = (stretch: Stretch | undefined): string => (stretch?.block?.kind === 'block' ? stretch.block.name : '');

/** Last words have no tables: a block there was reported when the template was checked. */
const linesOf = (text: string): Stretch['lines'] => stretches(text).flatMap(({ lines }) => lines);

/** The text as blocks. In two languages the paragraphs alternate between the same blocks; where the two texts have
 * different blocks, the Chinese one leads and the English words follow it whole. */
const setBody = (template: PaperTemplate, facts: PaperFacts, words: WordsIn, speech: Speech) => {
  const own = stretches(template[template.language === 'en' ? 'en' : 'zh'].body);
  const english = template.language === 'both' ? stretches(template.en.body) : [];
  const alike = own.length === english.length && own.every((stretch, i) => blockIn(stretch) === blockIn(english[i]));
  const leading = template.language === 'en' ? words.en : words.zh;
  return [
    ...own.flatMap((stretch, i) => {
      const said = sayLines(stretch.lines, facts, leading, false);
      const beside = alike ? sayLines(english[i]?.lines ?? [], facts, words.en, true) : [];
      const block = stretch.block?.kind === 'block' ? blockOf(stretch.block.name, facts, speech) : [];
      const before = joinHeadings(said, beside);
      // A heading over nothing (no relief measure taken up, say) would only ask what is missing.
      const empty = stretch.block !== undefined && block.length === 0 && before.at(-1)?.kind === 'heading';
      return [...(empty ? before.slice(0, -1) : before), ...block];
    }),
    ...(alike ? [] : english.flatMap(({ lines }) => sayLines(lines, facts, words.en, true))),
  ];
};

const headlineOf = (text: PaperText, facts: PaperFacts, words: Words): string =>
  parseTemplate(text.headline)
    .lines.map((line) => (line.kind === 'block' ? '' : inWords(line.nodes, facts, words)))
    .join(' ');

/** One letter or form of a filing, with every word and figure in its place, ready to be drawn. */
export const setPaper = (kind: PaperKind, facts: PaperFacts, template: PaperTemplate, words: WordsIn): Paper => {
  const { language, zh, en } = template;
  const speech = speechIn(language, words);
  const labels = language === 'both' ? [zh, en] : [language === 'zh' ? zh : en];
  const label = (name: 'stampLabel' | 'signatureLabel' | 'dateLabel') =>
    [...new Set(labels.map((text) => text[name].trim()))].filter((text) => text !== '').join('\n');
  const headlines =
    language === 'both'
      ? [headlineOf(zh, facts, words.zh), headlineOf(en, facts, words.en)]
      : [headlineOf(language === 'zh' ? zh : en, facts, speech.words)];
  const { claimCase, filing } = facts;
  return paperSchema.parse({
    id: filing.id,
    reference: [claimCase.ref, filing.corpSerialNo, speech.words.t(`paper.kind.${kind}`)].join(' · '),
    headlines,
    blocks: setBody(template, facts, words, speech),
    closing: labels.flatMap((text, i) =>
      sayLines(linesOf(text.closing), facts, i === 0 ? speech.words : words.en, false).flatMap((block) =>
        block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [],
      ),
    ),
    sign: {
      by: claimCase.facts.insured.name,
      stamp: label('stampLabel'),
      signature: label('signatureLabel'),
      date: label('dateLabel'),
    },
    words: { page: speech.words.t('dossier.word.page'), seam: words.zh.t('paper.word.seam') },
  });
};

/** One PDF of papers, each beginning on a page of its own. */
export const papersJob = (
  papers: readonly Paper[],
  about: { readonly title: string; readonly author: string; readonly at: string; readonly isPractice: boolean },
  words: Words,
): PapersJob => ({
  kind: 'papers',
  language: words.locale,
  title: about.title,
  metadata: { author: about.author, createdAt: about.at },
  practice: about.isPractice,
  papers: [...papers],
  parts: [],
  words: { practice: words.t('dossier.word.practice'), practiceNotice: words.t('dossier.word.practice-notice') },
});
