import { keptPages } from '../../shared/claim/document.ts';
import { type AddressBook, addressLines, type PackPapers } from '../../shared/claim/printing/print-choice.ts';
import { sheetCode, sheetGroups } from '../../shared/claim/sheet-code.ts';
import type { MadePack } from '../../shared/ipc/printing-views.ts';
import type { Desk } from '../cases/desk.ts';
import type { Words } from '../cases/words.ts';
import type { OriginalsPackJob, PackLabel, PackPiece } from '../dossier/job.ts';
import { byCase, owedFor } from '../originals/owed.ts';
import { ownSheetMark } from '../originals/sheet-mark.ts';
import { filesOf, segmentPage } from '../pages/page-sources.ts';
import { formsOf } from './pack-forms.ts';
import { checklistOf, type Envelope, sheetOf } from './pack-sheets.ts';
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

/**
 * One envelope a case (several where the bar code would get too long), in the order the clerk chose: cover sheet,
 * documents, letters and forms, address, check list; labels of all envelopes together at the end.
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
    // A case with several envelopes has its letters in the first.
    const forms =
      envelopes.find((one) => one.caseId === caseId) === envelope
        ? formsOf(
            desk,
            caseId,
            owed.map(({ original }) => original.documentId),
            papers.forms,
          )
        : [];
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
      ...forms.map(({ title, paper }): Placed => ({ piece: { kind: 'paper', title, paper }, of: of('paper', title) })),
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
                checklist: checklistOf(
                  deps,
                  envelope,
                  forms.map(({ title }) => title),
                  label !== 'none',
                ),
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
      practice: desk.mode === 'practice',
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
