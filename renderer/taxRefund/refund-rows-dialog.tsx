import { Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type RefundRow, refundRowsSchema } from '../../shared/claim/tax-refund/refund-rows.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './refund.module.css';

type Props = { readonly rows: readonly RefundRow[]; readonly areOwn: boolean; readonly onClose: () => void };

/** The list of documents a tax office asks for, as data of the firm's own. */
export const RefundRowsDialog = ({ rows, areOwn, onClose }: Props) => {
  const { t, tFault, pick } = useLanguage();
  const [typed, setTyped] = useState<readonly RefundRow[]>(rows);
  const save = useDo('refund.save-rows');
  const reset = useDo('refund.reset-rows');
  const change = (id: string, next: Partial<RefundRow>) =>
    // What a firm has changed is the firm's own word, however far the shipped one was to be trusted.
    setTyped(typed.map((row) => (row.id === id ? { ...row, ...next } : row)));
  const add = () => {
    let n = typed.length + 1;
    while (typed.some(({ id }) => id === `own-${n}`)) n += 1;
    const name = t('refund.rowNew');
    setTyped([
      ...typed,
      {
        id: `own-${n}`,
        name: { zh: name, en: name },
        codes: [],
        isExpected: true,
        isEach: false,
        source: t('refund.rule'),
        trust: 'D',
      },
    ]);
  };
  const isSound = refundRowsSchema.safeParse(typed).success;
  const failure = save.error ?? reset.error;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('refund.rows')}
      size="large"
      closeLabel={t('app.close')}
      actions={
        <>
          {areOwn && (
            <Button icon={RotateCcw} isBusy={reset.isPending} onPress={() => reset.mutate({}, { onSuccess: onClose })}>
              {t('refund.rowsReset')}
            </Button>
          )}
          <Button
            tone="primary"
            isDisabled={!isSound}
            isBusy={save.isPending}
            onPress={() => save.mutate({ rows: [...typed] }, { onSuccess: onClose })}
          >
            {t('refund.rowsSave')}
          </Button>
        </>
      }
    >
      <div className={styles.card}>
        <p className={styles.text}>{t('refund.rowsText')}</p>
        {failure !== null && (
          <Banner tone="bad" title={t('refund.failed')} isAnnounced>
            <p>{tFault(faultOf(failure))}</p>
          </Banner>
        )}
        {typed.map((row) => (
          <fieldset key={row.id} className={styles.row} aria-label={pick(row.name)}>
            <TextField
              label={t('refund.rowZh')}
              value={row.name.zh}
              onChange={(zh) => change(row.id, { name: { ...row.name, zh } })}
              maxLength={120}
              isRequired
            />
            <TextField
              label={t('refund.rowEn')}
              value={row.name.en}
              onChange={(en) => change(row.id, { name: { ...row.name, en } })}
              maxLength={120}
              isRequired
            />
            <TextField
              label={t('refund.rowSource')}
              value={row.source}
              onChange={(source) => change(row.id, { source })}
              maxLength={300}
              isRequired
            />
            <CheckboxField
              label={t('refund.rowExpected')}
              isSelected={row.isExpected}
              onChange={(isExpected) => change(row.id, { isExpected })}
            />
            <CheckboxField
              label={t('refund.rowEach')}
              isSelected={row.isEach}
              onChange={(isEach) => change(row.id, { isEach })}
            />
            <IconButton
              icon={Trash2}
              label={t('refund.rowRemove', { name: pick(row.name) })}
              isDisabled={typed.length === 1}
              onPress={() => setTyped(typed.filter(({ id }) => id !== row.id))}
            />
          </fieldset>
        ))}
        <div>
          <Button icon={Plus} isDisabled={typed.length >= 40} onPress={add}>
            {t('refund.rowAdd')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
