import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import type { CommentTarget } from '../../shared/claim/sign-off-record.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useCommentPlace } from './comment-place.ts';
import styles from './sign-off.module.css';
import { type SignOffHere, useSignOff } from './sign-off-context.tsx';

/** For a reviewer: writes a comment on a field, a page or the whole. */
export const CommentButton = ({ target }: { readonly target: CommentTarget }) => {
  const here = useSignOff();
  return here?.canComment === true ? <CommentPopover here={here} target={target} /> : null;
};

const CommentPopover = ({ here, target }: { readonly here: SignOffHere; readonly target: CommentTarget }) => {
  const { t } = useLanguage();
  const place = useCommentPlace(here.caseView)(target);
  const label = t('signOff.commentOn', { place });
  return (
    <PopoverButton title={label} trigger={<IconButton icon={MessageSquarePlus} size="small" label={label} />}>
      {(close) => <CommentForm filingId={here.filing.id} target={target} onKept={close} />}
    </PopoverButton>
  );
};

const CommentForm = ({
  filingId,
  target,
  onKept,
}: {
  readonly filingId: string;
  readonly target: CommentTarget;
  readonly onKept: () => void;
}) => {
  const { t, tFault } = useLanguage();
  const [text, setText] = useState('');
  const keep = useDo('signOff.comment');
  return (
    <div className={styles.form}>
      <TextArea
        label={t('signOff.commentText')}
        value={text}
        onChange={setText}
        maxLength={1000}
        error={keep.error === null ? undefined : tFault(faultOf(keep.error))}
      />
      <Button
        tone="primary"
        isBusy={keep.isPending}
        isDisabled={text.trim() === ''}
        onPress={() => keep.mutate({ filingId, target, text }, { onSuccess: onKept })}
      >
        {t('signOff.commentSave')}
      </Button>
    </div>
  );
};
