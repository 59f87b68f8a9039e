import { FileX, X } from 'lucide-react';
import type { InboxItem } from '../../shared/ipc/inbox-views.ts';
import { useLanguage } from '../app/language.tsx';
import { thumbAddress } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { UnlockForm } from '../documents/unlock-form.tsx';
import { sizeText } from '../progress/size-text.ts';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './inbox.module.css';
import type { InboxState } from './use-inbox.ts';

/** What waits, each with its picture; what could not be taken says why. */
export const InboxList = ({ inbox }: { readonly inbox: InboxState }) => {
  const { t } = useLanguage();
  const { good, chosenIds } = inbox;
  const isAll = good.length > 0 && chosenIds.length === good.length;
  return (
    <div className={styles.box}>
      {good.length > 1 && (
        <div className={styles.all}>
          <CheckboxField
            label={t('inbox.all')}
            isSelected={isAll}
            isIndeterminate={!isAll && chosenIds.length > 0}
            onChange={(isChosen) =>
              inbox.select(
                good.map(({ id }) => id),
                isChosen,
              )
            }
          />
        </div>
      )}
      <ul className={styles.list} aria-label={t('inbox.list')}>
        {inbox.items.map((item) => (
          <InboxLine key={item.id} item={item} inbox={inbox} />
        ))}
      </ul>
    </div>
  );
};

const isLocked = ({ fault }: InboxItem): boolean => fault !== null && /^pdf-password-/.test(fault.code);

const InboxLine = ({ item, inbox }: { readonly item: InboxItem; readonly inbox: InboxState }) => {
  const { t, tFault, locale } = useLanguage();
  const { id, fileName, foundAt, token, pageCount, fault } = item;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(foundAt));
  const size = sizeText(item.sizeBytes);
  return (
    <li className={styles.item}>
      <span className={styles.picture}>
        {token === null ? <Icon of={FileX} size={20} /> : <PagePicture address={thumbAddress(token, 0)} alt="" />}
      </span>
      <div className={styles.words}>
        {fault === null ? (
          <CheckboxField
            label={fileName}
            isSelected={inbox.chosenIds.includes(id)}
            onChange={(isChosen) => inbox.select([id], isChosen)}
          />
        ) : (
          <span>{fileName}</span>
        )}
        <span className={styles.facts}>
          {pageCount === null
            ? t('inbox.factsRefused', { time, size })
            : t('inbox.facts', { time, pages: pageCount, size })}
        </span>
        {fault !== null && <span className={styles.why}>{tFault(fault)}</span>}
        {isLocked(item) && (
          <UnlockForm
            fileName={fileName}
            isBusy={inbox.isBusy}
            onPassword={async (password) => void (await inbox.unlock(id, password))}
          />
        )}
      </div>
      <IconButton
        icon={X}
        size="small"
        label={t('inbox.dismiss', { name: fileName })}
        onPress={() => void inbox.dismiss(item)}
      />
    </li>
  );
};
