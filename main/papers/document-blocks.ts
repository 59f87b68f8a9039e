import { keptPages } from '../../shared/claim/document.ts';
import type { PaperBlock } from '../dossier/paper-schema.ts';
import type { PaperFacts } from './paper-facts.ts';
import { owedIn, promisedOn } from './paper-facts.ts';
import type { Speech } from './speech.ts';

/** 索赔单证明细表: what is handed in, in which form, and when the paper follows; then what does not apply, with the reason. */
export const documentsBlock = (facts: PaperFacts, { label, say, documentName }: Speech): PaperBlock[] => {
  const { documents, originals, filing } = facts;
  const excused = Object.entries(filing.notApplicable).filter(([, reason]) => reason.trim() !== '');
  return [
    {
      kind: 'table',
      columns: [
        { title: label('paper.column.number'), width: 30, align: 'center' },
        { title: label('paper.column.document'), width: 0 },
        { title: label('paper.column.pages'), width: 40, align: 'right' },
        { title: label('paper.column.copies'), width: 40, align: 'right' },
        { title: label('paper.column.form'), width: 84 },
        { title: label('paper.column.original'), width: 78 },
        { title: label('paper.column.running-no'), width: 74 },
      ],
      rows: [
        ...documents.map((document, i) => {
          const owed = originals.get(document.id);
          const original =
            owed?.status === 'received'
              ? say('paper.original.received')
              : document.originalToFollow === null
                ? ''
                : label('paper.original.follows', {
                    promisedOn: promisedOn(facts, document),
                  });
          return {
            cells: [
              String(i + 1),
              `${documentName(document.code)}\n${document.title}`,
              String(keptPages(document).length),
              '1',
              say(`paper.form.${document.presentation}`),
              original,
              owed?.runningNo ?? '',
            ],
          };
        }),
        ...excused.map(([code, reason], i) => ({
          cells: [String(documents.length + i + 1), documentName(code), '', '', say('paper.not-applicable'), '', ''],
          below: reason,
        })),
        // Room for what is added by hand.
        ...Array.from({ length: documents.length === 0 ? 8 : 2 }, (_, i) => ({
          cells: [String(documents.length + excused.length + i + 1)],
        })),
      ],
    },
  ];
};

/** What is owed, with running numbers and promised days, for the undertaking. */
export const originalsBlock = (facts: PaperFacts, { label, documentName }: Speech): PaperBlock[] => [
  {
    kind: 'table',
    columns: [
      { title: label('paper.column.number'), width: 30, align: 'center' },
      { title: label('paper.column.running-no'), width: 74 },
      { title: label('paper.column.document'), width: 0 },
      { title: label('paper.column.pages'), width: 40, align: 'right' },
      { title: label('paper.column.promised'), width: 70 },
      { title: label('paper.column.reason'), width: 116 },
    ],
    rows: owedIn(facts).map((document, i) => ({
      cells: [
        String(i + 1),
        facts.originals.get(document.id)?.runningNo ?? '',
        `${documentName(document.code)}\n${document.title}`,
        String(keptPages(document).length),
        promisedOn(facts, document),
      ].concat((document.originalToFollow?.reason ?? '').slice(0, 400)),
    })),
  },
];
