import { faultOf } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { useCopiedSecret } from './use-copied-secret.ts';

/** How long what was copied is still on the clipboard. */
export const CopiedSecret = ({ copied }: { readonly copied: ReturnType<typeof useCopiedSecret> }) => {
  const { t, tFault } = useLanguage();
  const { error, secondsLeft } = copied;
  if (error !== null) return <p role="alert">{tFault(faultOf(error))}</p>;
  if (secondsLeft === null) return null;
  return secondsLeft === 0 ? (
    <StatusMark tone="good" label={t('lock.cleared')} />
  ) : (
    <StatusMark tone="warn" label={t('lock.copied', { seconds: secondsLeft })} />
  );
};
