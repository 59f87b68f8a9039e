import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mapping } from '../../shared/claim/reference/column-mapping.ts';
import { type ReferenceList, referenceLists } from '../../shared/claim/reference/records.ts';
import type { OpenedFile } from '../../shared/ipc/reference-views.ts';
import { call, faultOf } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { JobProgress } from '../progress/job-progress.tsx';
import { useJob } from '../progress/use-job.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { ImportErrors } from './import-errors.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportSample } from './import-sample.tsx';
import styles from './reference.module.css';

export interface ImportDialogProps {
  readonly file: OpenedFile;
  /** Where nothing is recognised: the list one was looking at. */
  readonly firstList: ReferenceList;
  readonly onClose: () => void;
  readonly onImported: (list: ReferenceList, words: string) => void;
}

type Choice = {
  readonly sheet: number;
  readonly list: ReferenceList;
  /** null: found by itself. */
  readonly headerRow: number | null;
  readonly mapping: Mapping | null;
};

/** What a list would bring, before it brings anything: columns, rows, what can't be taken, what is new. */
export const ImportDialog = ({ file, firstList, onClose, onImported }: ImportDialogProps) => {
  const { t, tFault } = useLanguage();
  const job = useJob('reference import');
  const first = Math.max(
    0,
    file.sheets.findIndex(({ rowCount }) => rowCount > 0),
  );
  const [choice, setChoice] = useState<Choice>({
    sheet: first,
    list: file.sheets[first]?.list ?? firstList,
    headerRow: null,
    mapping: null,
  });
  const [leavesOut, setLeavesOut] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const asked = { importId: file.importId, ...choice, mapping: choice.mapping === null ? null : { ...choice.mapping } };
  const shown = useQuery({
    queryKey: ['reference', 'reference.preview-import', asked],
    queryFn: () => call('reference.preview-import', asked),
    placeholderData: keepPreviousData,
  });
  const preview = shown.data;
  const change = (next: Partial<Choice>) => {
    setError(null);
    setLeavesOut(false);
    setChoice((before) => ({ ...before, ...next }));
  };
  const close = () => {
    void call('reference.close-file', { importId: file.importId }).catch(() => undefined);
    onClose();
  };
  const doImport = async () => {
    if (preview === undefined) return;
    setError(null);
    const { headerRow, mapping } = preview;
    const { sheet, list } = choice;
    try {
      const done = await job.start((jobId) =>
        call('reference.import', {
          importId: file.importId,
          sheet,
          list,
          headerRow,
          mapping,
          leaveOutBad: leavesOut,
          jobId,
        }),
      );
      onImported(list, t('reference.importing.done', done.counts));
    } catch (failure) {
      setError(failure);
    }
  };
  const counts = preview?.counts;
  const count = counts === undefined ? 0 : counts.new + counts.changed + counts.same;
  const isBlocked = (preview?.badRowCount ?? 0) > 0 && !leavesOut;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      title={`${t('reference.importing')} · ${file.fileName}`}
      size="large"
      closeLabel={t('app.close')}
      actions={
        <>
          <span className={styles.status} role="status">
            {counts !== undefined && t('reference.importing.counts', counts)}
            {counts !== undefined && counts.kept > 0 && ` · ${t('reference.importing.kept', { count: counts.kept })}`}
          </span>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            isBusy={job.running !== null}
            isDisabled={preview === undefined || count === 0 || isBlocked || shown.isPlaceholderData}
            onPress={() => void doImport()}
          >
            {t('reference.importing.do', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.import}>
        <div className={styles.choices}>
          {file.sheets.length > 1 && (
            <div className={styles.choice}>
              <SelectField
                label={t('reference.importing.sheet')}
                placeholder=""
                options={file.sheets.map(({ name, rowCount }, index) => ({
                  id: String(index),
                  label: name,
                  detail: String(rowCount),
                }))}
                value={String(choice.sheet)}
                onChange={(id) =>
                  change({
                    sheet: Number(id),
                    list: file.sheets[Number(id)]?.list ?? choice.list,
                    headerRow: null,
                    mapping: null,
                  })
                }
              />
            </div>
          )}
          <div className={styles.choice}>
            <SelectField
              label={t('reference.importing.list')}
              placeholder=""
              options={referenceLists.map((id) => ({ id, label: t(`reference.list.${id}`) }))}
              value={choice.list}
              onChange={(id) =>
                change({
                  list: referenceLists.find((one) => one === id) ?? choice.list,
                  headerRow: null,
                  mapping: null,
                })
              }
            />
          </div>
          {preview !== undefined && (
            <div className={styles.choice}>
              <SelectField
                label={t('reference.importing.headerRow')}
                placeholder=""
                options={Array.from({ length: 15 }, (_, row) => ({ id: String(row), label: String(row + 1) }))}
                value={String(preview.headerRow)}
                onChange={(id) => change({ headerRow: Number(id), mapping: null })}
              />
            </div>
          )}
          {file.encoding !== null && (
            <span className={styles.quiet}>
              {t('reference.importing.encoding', { encoding: file.encoding.toUpperCase() })}
            </span>
          )}
        </div>
        {preview === undefined ? (
          <Fallback of={shown} />
        ) : (
          <>
            {preview.badRowCount > 0 && (
              <>
                <ImportErrors preview={preview} />
                <CheckboxField
                  label={t('reference.importing.leaveOut', { count: preview.badRowCount })}
                  isSelected={leavesOut}
                  onChange={setLeavesOut}
                />
              </>
            )}
            <ImportMapping
              list={choice.list}
              preview={preview}
              onChange={(mapping) => change({ headerRow: preview.headerRow, mapping })}
            />
            <ImportSample preview={preview} />
            {preview.rowCount === 0 && <Banner tone="info" title={t('reference.importing.nothing')} />}
          </>
        )}
        <JobProgress job={job} />
        {error !== null && (
          <Banner tone="bad" title={t('reference.importing.failed')} isAnnounced>
            <p>{tFault(faultOf(error))}</p>
          </Banner>
        )}
      </div>
    </Dialog>
  );
};
