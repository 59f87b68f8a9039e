import type { ChecklistView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** Whose list it is, and what its word is worth. */
export const ChecklistMark = ({ list: { data, isOwn } }: { readonly list: ChecklistView }) => {
  const { t } = useLanguage();
  if (isOwn) return <StatusMark tone="good" label={t(data.trust === 'A' ? 'checklist.ownChecked' : 'checklist.own')} />;
  return (
    <StatusMark tone="warn" label={`${t('checklist.shipped')} · ${t('documents.trust', { trust: data.trust })}`} />
  );
};
