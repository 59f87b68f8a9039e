import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { Targets } from '../../shared/claim/targets.ts';
import { faultOf, useDo, useRead } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useEditedText } from '../documents/use-edited-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings-screen.module.css';

/** A figure of this unit in bytes, where it is within what a target may be. */
const bytesOf = (text: string, unit: number, least: number): number | undefined => {
  const bytes = /^\d{1,7}(\.\d{1,3})?$/.test(text.trim()) ? Math.round(Number(text) * unit) : Number.NaN;
  return bytes >= least && bytes <= 2_000_000_000 ? bytes : undefined;
};

/** How large files and pages may be that are sent: whose limits, and how sure. Saves itself. */
export const TargetsCard = () => {
  const { t, tFault } = useLanguage();
  const { data: view, error } = useRead('app', 'targets.get', {});
  const save = useDo('targets.save');
  const reset = useDo('targets.reset');
  // Fields keep what was typed in them; other targets mean other fields.
  const [resets, setResets] = useState(0);
  const failure = save.error ?? reset.error ?? error;
  return (
    <Card
      title={t('targets.settings')}
      aside={view?.isOwn === true && <StatusMark tone="good" label={t('targets.isOwn')} isPlain />}
    >
      <div className={styles.stack}>
        <p className={styles.text}>{t('targets.settingsText')}</p>
        {failure !== null && (
          <Banner tone="bad" title={t('settings.failed')} isAnnounced>
            <p>{tFault(faultOf(failure))}</p>
          </Banner>
        )}
        {view !== undefined && (
          <Fields
            key={resets}
            targets={view.data}
            onChange={(change) => save.mutate({ data: { ...view.data, ...change } })}
          />
        )}
        {(view?.isOwn === true || error !== null) && (
          <div>
            <Button
              size="small"
              icon={RotateCcw}
              isBusy={reset.isPending}
              onPress={() => reset.mutate({}, { onSuccess: () => setResets((before) => before + 1) })}
            >
              {t('targets.reset')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
};

type FieldsProps = { readonly targets: Targets; readonly onChange: (change: Partial<Targets>) => void };

const Fields = ({ targets, onChange }: FieldsProps) => {
  const { t } = useLanguage();
  const leastFile = 200_000;
  const leastPage = 50_000;
  const file = useEditedText(
    String(targets.maxFileBytes / 1e6),
    (text) => onChange({ maxFileBytes: bytesOf(text, 1e6, leastFile) ?? targets.maxFileBytes }),
    (text) => bytesOf(text, 1e6, leastFile) !== undefined,
  );
  const page = useEditedText(
    String(targets.maxPageBytes / 1e3),
    (text) => onChange({ maxPageBytes: bytesOf(text, 1e3, leastPage) ?? targets.maxPageBytes }),
    (text) => bytesOf(text, 1e3, leastPage) !== undefined,
  );
  const source = useEditedText(
    targets.source,
    (text) => onChange({ source: text.trim() }),
    (text) => text.trim() !== '',
  );
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('targets.fileMb')}
          value={file.value}
          onChange={file.onChange}
          onBlur={file.onBlur}
          maxLength={10}
          error={bytesOf(file.value, 1e6, leastFile) === undefined ? t('targets.wrongFile') : undefined}
        />
        <TextField
          label={t('targets.pageKb')}
          value={page.value}
          onChange={page.onChange}
          onBlur={page.onBlur}
          maxLength={10}
          error={bytesOf(page.value, 1e3, leastPage) === undefined ? t('targets.wrongPage') : undefined}
        />
      </div>
      <TextField
        label={t('targets.source')}
        value={source.value}
        onChange={source.onChange}
        onBlur={source.onBlur}
        maxLength={200}
      />
    </>
  );
};
