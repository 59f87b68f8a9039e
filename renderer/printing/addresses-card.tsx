import { useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Card } from '../ui/card.tsx';
import { AddressBookForm } from './address-book-form.tsx';

/** Where parcels go to and come from. */
export const AddressesCard = () => {
  const { t } = useLanguage();
  const { data } = useRead('originals', 'printing.addresses', {});
  if (data === undefined) return null;
  return (
    <Card title={t('printing.book')}>
      <AddressBookForm book={data} />
    </Card>
  );
};
