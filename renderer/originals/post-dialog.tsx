import { type FormEvent, useState } from 'react';
import { isDay } from '../../shared/claim/calendar-date.ts';
import { cleanWaybill, couriers, doubtOf, likelyCouriers } from '../../shared/claim/waybill.ts';
import type { OriginalRow } from '../../shared/ipc/views.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { today } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormGrid, FormGridWide } from '../ui/form-grid.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './dialogs.module.css';

export interface PostDialogProps {
  readonly rows: readonly OriginalRow[];
  readonly onClose: (isPosted: boolean) => void;
}

const other = 'other';
const reasonsAgain = ['correction', 'lost', 'returned'] as const;

/** Courier, waybill and day; a waybill of an unusual shape is pointed out, never refused. */
export const PostDialog = ({ rows, onClose }: PostDialogProps) => {
  const { t, tFault, pick } = useLanguage();
  const post = useDo('originals.post');
  const [first] = rows;
  const known = couriers.find(({ name }) => name.zh === first?.original.courier);
  const [courierId, setCourierId] = useState(known?.id ?? '');
  const [otherName, setOtherName] = useState('');
  const [waybill, setWaybill] = useState(rows.length === 1 ? (first?.original.waybill ?? '') : '');
  const [postedOn, setPostedOn] = useState(today());
  const [again, setAgain] = useState<(typeof reasonsAgain)[number]>('correction');
  const postedBefore = rows.filter(({ original }) => original.status === 'posted');

  const courier = couriers.find(({ id }) => id === courierId);
  const courierName = courier?.name.zh ?? otherName.trim();
  const number = cleanWaybill(waybill);
  const isReady = courierName !== '' && number.length >= 4 && isDay(postedOn);
  const doubt = courier === undefined || number === '' ? undefined : doubtOf(courier, number);
  const likely = likelyCouriers(number).filter(({ id }) => id !== courierId);
  const caseCount = new Set(rows.map(({ original }) => original.caseId)).size;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || post.isPending) return;
    post.mutate(
      {
        documentIds: rows.map(({ original }) => original.documentId),
        courier: courierName,
        waybill: number,
        postedOn,
        ...(postedBefore.length === 0 ? {} : { again }),
      },
      { onSuccess: () => onClose(true) },
    );
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose(false);
      }}
      title={t('originals.postTitle', { count: rows.length })}
      closeLabel={t('app.close')}
    >
      <form className={styles.post} onSubmit={submit}>
        <p className={styles.text}>{t('originals.postText')}</p>
        <ul className={styles.chosen}>
          {rows.map(({ original, documentTitle }) => (
            <li key={original.documentId}>
              <span className={styles.no}>{original.runningNo}</span> {documentTitle}
            </li>
          ))}
        </ul>
        {caseCount > 1 && <p className={styles.text}>{t('originals.manyCases', { count: caseCount })}</p>}
        {postedBefore.length > 0 && (
          <>
            <p className={styles.text}>{t('originals.againText', { count: postedBefore.length })}</p>
            <SegmentedControl
              label={t('originals.again')}
              value={again}
              onChange={setAgain}
              segments={reasonsAgain.map((id) => ({ id, label: t(`originals.again.${id}`) }))}
            />
          </>
        )}
        <FormGrid>
          <SelectField
            label={t('originals.courier')}
            value={courierId}
            onChange={setCourierId}
            placeholder={t('originals.courierChoose')}
            isRequired
            options={[
              ...couriers.map(({ id, name }) => ({ id, label: pick(name) })),
              { id: other, label: t('originals.courierOther') },
            ]}
          />
          {courierId === other ? (
            <TextField
              label={t('originals.courierName')}
              value={otherName}
              onChange={setOtherName}
              maxLength={60}
              isRequired
            />
          ) : (
            <span />
          )}
          <TextField
            label={t('originals.waybill')}
            value={waybill}
            onChange={setWaybill}
            isMono
            isRequired
            maxLength={60}
            hint={number !== '' && number.length < 4 ? t('originals.waybillShort') : undefined}
          />
          <DateField
            label={t('originals.postedOn')}
            value={postedOn}
            onChange={setPostedOn}
            unreadableError={t('documents.dateUnreadable')}
            calendarLabel={t('documents.calendar')}
            placeholder={t('documents.datePlaceholder')}
            max={today()}
            isRequired
          />
          {courier !== undefined && doubt !== undefined && (
            <FormGridWide>
              <p className={styles.odd} role="status">
                {t(doubt === 'shape' ? 'originals.waybillOdd' : 'originals.waybillCheckDigit', {
                  courier: pick(courier.name),
                })}
                {likely[0] !== undefined && ` ${t('originals.waybillLikely', { courier: pick(likely[0].name) })}`}
              </p>
            </FormGridWide>
          )}
        </FormGrid>
        {post.error !== null && (
          <Banner tone="bad" title={t('originals.failed')} isAnnounced>
            <p>{tFault(faultOf(post.error))}</p>
          </Banner>
        )}
        <div className={styles.buttons}>
          <Button onPress={() => onClose(false)}>{t('app.cancel')}</Button>
          <Button tone="primary" type="submit" isDisabled={!isReady} isBusy={post.isPending}>
            {t('originals.doPost')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
