import { Fragment, useCallback } from 'react';
import { type ChecklistData, type ChecklistRow, checklistGroups } from '../../shared/claim/checklist-data.ts';
import { payModes } from '../../shared/claim/codes.ts';
import type { Fault } from '../../shared/ipc/result.ts';
import { useLanguage } from '../app/language.tsx';
import type { Draft } from '../filing/draft.ts';
import { Banner } from '../ui/banner.tsx';
import styles from './checklist.module.css';
import { withRow } from './checklist-edits.ts';
import { ChecklistRowLine } from './checklist-row-line.tsx';

export interface ChecklistTableProps {
  readonly rows: readonly ChecklistRow[];
  readonly draft: Draft<ChecklistData>;
  readonly onRemove: (row: ChecklistRow) => void;
  /** Why a row could not be removed; shown under it. */
  readonly refusal: { readonly code: string; readonly fault: Fault } | null;
  readonly onRefusalRead: () => void;
  readonly isBusy: boolean;
}

const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** One line a document, in its groups: what it is called and where it is expected. */
export const ChecklistTable = ({ rows, draft, onRemove, refusal, onRefusalRead, isBusy }: ChecklistTableProps) => {
  const { t, tFault } = useLanguage();
  const edit = useCallback(
    (code: string, change: (row: ChecklistRow) => ChecklistRow) => draft.change(withRow(draft.value(), code, change)),
    [draft],
  );
  return (
    <table className={styles.table} aria-label={t('checklist.title')}>
      <colgroup>
        <col className={styles.codes} />
        <col />
        <col className={styles.expectations} span={5} />
        <col className={styles.reasons} />
        <col className={styles.remove} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={styles.code}>
            {t('checklist.col.code')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('checklist.col.zh')} / {t('checklist.col.en')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('checklist.col.notice')}
          </th>
          <th scope="colgroup" colSpan={4} className={styles.over}>
            {t('checklist.col.claim')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('checklist.col.reasons')}
          </th>
          <td rowSpan={2} />
        </tr>
        <tr>
          {payModes.map((mode) => (
            <th key={mode} scope="col">
              {t(`checklist.col.${mode}`)}
            </th>
          ))}
        </tr>
      </thead>
      {checklistGroups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={9} className={styles.group}>
              {t(`checklist.group.${group}`)}
            </th>
          </tr>
          {rows
            .filter((row) => row.group === group)
            .map((row) => (
              <Fragment key={row.code}>
                <ChecklistRowLine row={row} edit={edit} onRemove={onRemove} isBusy={isBusy} />
                {refusal?.code === row.code && (
                  <tr ref={intoView} className={styles.refusal}>
                    <td colSpan={9}>
                      <Banner
                        tone="bad"
                        title={t('checklist.failed')}
                        isAnnounced
                        onClose={onRefusalRead}
                        closeLabel={t('app.close')}
                      >
                        <p>{tFault(refusal.fault)}</p>
                      </Banner>
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
        </tbody>
      ))}
    </table>
  );
};
