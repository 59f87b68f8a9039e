import { useLanguage } from '../app/language.tsx';
import { TextField } from '../ui/text-field.tsx';
import { leastCharacters, strengthOf } from './strength.ts';

export type TypedTwice = { readonly passphrase: string; readonly again: string };

export const isGoodPassphrase = ({ passphrase, again }: TypedTwice): boolean =>
  strengthOf(passphrase) !== 'short' && again === passphrase;

/** A new passphrase, typed twice, with how strong it is. */
export const NewPassphrase = ({
  label,
  value,
  onChange,
  error,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: TypedTwice;
  readonly onChange: (value: TypedTwice) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}) => {
  const { t } = useLanguage();
  const { passphrase, again } = value;
  const isDifferent = again !== '' && !passphrase.startsWith(again);
  return (
    <>
      <TextField
        label={label}
        type="password"
        autoComplete="new-password"
        autoFocus={autoFocus}
        value={passphrase}
        onChange={(typed) => onChange({ ...value, passphrase: typed })}
        hint={
          passphrase === ''
            ? t('app.vault.hint', { minimum: leastCharacters })
            : t('app.vault.strength', { level: t(`app.vault.strength.${strengthOf(passphrase)}`) })
        }
        error={error}
      />
      <TextField
        label={t('app.vault.again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={(typed) => onChange({ ...value, again: typed })}
        error={isDifferent ? t('app.vault.different') : undefined}
      />
    </>
  );
};
