import { formatAmount } from '../../shared/claim/amount.ts';
import type { ClaimCase } from '../../shared/claim/case.ts';
import { caseNoOf } from '../../shared/claim/case.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { translate } from '../../shared/locale/locale.ts';
import { amountAtStake } from '../records/case-row.ts';
import type { PackageFile, PlannedMail } from './plan-mails.ts';

export type Letter = {
  readonly claimCase: ClaimCase;
  readonly filing: Filing;
  readonly digest: string;
  /** Of everything that travels, however many mails it takes. */
  readonly fileCount: number;
  readonly isPractice: boolean;
};

const bytesText = (sizeBytes: number): string =>
  sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} KB` : `${(sizeBytes / 1e6).toFixed(1)} MB`;

/** Chinese first: 信保报损 GC-2026-0001 买方 SCH… (1/3). */
export const mailSubject = ({ claimCase, filing, isPractice }: Letter, { no, of }: PlannedMail): string => {
  const zh = translate('zh-CN', `filing.kind.${filing.form.kind}`);
  const { facts } = claimCase;
  const caseNo = caseNoOf(claimCase);
  return [
    ...(isPractice ? [`[${translate('zh-CN', 'hand.mail.practice')}]`] : []),
    translate('zh-CN', 'hand.mail.subject', { kind: zh, insured: facts.insured.name.trim() }),
    ...[facts.policyNo.trim(), facts.buyer.name.trim(), ...(caseNo === null ? [] : [caseNo]), claimCase.ref],
    ...(of > 1 ? [`(${no}/${of})`] : []),
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const part = (locale: 'zh-CN' | 'en', letter: Letter, { no, of, files }: PlannedMail): string[] => {
  const { claimCase, filing, digest, fileCount, isPractice } = letter;
  const { facts } = claimCase;
  const t = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]): string =>
    translate(locale, key, params);
  const line = (key: 'insured' | 'policy' | 'buyer' | 'caseNo' | 'amount', value: string): string[] =>
    value.trim() === '' ? [] : [`${t(`hand.mail.${key}`)}${locale === 'en' ? ': ' : '：'}${value.trim()}`];
  const amount = amountAtStake(claimCase);
  const list = (one: PackageFile, i: number): string[] => [
    `${i + 1}. ${one.name} (${bytesText(one.sizeBytes)})`,
    `   SHA-256 ${one.sha256}`,
  ];
  return [
    ...(isPractice ? [t('hand.mail.practiceLine'), ''] : []),
    t('hand.mail.hello'),
    '',
    t(
      `hand.mail.body.${filing.form.kind === 'claim' || filing.form.kind === 'supplement' ? filing.form.kind : 'possible-loss-notice'}`,
    ),
    '',
    ...line('insured', facts.insured.name),
    ...line('policy', facts.policyNo),
    ...line('buyer', [facts.buyer.name, facts.buyer.sinosureBuyerNo].filter((text) => text !== '').join(' / ')),
    ...line('caseNo', caseNoOf(claimCase) ?? ''),
    ...(filing.form.kind === 'supplement' || amount === ''
      ? []
      : line('amount', `${facts.currency} ${formatAmount(amount, 2)}`)),
    '',
    ...(of > 1 ? [t('hand.mail.split', { no, of, count: fileCount }), ''] : []),
    t('hand.mail.files', { count: files.length }),
    ...files.flatMap(list),
    '',
    t('hand.mail.digest', { digest }),
    t('hand.mail.originals'),
  ];
};

/** Both languages, one under the other; every attachment with its size and hash. */
export const mailText = (letter: Letter, mail: PlannedMail): string =>
  [...part('zh-CN', letter, mail), '', '----------', '', ...part('en', letter, mail), ''].join('\r\n');
