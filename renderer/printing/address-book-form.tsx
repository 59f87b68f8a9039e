import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AddressBook, PostalAddress } from '../../shared/claim/printing/print-choice.ts';
import { addressLines } from '../../shared/claim/printing/print-choice.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './address-book.module.css';

const blank = (): PostalAddress => ({
  id: crypto.randomUUID(),
  company: '',
  person: '',
  address: '',
  postcode: '',
  phone: '',
});

type Edited = { readonly of: 'sender' | 'recipient'; readonly address: PostalAddress };

/** Recipients and the sender of parcels; each change is kept at once. */
export const AddressBookForm = ({
  book,
  onAdded,
}: {
  readonly book: AddressBook;
  readonly onAdded?: (id: string) => void;
}) => {
  const { t, tFault } = useLanguage();
  const save = useDo('printing.save-addresses');
  const [edited, setEdited] = useState<Edited | null>(null);
  const { recipients, sender } = book;

  const keep = ({ of, address }: Edited) => {
    const isNew = of === 'recipient' && !recipients.some(({ id }) => id === address.id);
    const next: AddressBook =
      of === 'sender'
        ? { ...book, sender: address }
        : {
            ...book,
            recipients: isNew
              ? [...recipients, address]
              : recipients.map((one) => (one.id === address.id ? address : one)),
          };
    save.mutate(next, {
      onSuccess: () => {
        setEdited(null);
        if (isNew) onAdded?.(address.id);
      },
    });
  };

  if (edited !== null)
    return (
      <AddressForm
        edited={edited}
        error={save.error === null ? undefined : tFault(faultOf(save.error))}
        onSave={keep}
        onCancel={() => setEdited(null)}
      />
    );
  const line = (of: Edited['of'], address: PostalAddress, onRemove: () => void) => (
    <li key={address.id}>
      <div className={styles.words}>
        <span>{address.company}</span>
        <span className={styles.quiet}>{addressLines({ ...address, company: '' }).join(' · ')}</span>
      </div>
      <IconButton
        icon={Pencil}
        size="small"
        label={`${t('printing.book.edit')} ${address.company}`}
        onPress={() => setEdited({ of, address })}
      />
      <IconButton
        icon={Trash2}
        size="small"
        label={`${t('printing.book.remove')} ${address.company}`}
        onPress={onRemove}
      />
    </li>
  );
  return (
    <div className={styles.book}>
      <p className={styles.quiet}>{t('printing.book.text')}</p>
      <h3>{t('printing.book.recipients')}</h3>
      {recipients.length === 0 ? (
        <p className={styles.quiet}>{t('printing.book.none')}</p>
      ) : (
        <ul>
          {recipients.map((address) =>
            line('recipient', address, () =>
              save.mutate({ ...book, recipients: recipients.filter(({ id }) => id !== address.id) }),
            ),
          )}
        </ul>
      )}
      <div>
        <Button icon={Plus} size="small" onPress={() => setEdited({ of: 'recipient', address: blank() })}>
          {t('printing.book.add')}
        </Button>
      </div>
      <h3>{t('printing.book.sender')}</h3>
      {sender === null ? (
        <div className={styles.sender}>
          <span className={styles.quiet}>{t('printing.book.senderNone')}</span>
          <Button size="small" icon={Pencil} onPress={() => setEdited({ of: 'sender', address: blank() })}>
            {t('printing.book.edit')}
          </Button>
        </div>
      ) : (
        <ul>{line('sender', sender, () => save.mutate({ ...book, sender: null }))}</ul>
      )}
    </div>
  );
};

const AddressForm = (props: {
  readonly edited: Edited;
  readonly error: string | undefined;
  readonly onSave: (edited: Edited) => void;
  readonly onCancel: () => void;
}) => {
  const { t } = useLanguage();
  const [address, setAddress] = useState(props.edited.address);
  const [isTried, setTried] = useState(false);
  const isWhole = address.company.trim() !== '' && address.address.trim() !== '';
  const set = (part: Partial<PostalAddress>) => setAddress({ ...address, ...part });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) props.onSave({ ...props.edited, address });
      }}
    >
      <TextField
        label={t('printing.book.company')}
        value={address.company}
        onChange={(company) => set({ company })}
        maxLength={120}
        isRequired
        autoFocus
        error={isTried && !isWhole ? t('printing.book.needed') : props.error}
      />
      <TextField
        label={t('printing.book.person')}
        value={address.person}
        onChange={(person) => set({ person })}
        maxLength={120}
      />
      <TextArea
        label={t('printing.book.address')}
        value={address.address}
        onChange={(text) => set({ address: text })}
        maxLength={300}
        isRequired
      />
      <div className={styles.pair}>
        <TextField
          label={t('printing.book.phone')}
          type="tel"
          value={address.phone}
          onChange={(phone) => set({ phone })}
          maxLength={40}
        />
        <TextField
          label={t('printing.book.postcode')}
          value={address.postcode}
          onChange={(postcode) => set({ postcode })}
          maxLength={12}
        />
      </div>
      <div className={styles.buttons}>
        <Button onPress={props.onCancel}>{t('printing.book.cancel')}</Button>
        <Button tone="primary" type="submit">
          {t('printing.book.save')}
        </Button>
      </div>
    </form>
  );
};
