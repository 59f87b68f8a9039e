import { FilePlus, X } from 'lucide-react';
import type { ClaimDocument } from '../../shared/claim/document.ts';
import type { RefundItem } from '../../shared/claim/tax-refund/refund-check.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './refund.module.css';

type Props = {
  readonly item: RefundItem;
  readonly documents: readonly ClaimDocument[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onStorage: (place: string) => void;
  readonly onAddDocument: () => void;
};

/** One document asked for: what is there for it, what is missing, where the paper is kept. */
export const RefundItemRow = ({ item, documents, onPick, onStorage, onAddDocument }: Props) => {
  const { t, pick } = useLanguage();
  const name = pick(item.row.name);
  const storage = useEditedText(item.storage, onStorage);
  const ids = item.documents.map(({ id }) => id);
  const others = documents.filter(({ id }) => !ids.includes(id));
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.source} title={item.row.source}>
          {t('refund.trust', { trust: item.row.trust })}
        </span>
      </th>
      <td>
        <ul className={styles.files} aria-label={name}>
          {item.documents.map(({ id, title }) => (
            <li key={id}>
              {title}
              <IconButton
                icon={X}
                size="small"
                label={t('refund.removeFile', { title })}
                onPress={() => onPick(ids.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
        {item.documents.length === 0 && (
          <StatusMark
            tone={item.isMissing ? 'warn' : 'neutral'}
            label={t(item.isMissing ? 'refund.missing' : 'refund.optional')}
            isPlain
          />
        )}
        <span className={styles.actions}>
          {others.length > 0 && (
            <MenuButton
              trigger={
                <Button
                  size="small"
                  tone="quiet"
                  icon={FilePlus}
                  spokenLabel={`${t('refund.addFile')} ${t('refund.addFileFor', { name })}`}
                >
                  {t('refund.addFile')}
                </Button>
              }
              label={t('refund.addFileFor', { name })}
              groups={[others.map(({ id, title }) => ({ id, label: title }))]}
              onPick={(id) => onPick([...ids, id])}
            />
          )}
          {item.isMissing && (
            <Button size="small" tone="quiet" onPress={onAddDocument}>
              {t('refund.toDocuments')}
            </Button>
          )}
        </span>
      </td>
      <td>
        <TextField
          label={t('refund.storageOf', { name })}
          isLabelHidden
          value={storage.value}
          onChange={storage.onChange}
          onBlur={storage.onBlur}
          maxLength={200}
        />
      </td>
    </tr>
  );
};
