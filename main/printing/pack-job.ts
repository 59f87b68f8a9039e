import { keptPages } from '../../shared/claim/document.ts';
import {
  type AddressBook,
  addressLines,
  type PackPapers,
  type PrintChoice,
} from '../../shared/claim/printing/print-choice.ts';
import { sheetCode, sheetGroups, sheetQr } from '../../shared/claim/sheet-code.ts';
import type { MadePack } from '../../shared/ipc/printing-views.ts';
import type { Desk } from '../cases/desk.ts';
import type { Words } from '../cases/words.ts';
import type { OriginalsPackJob, OriginalsSheet, PackChecklist, PackLabel, PackPiece } from '../dossier/job.ts';
import { byCase, type Owed, owedFor } from '../originals/owed.ts';
import { ownSheetMark } from '../originals/sheet-mark.ts';
import { filesOf, segmentPage } from '../pages/page-sources.ts';
import { amountAtStake } from '../records/case-row.ts';
import type { PrintRecords } from './print-records.ts';

export type PackPlan = {
  readonly documentIds: readonly string[];
  readonly papers: PackPapers;
  readonly addresses: AddressBook;
  readonly bothSides: boolean;
};

export type PackDeps = {
  readonly desk: Desk;
  readonly words: () => Words;
  readonly choiceOf: PrintRecords['choiceOf'];
};

/** Which originals a piece stands for, beside the piece. */
type Placed = { readonly piece: PackPiece; readonly of: Omit<MadePack['pieces'][number], 'firstPage'> };
export type PackOf = { readonly job: OriginalsPackJob; readonly pieces: readonly Placed['of'][] };

type Envelope = {
  readonly caseId: string;
  readonly code: string;
  readonly owed: readonly (Owed & { readonly choice: PrintChoice; readonly pageCount: number })[];
  /** 2 = first reprint. */
  readonly time: number;
};

const seamFrom = 3;

/** "重印 第2次 2026-11-22" on everything that was printed before. */
const markOf = ({ desk, words }: PackDeps, time: number): { mark?: string } =>
  time < 2 ? {} : { mark: words().t('sheet.reprint', { time, on: desk.today() }) };

const sheetOf = (
  deps: PackDeps,
  { caseId, code, owed, time }: Envelope,
  address: readonly string[],
): OriginalsSheet => {
  const { desk } = deps;
  const { t, money, documentName } = deps.words();
  const claimCase = desk.needCase(caseId);
  const filingNo = desk.records.filings.ofCase(caseId).findLast(({ endpointFilingId }) => endpointFilingId !== null);
  return {
    id: code,
    qr: sheetQr(code, claimCase.caseNo, filingNo?.endpointFilingId ?? null),
    ...markOf(deps, time),
    heading: t('sheet.heading'),
    subheading: t('sheet.subheading'),
    facts: [
      { label: t('dossier.fact.case-no'), value: claimCase.caseNo ?? '—' },
      { label: t('dossier.fact.ref'), value: claimCase.ref },
      { label: t('sheet.filing-id'), value: filingNo?.endpointFilingId ?? '—' },
      { label: t('dossier.fact.insured'), value: claimCase.facts.insured.name || '—' },
      { label: t('dossier.fact.policy'), value: claimCase.facts.policyNo || '—' },
      { label: t('dossier.fact.buyer'), value: claimCase.facts.buyer.name || '—' },
      { label: t('dossier.fact.total'), value: money(amountAtStake(claimCase), claimCase.facts.currency) },
      { label: t('sheet.running-nos'), value: owed.map(({ original }) => original.runningNo).join('、') },
    ],
    originals: owed.map(({ original, stored, choice, pageCount }) => ({
      document: `${original.runningNo}  ${documentName(stored.document.code)} · ${stored.document.title}`.slice(0, 300),
      copies: choice.copies,
      seam: pageCount >= seamFrom,
      note: `${t('sheet.pages', { n: pageCount })} · ${t('sheet.promised', { promisedOn: original.promisedOn })}`,
    })),
    reminders: [
      t('sheet.reminder.every-page'),
      ...(owed.some(({ pageCount }) => pageCount >= seamFrom) ? [t('sheet.reminder.seam')] : []),
    ],
    courier: [
      { label: t('sheet.courier-name'), value: owed[0]?.original.courier ?? '' },
      { label: t('sheet.waybill'), value: owed[0]?.original.waybill ?? '' },
      { label: t('sheet.posted-on'), value: owed[0]?.original.postedOn ?? '' },
    ],
    address: [...address],
    madeAt: t('dossier.made-at', { at: desk.today() }),
  };
};

const checklistOf = (deps: PackDeps, envelope: Envelope, hasLabel: boolean): PackChecklist => {
  const { t, documentName } = deps.words();
  const { caseId, code, owed, time } = envelope;
  const { ref, caseNo } = deps.desk.needCase(caseId);
  const item = (key: Parameters<typeof t>[0]) => ({ text: t(key), note: '' });
  return {
    heading: t('sheet.check.heading'),
    subheading: [ref, caseNo].filter((part) => part !== null && part !== '').join('　'),
    id: code,
    ...markOf(deps, time),
    sections: [
      {
        heading: t('sheet.check.contents'),
        items: [
          item('sheet.check.cover'),
          ...owed.map(({ original, stored, choice, pageCount }) => ({
            text: `${original.runningNo}  ${documentName(stored.document.code)} · ${stored.document.title}`.slice(
              0,
              300,
            ),
            note: t('sheet.check.amount', { pages: pageCount, copies: choice.copies }),
          })),
        ],
      },
      {
        heading: t('sheet.check.stamps'),
        items: [
          item('sheet.check.every-page'),
          ...owed
            .filter(({ pageCount }) => pageCount >= seamFrom)
            .map(({ original }) => ({ text: t('sheet.check.seam', { no: original.runningNo }), note: '' })),
        ],
      },
      {
        heading: t('sheet.check.parcel'),
        items: [
          item('sheet.check.copy-kept'),
          item(hasLabel ? 'sheet.check.label' : 'sheet.check.address'),
          item('sheet.check.waybill'),
        ],
      },
    ],
    signatures: [t('sheet.check.packed-by'), t('sheet.check.packed-on')],
    madeAt: t('dossier.made-at', { at: deps.desk.today() }),
  };
};

/**
 * One envelope a case (several where the bar code would get too long), in the order the clerk chose: cover sheet,
 * documents, address, check list; labels of all envelopes together at the end.
 */
export const packOf = (deps: PackDeps, { documentIds, papers, addresses, bothSides }: PackPlan): PackOf => {
  const { desk } = deps;
  const words = deps.words();
  const { t } = words;
  const recipient = addresses.recipients.find(({ id }) => id === papers.recipientId);
  const to = recipient === undefined ? [] : addressLines(recipient);
  const from = addresses.sender === null ? [] : addressLines(addresses.sender);
  const mark = ownSheetMark(desk);
  const envelopes = [...byCase(owedFor(desk, documentIds))].flatMap(([caseId, owed]) =>
    sheetGroups(owed, ({ original }) => original.runningNo).map(
      (group): Envelope => ({
        caseId,
        code: sheetCode(
          group.map(({ original }) => original.runningNo),
          mark,
        ),
        owed: group.map((item) => ({
          ...item,
          choice: deps.choiceOf(item.stored.document),
          pageCount: keptPages(item.stored.document).length,
        })),
        time: Math.max(...group.map(({ original }) => original.printedAt.length)) + 1,
      }),
    ),
  );
  const labelOf = ({ caseId, code }: Envelope): PackLabel => ({
    to,
    from,
    reference: `${desk.needCase(caseId).caseNo ?? desk.needCase(caseId).ref}　${code}`,
  });
  const label = to.length === 0 ? 'none' : papers.label;
  const piecesOf = (envelope: Envelope): Placed[] => {
    const { caseId, code, owed } = envelope;
    const of = (kind: Placed['of']['kind'], title: string, documentId: string | null = null): Placed['of'] => ({
      kind,
      title,
      caseId,
      documentId,
    });
    const sheetTitle = `${t('sheet.heading')} ${code}`;
    const labelTitle = `${t('sheet.address-label')} ${code}`;
    const checkTitle = `${t('sheet.check.heading')} ${code}`;
    const files = filesOf(desk.records.documents.ofCase(caseId));
    return [
      {
        piece: { kind: 'sheet', title: sheetTitle, sheet: sheetOf(deps, envelope, to) },
        of: of('sheet', sheetTitle),
      },
      ...owed
        .filter(({ choice, pageCount }) => choice.prints && pageCount > 0)
        .map(({ original, stored, choice }): Placed => {
          const title = `${original.runningNo} ${stored.document.title}`;
          const pages = keptPages(stored.document).map((page) => segmentPage(files, page, stored));
          return {
            piece: { kind: 'document', title, pages, sides: choice.sides, copies: choice.copies },
            of: of('document', title, original.documentId),
          };
        }),
      ...(label === 'a4'
        ? [
            {
              piece: { kind: 'address' as const, title: labelTitle, label: labelOf(envelope) },
              of: of('address', labelTitle),
            },
          ]
        : []),
      ...(papers.checklist
        ? [
            {
              piece: {
                kind: 'checklist' as const,
                title: checkTitle,
                checklist: checklistOf(deps, envelope, label !== 'none'),
              },
              of: of('checklist', checkTitle),
            },
          ]
        : []),
    ];
  };
  const labelsTitle = t('sheet.address-labels');
  const placed: Placed[] = [
    ...envelopes.flatMap(piecesOf),
    ...(label === 'label'
      ? [
          {
            piece: { kind: 'labels' as const, title: labelsTitle, labels: envelopes.map(labelOf) },
            of: { kind: 'labels' as const, title: labelsTitle, caseId: null, documentId: null },
          },
        ]
      : []),
  ];
  return {
    pieces: placed.map(({ of }) => of),
    job: {
      kind: 'originals-pack',
      language: words.locale,
      title: t('sheet.title'),
      metadata: { author: '', createdAt: desk.now() },
      practice: true,
      pieces: placed.map(({ piece }) => piece),
      bothSides,
      words: {
        originals: t('sheet.originals'),
        number: t('dossier.word.number'),
        document: t('dossier.word.document'),
        copies: t('sheet.copies'),
        stamped: t('sheet.stamped'),
        seamStamped: t('sheet.seam-stamped'),
        remark: t('dossier.word.remark'),
        stampPlace: t('sheet.stamp-place'),
        courier: t('sheet.courier'),
        address: t('sheet.address'),
        from: t('sheet.from'),
        to: t('sheet.to'),
        done: t('sheet.check.done'),
        item: t('sheet.check.item'),
        practice: t('dossier.word.practice'),
        practiceNotice: t('dossier.word.practice-notice'),
      },
    },
  };
};
