import { formatAmount } from '../../shared/claim/amount.ts';
import { minorUnits } from '../../shared/claim/currency.ts';
import { foreignCurrencies, isPercent } from '../../shared/claim/estimate/estimate.ts';
import { type AmountTerm, amountTerms } from '../../shared/claim/estimate/estimate-data.ts';
import { toHalfWidth } from '../../shared/claim/identifiers.ts';
import { useLanguage } from '../app/language.tsx';
import { BoundAmount, BoundCombo, BoundText, fact } from '../filing/bound-fields.tsx';
import { useCurrencies } from '../filing/currencies.ts';
import { useEditor } from '../filing/editor-context.ts';
import { withFact } from '../filing/field-path.ts';
import { FormGrid } from '../ui/form-grid.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './estimate.module.css';
import { estimateIn } from './estimate-in.ts';
import { EstimateResult } from './estimate-result.tsx';
import { useEstimateWords } from './estimate-words.ts';
import { RateFields } from './rate-fields.tsx';

/** The estimate to be filled in: each term with currency and source, the ratio, a rate for every foreign currency. */
export const EstimatePanel = () => {
  const { t } = useLanguage();
  const { doc, editor, isReadOnly, evidence } = useEditor();
  const currencies = useCurrencies();
  const estimate = estimateIn(doc.facts, evidence);
  const words = useEstimateWords();
  const { ratio } = doc.facts.estimate;
  const foreign = foreignCurrencies(estimate);
  return (
    <div className={styles.panel}>
      <EstimateResult estimate={estimate} />
      {amountTerms.map((id) => (
        <TermFields
          key={id}
          id={id}
          currency={estimate.terms[id].currency}
          offered={estimate.terms[id].origin === 'entered' ? '' : estimate.terms[id].amount}
          known={estimate.terms[id].origin === 'entered' ? '' : words.source(estimate.terms[id])}
        />
      ))}
      <FormGrid columns={2}>
        <TextField
          label={t('estimate.ratio')}
          value={ratio.percent}
          onChange={(text) =>
            editor.edit('fact:estimate.ratio.percent', (before) =>
              withFact(before, 'estimate.ratio.percent', toHalfWidth(text).trim().slice(0, 12)),
            )
          }
          error={ratio.percent === '' || isPercent(ratio.percent) ? undefined : t('estimate.badRatio')}
          placeholder={estimate.ratio.origin === 'entered' ? undefined : estimate.ratio.percent}
          align="end"
          fieldId="fact:estimate.ratio.percent"
          isReadOnly={isReadOnly}
        />
        <BoundText
          of={fact('estimate.ratio.source')}
          label={t('estimate.sourceOf', { term: t('estimate.ratio') })}
          hint={t('estimate.ratioHint')}
        />
      </FormGrid>
      <FormGrid columns={2}>
        <BoundCombo of={fact('estimate.currency')} label={t('estimate.currency')} options={currencies} />
      </FormGrid>
      {foreign.length > 0 && (
        <div className={styles.rates}>
          <h3 className={styles.heading}>{t('estimate.rates')}</h3>
          {foreign.map((from) => (
            <RateFields key={from} from={from} to={estimate.currency} />
          ))}
        </div>
      )}
    </div>
  );
};

type TermFieldsProps = {
  readonly id: AmountTerm;
  readonly currency: string;
  /** What counts while nothing is entered. */
  readonly offered: string;
  readonly known: string;
};

const TermFields = ({ id, currency, offered, known }: TermFieldsProps) => {
  const { t } = useLanguage();
  const currencies = useCurrencies();
  const term = t(`estimate.term.${id}`);
  return (
    <FormGrid columns={2}>
      <BoundAmount
        of={fact(`estimate.terms.${id}.amount`)}
        label={term}
        fractionDigits={minorUnits(currency)}
        placeholder={formatAmount(offered, minorUnits(currency))}
        hint={known === '' || offered === '' ? undefined : known}
        currencyField={
          <BoundCombo
            of={fact(`estimate.terms.${id}.currency`)}
            label={t('estimate.currencyOf', { term })}
            isLabelHidden
            options={currencies}
          />
        }
      />
      <BoundText of={fact(`estimate.terms.${id}.source`)} label={t('estimate.sourceOf', { term })} />
    </FormGrid>
  );
};
