import { commentKey } from '../../shared/claim/sign-off.ts';
import type { CommentTarget } from '../../shared/claim/sign-off-record.ts';
import { CommentButton } from './comment-button.tsx';
import { CommentNote } from './comment-note.tsx';
import styles from './sign-off.module.css';
import { useSignOff } from './sign-off-context.tsx';

/** Open comments on a field or a page, and for a reviewer the way to write one. */
export const PlaceComments = ({ target }: { readonly target: CommentTarget }) => {
  const here = useSignOff();
  if (here === null) return null;
  const comments = here.open.filter((comment) => commentKey(comment.target) === commentKey(target));
  if (comments.length === 0 && !here.canComment) return null;
  return (
    <span className={styles.place}>
      {comments.map((comment) => (
        <CommentNote key={comment.id} comment={comment} />
      ))}
      <CommentButton target={target} />
    </span>
  );
};
