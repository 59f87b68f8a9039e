import { isCaseForm } from '../../shared/claim/filing.ts';
import { carriedMeasures, statementOf } from '../../shared/claim/measures/measures.ts';
import type { PlaceholderName } from '../../shared/claim/papers/placeholders.ts';
import type { PaperBlock } from '../dossier/paper-schema.ts';
import { furtherBlock, invoicesBlock, lossBlock, partiesBlock, peopleBlock, questionsBlock } from './case-blocks.ts';
import { documentsBlock, originalsBlock } from './document-blocks.ts';
import type { PaperFacts } from './paper-facts.ts';
import { refundDirectoryBlock, refundDocumentsBlock, refundInvoicesBlock } from './refund-blocks.ts';
import type { Speech } from './speech.ts';

/** What the clerk wrote, paragraph by paragraph; lines to write on where nothing is written yet. */
const written = (text: string, { words }: Speech): PaperBlock[] =>
  text.trim() === ''
    ? [{ kind: 'lines', count: 3 }]
    : text
        .trim()
        .split(/\r?\n/)
        .flatMap((line) =>
          line.trim() === ''
            ? []
            : [{ kind: 'paragraph', text: words.locale === 'zh-CN' ? `　　${line.trim()}` : line.trim() }],
        );

const reliefBlocks = ({ claimCase, filing, documents }: PaperFacts, { say, words }: Speech): PaperBlock[] =>
  carriedMeasures(claimCase.facts, filing.form.kind).flatMap((use): PaperBlock[] => [
    { kind: 'heading', text: say(`measure.${use.id}.name`) },
    { kind: 'paragraph', text: statementOf(use, claimCase, [...documents], words.locale) },
  ]);

/** What a block placeholder stands for; nothing where the filing has nothing of the kind. */
export const blockOf = (name: PlaceholderName, facts: PaperFacts, speech: Speech): PaperBlock[] => {
  const { form } = facts.filing;
  switch (name) {
    case 'parties':
      return partiesBlock(facts, speech);
    case 'lossFields':
      return lossBlock(facts, speech);
    case 'invoices':
      return invoicesBlock(facts, speech);
    case 'questions':
      return questionsBlock(facts, speech);
    case 'furtherFields':
      return furtherBlock(facts, speech);
    case 'people':
      return peopleBlock(facts, speech);
    case 'documents':
      return documentsBlock(facts, speech);
    case 'originals':
      return originalsBlock(facts, speech);
    case 'refundInvoices':
      return refundInvoicesBlock(facts, speech);
    case 'refundDocuments':
      return refundDocumentsBlock(facts, speech);
    case 'refundDirectory':
      return refundDirectoryBlock(facts, speech);
    case 'reliefMeasures':
      return reliefBlocks(facts, speech);
    case 'story':
      return written(isCaseForm(form) ? form.caseExplain : form.kind === 'supplement' ? form.note : '', speech);
    case 'claimReason':
      return written(form.kind === 'claim' ? form.claimReason : '', speech);
    case 'measuresTaken':
      return written(form.kind === 'possible-loss-notice' ? form.measuresTaken : '', speech);
    default:
      return [];
  }
};
