import type { FilingKind } from '../../../shared/claim/filing.ts';
import { useLanguage } from '../../app/language.tsx';
import { PickButton } from '../../reference/pick-button.tsx';
import { PlatformNote } from '../../reference/platform-note.tsx';
import { FormGrid } from '../../ui/form-grid.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BoundCombo, BoundText, fact } from '../bound-fields.tsx';
import { useCountries } from '../countries.ts';
import { useEditor } from '../editor-context.ts';

export const PolicySection = ({ caseNo, kind }: { readonly caseNo: string | null; readonly kind: FilingKind }) => {
  const { t } = useLanguage();
  const { evidence } = useEditor();
  const countries = useCountries();
  return (
    <FormGrid columns={2}>
      <BoundText
        of={fact('policyNo')}
        label={t('field.policyNo')}
        hint={t('filing.hint.policyNo')}
        isCode
        isRequired
        filler={<PickButton list="policies" />}
      />
      {kind === 'claim' &&
        (caseNo === null ? (
          <BoundText
            of={fact('knownCaseNo')}
            label={t('field.caseNo')}
            hint={t('filing.hint.knownCaseNo')}
            maxLength={64}
            isCode
          />
        ) : (
          <TextField
            label={t('field.caseNo')}
            value={caseNo}
            onChange={() => {}}
            isReadOnly
            isMono
            fieldId="fact:knownCaseNo"
          />
        ))}
      <BoundText
        of={fact('buyer.name')}
        label={t('field.buyer.name')}
        isRequired
        filler={<PickButton list="buyers" />}
      />
      <BoundCombo of={fact('buyer.country')} label={t('field.buyer.country')} options={countries} />
      <BoundText
        of={fact('buyer.sinosureBuyerNo')}
        label={t('field.buyer.sinosureBuyerNo')}
        hint={t('filing.hint.buyerNo')}
        isCode
      />
      <BoundText of={fact('buyer.corpBuyerNo')} label={t('field.buyer.corpBuyerNo')} isCode />
      <BoundText of={fact('buyer.address')} label={t('field.buyer.address')} maxLength={400} />
      <BoundText of={fact('buyer.regNo')} label={t('field.buyer.regNo')} isCode />
      <PlatformNote platform={evidence.platform} />
    </FormGrid>
  );
};
