import { withdrawalTypes } from '../../../shared/claim/filing.ts';
import type { CaseView } from '../../../shared/ipc/views.ts';
import { faultOf, useDo } from '../../app/calls.ts';
import { useLanguage } from '../../app/language.tsx';
import { useNavigation } from '../../app/route.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FormGrid, FormGridWide } from '../../ui/form-grid.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BoundArea, BoundSelect, form } from '../bound-fields.tsx';
import { useEditor } from '../editor-context.ts';
import styles from './parts.module.css';

/** 撤销: which filing, what kind, why; and the way to drop it again. */
export const WithdrawalSection = ({ view, filingId }: { readonly view: CaseView; readonly filingId: string }) => {
  const { t, tFault } = useLanguage();
  const { go } = useNavigation();
  const { doc, isReadOnly, noteAt } = useEditor();
  const discard = useDo('filing.discard');
  const withdraws = doc.form.kind === 'withdrawal' ? doc.form.withdraws : '';
  const target = view.filings.find(({ id }) => id === withdraws);
  const named =
    target === undefined
      ? ''
      : [t(`filing.kindLong.${target.form.kind}`), target.acceptanceNo, t(`filing.state.${target.state}`)]
          .filter(Boolean)
          .join(' · ');
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{t('filing.withdrawal.what')}</p>
      {discard.error !== null && (
        <Banner tone="bad" title={t('app.failed')} isAnnounced>
          {tFault(faultOf(discard.error))}
        </Banner>
      )}
      <FormGrid columns={2}>
        <TextField
          label={t('field.withdraws')}
          value={named}
          onChange={() => {}}
          isReadOnly
          fieldId="form:withdraws"
          doubt={noteAt('form:withdraws')}
        />
        <BoundSelect
          of={form('type')}
          label={t('field.withdrawalType')}
          options={withdrawalTypes.map((id) => ({ id, label: t(`withdrawalType.${id}`) }))}
        />
        <FormGridWide>
          <BoundArea
            of={form('reason')}
            label={t('field.withdrawalReason')}
            hint={t('filing.withdrawal.reasonHint')}
            maxLength={2000}
            isRequired
          />
        </FormGridWide>
      </FormGrid>
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            isBusy={discard.isPending}
            onPress={() =>
              discard.mutate(
                { filingId },
                { onSuccess: () => go({ page: 'case', caseId: view.case.id, tab: 'overview' }) },
              )
            }
          >
            {t('filing.withdrawal.discard')}
          </Button>
        </div>
      )}
    </div>
  );
};
