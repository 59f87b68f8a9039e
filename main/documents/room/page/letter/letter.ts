import { fillText, sheetTexts } from '../../../../../shared/locale/texts/sheets.ts';
import type { Block } from '../sheet/lay-out.ts';

/** A file that came with a letter. Its bytes are taken out only when they are asked for. */
export interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  /** May be asked for once. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** A letter as it is shown, whichever program wrote it. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly sentAt: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly LetterFile[];
}

/** More letters than all its sheets can take (letter-worker.ts), so that what is beyond them is not even measured. */
const maxSetChars = 250_000;

/** What one letter may offer. */
export const maxFiles = 200;
const maxNameLength = 180;

const spare = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name as a file may have it; two files of a letter never have the same. */
export function fileNames(names: readonly (string | null | undefined)[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    const clean = (given ?? '').toWellFormed().replaceAll(spare, ' ').replaceAll(/\s+/g, ' ').trim();
    const bare = clean.replace(/^[.\s]+/, '') || `attachment-${i + 1}`;
    const dot = bare.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [bare.slice(0, dot), bare.slice(dot).slice(0, 20)] : [bare, ''];
    const short = Array.from(stem)
      .slice(0, maxNameLength - ending.length)
      .join('');
    let name = `${short}${ending}`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${short} (${n})${ending}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export const sizeWords = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The sheets of a letter: who to whom and when, what it says, what came with it. */
export function letterBlocks(letter: Letter, files: readonly { name: string; sizeBytes: number }[]): Block[] {
  const both = (key: keyof typeof sheetTexts): string => `${sheetTexts[key].zh} ${sheetTexts[key].en}`;
  const rows: [string, string][] = [
    [both('sheet.from'), letter.from],
    [both('sheet.to'), letter.to],
    [both('sheet.cc'), letter.cc],
    [both('sheet.sentAt'), letter.sentAt],
    [both('sheet.subject'), letter.subject],
  ];
  const attached: Block = {
    kind: 'fields',
    rows: [
      [both('sheet.attachments'), files.map(({ name, sizeBytes }) => `${name}（${sizeWords(sizeBytes)}）`).join('\n')],
    ],
    isSilent: true,
  };
  return [
    { kind: 'title', text: letter.subject || both('sheet.noSubject') },
    { kind: 'fields', rows: rows.filter(([, value]) => value !== '') },
    ...(files.length === 0 ? [] : [attached]),
    { kind: 'rule' },
    { kind: 'text', text: letter.text.slice(0, maxSetChars).trim() || fillText(both('sheet.noText'), {}) },
  ];
}
