import { MessageSquare } from 'lucide-react';
import type { SignOffComment } from '../../shared/claim/sign-off-record.ts';
import { useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './sign-off.module.css';
import { useSignOff } from './sign-off-context.tsx';

/** A reviewer's words beside what they are about. */
export const CommentNote = ({ comment }: { readonly comment: SignOffComment }) => {
  const { t } = useLanguage();
  const here = useSignOff();
  const resolve = useDo('signOff.resolve');
  if (here === null) return null;
  return (
    <span className={styles.note}>
      <Icon of={MessageSquare} size={12} />
      <span className={styles.words}>
        {comment.text} <span className={styles.by}>{comment.by.name}</span>
      </span>
      {here.canResolve && (
        <Button
          tone="quiet"
          size="small"
          isBusy={resolve.isPending}
          onPress={() => resolve.mutate({ filingId: here.filing.id, commentId: comment.id })}
        >
          {t('signOff.resolve')}
        </Button>
      )}
    </span>
  );
};
