import { FileText } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { PagePlace } from './page-place.tsx';
import styles from './reading.module.css';
import { useSource } from './reading-context.ts';

export interface FieldSourceProps {
  readonly fieldId: string;
}

/** The document a field's value came from; pressed, it shows the place on the page. */
export const FieldSource = ({ fieldId }: FieldSourceProps) => {
  const { t } = useLanguage();
  const source = useSource(fieldId);
  if (source === undefined) return null;
  const { document, proposal, isChanged } = source;
  const words = t(isChanged ? 'reading.fromChanged' : 'reading.from', { title: document.title });
  return (
    <PopoverButton
      title={words}
      trigger={
        <Button tone="quiet" size="small">
          {words}
        </Button>
      }
    >
      <PagePlace document={document} proposal={proposal} />
    </PopoverButton>
  );
};

/** The same in a cell of a table, where only a picture has room. */
export const CellSource = ({ fieldId }: FieldSourceProps) => {
  const { t } = useLanguage();
  const source = useSource(fieldId);
  if (source === undefined) return null;
  const { document, proposal, isChanged } = source;
  const words = t(isChanged ? 'reading.fromChanged' : 'reading.from', { title: document.title });
  return (
    <span className={styles.cell}>
      <PopoverButton title={words} trigger={<IconButton icon={FileText} size="small" label={words} />}>
        <PagePlace document={document} proposal={proposal} />
      </PopoverButton>
    </span>
  );
};
