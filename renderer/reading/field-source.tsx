import { FileText } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { useLookAt } from '../documents/look-at.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './reading.module.css';
import { useSource } from './reading-context.ts';

export interface FieldSourceProps {
  readonly fieldId: string;
}

/** Where a field's value came from, in words, and the way to the place on the page beside the form. */
const useSourceWords = (fieldId: string) => {
  const { t } = useLanguage();
  const source = useSource(fieldId);
  const looking = useLookAt();
  if (source === undefined || looking === null) return null;
  const { document, proposal, isChanged } = source;
  return {
    words: t(isChanged ? 'reading.fromChanged' : 'reading.from', { title: document.title }),
    show: () =>
      looking.lookAt({
        documentId: document.id,
        page: proposal.page,
        place: { box: proposal.box, words: proposal.read },
      }),
  };
};

/** The document a field's value came from; pressed, it shows the place on the page. */
export const FieldSource = ({ fieldId }: FieldSourceProps) => {
  const source = useSourceWords(fieldId);
  if (source === null) return null;
  return (
    <Button tone="quiet" size="small" onPress={source.show}>
      {source.words}
    </Button>
  );
};

/** The same in a cell of a table, where only a picture has room. */
export const CellSource = ({ fieldId }: FieldSourceProps) => {
  const source = useSourceWords(fieldId);
  if (source === null) return null;
  return (
    <span className={styles.cell}>
      <IconButton icon={FileText} size="small" label={source.words} onPress={source.show} />
    </span>
  );
};
