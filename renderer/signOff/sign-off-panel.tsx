import { useState } from 'react';
import type { SignOffState } from '../../shared/claim/sign-off-record.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { clockTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { Tone } from '../ui/tone.ts';
import { CommentButton } from './comment-button.tsx';
import { CommentNote } from './comment-note.tsx';
import { commentRoute, useCommentPlace } from './comment-place.ts';
import { DeskPicker } from './desk-picker.tsx';
import styles from './sign-off.module.css';
import { type SignOffHere, useSignOff } from './sign-off-context.tsx';

const tones: Record<SignOffState, Tone> = { none: 'neutral', asked: 'progress', 'sent-back': 'warn', approved: 'good' };

/** How the review of this filing stands, what whoever sits here can do about it, and what was said. */
export const SignOffPanel = () => {
  const here = useSignOff();
  return here === null ? null : <Panel here={here} />;
};

const Panel = ({ here }: { readonly here: SignOffHere }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const placeWords = useCommentPlace(here.caseView);
  const { filing, view, open } = here;
  const { signOff } = view;
  const [failure, setFailure] = useState<unknown>(null);
  const ends = { onError: setFailure, onSuccess: () => setFailure(null) };
  const ask = useDo('signOff.ask');
  const takeBack = useDo('signOff.take-back');
  const approve = useDo('signOff.approve');
  const filingId = filing.id;
  const said = (person: { readonly name: string } | null, at: string | null): string =>
    person === null || at === null ? '' : `${person.name} ${at.slice(0, 10)} ${clockTime(at)}`;
  return (
    <section className={styles.panel} aria-label={t('signOff.title')}>
      <div className={styles.head}>
        <strong>{t('signOff.title')}</strong>
        <StatusMark tone={tones[signOff.state]} label={t(`signOff.state.${signOff.state}`)} />
        <span className={styles.by}>
          {signOff.state === 'asked'
            ? said(signOff.askedBy, signOff.askedAt)
            : said(signOff.decidedBy, signOff.decidedAt)}
        </span>
      </div>
      <DeskPicker />
      {signOff.isVoided && <Banner tone="warn" title={t('signOff.voided')} />}
      {failure !== null && (
        <Banner
          tone="bad"
          title={t('app.failed')}
          isAnnounced
          onClose={() => setFailure(null)}
          closeLabel={t('app.close')}
        >
          <p>{tFault(faultOf(failure))}</p>
        </Banner>
      )}
      <div className={styles.acts}>
        {(signOff.state === 'none' || signOff.state === 'sent-back') && (
          <Button isBusy={ask.isPending} onPress={() => ask.mutate({ filingId }, ends)}>
            {t('signOff.ask')}
          </Button>
        )}
        {signOff.state === 'asked' && (
          <>
            <Button isBusy={approve.isPending} onPress={() => approve.mutate({ filingId, seen: view.digest }, ends)}>
              {t('signOff.approve')}
            </Button>
            <SendBack filingId={filingId} onFailed={setFailure} />
            <Button tone="quiet" isBusy={takeBack.isPending} onPress={() => takeBack.mutate({ filingId }, ends)}>
              {t('signOff.takeBack')}
            </Button>
          </>
        )}
        <CommentButton target={{ kind: 'filing' }} />
      </div>
      {open.length > 0 && (
        <ul className={styles.comments} aria-label={t('signOff.comments')}>
          {open.map((comment) => (
            <li key={comment.id} className={styles.comment}>
              <Button
                tone="quiet"
                size="small"
                onPress={() => go(commentRoute(filing.caseId, filingId, comment.target))}
              >
                {placeWords(comment.target)}
              </Button>
              <CommentNote comment={comment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const SendBack = ({
  filingId,
  onFailed,
}: {
  readonly filingId: string;
  readonly onFailed: (error: unknown) => void;
}) => {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const sendBack = useDo('signOff.send-back');
  return (
    <PopoverButton title={t('signOff.sendBack')} trigger={<Button>{t('signOff.sendBack')}</Button>}>
      {(close) => (
        <div className={styles.form}>
          <TextArea label={t('signOff.sendBackText')} value={text} onChange={setText} maxLength={1000} />
          <Button
            tone="primary"
            isBusy={sendBack.isPending}
            onPress={() =>
              sendBack.mutate(
                { filingId, text },
                { onError: onFailed, onSettled: close, onSuccess: () => onFailed(null) },
              )
            }
          >
            {t('signOff.sendBack')}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
};
