import type {
  BuyerRecord,
  DeclarationRecord,
  Known,
  PolicyRecord,
  ReferenceList,
  ShipmentRecord,
} from '../../shared/claim/reference/records.ts';
import { acceptedStatus } from '../../shared/claim/reference/records.ts';
import { useLanguage } from '../app/language.tsx';
import { KeyValue, type KeyValueItem } from '../ui/key-value.tsx';
import styles from './reference.module.css';
import { moneyText, useReferenceWords } from './reference-words.ts';

type Line = readonly [id: string, label: string, value: string, isMono?: boolean];

const items = (lines: readonly Line[]): readonly KeyValueItem[] =>
  lines.flatMap(([id, label, value, isMono = false]) => (value === '' ? [] : [{ id, label, value, isMono }]));

/** Everything a record says; what it doesn't say is left out. */
export const RecordFields = ({
  list,
  known,
}: {
  readonly list: ReferenceList;
  readonly known: Known<ReferenceList>;
}) => {
  switch (list) {
    case 'policies':
      return <PolicyFields record={known.record as PolicyRecord} />;
    case 'buyers':
      return <BuyerFields record={known.record as BuyerRecord} />;
    case 'shipments':
      return <ShipmentFields record={known.record as ShipmentRecord} />;
    case 'declarations':
      return <DeclarationFields record={known.record as DeclarationRecord} />;
  }
};

const PolicyFields = ({ record: r }: { readonly record: PolicyRecord }) => {
  const { t } = useLanguage();
  return (
    <KeyValue
      items={items([
        ['policyNo', t('field.policyNo'), r.policyNo, true],
        ['product', t('reference.field.productName'), r.productName],
        ['insured', t('field.insured.name'), r.insuredName],
        ['uscc', t('field.insured.uscc'), r.insuredUscc, true],
        ['client', t('field.insured.clientNo'), r.clientNo, true],
        ['from', t('reference.field.validFrom'), r.validFrom],
        ['to', t('reference.field.validTo'), r.validTo],
        ['max', t('reference.col.maxLiability'), moneyText(r.maxLiability, r.currency)],
        ['min', t('reference.field.minimumPremium'), moneyText(r.minimumPremium, r.currency)],
      ])}
    />
  );
};

const BuyerFields = ({ record: r }: { readonly record: BuyerRecord }) => {
  const { t } = useLanguage();
  const words = useReferenceWords();
  return (
    <>
      <KeyValue
        items={items([
          ['name', t('field.buyer.name'), r.name],
          ['country', t('field.buyer.country'), r.country],
          ['no', t('field.buyer.sinosureBuyerNo'), r.sinosureBuyerNo, true],
          ['own', t('field.buyer.corpBuyerNo'), r.corpBuyerNo, true],
          ['address', t('reference.field.address'), r.address],
          ['reg', t('reference.field.regNo'), r.regNo, true],
        ])}
      />
      <h3 className={styles.small}>{t('reference.limits')}</h3>
      {r.limits.length === 0 && <p className={styles.quiet}>{t('reference.noLimit')}</p>}
      <ul className={styles.parts}>
        {r.limits.map((limit) => (
          <li key={JSON.stringify(limit)}>
            <span className={styles.mono}>{limit.policyNo}</span> {words.limit(limit)}
            <br />
            <span className={styles.quiet}>{words.ratio(limit)}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

const ShipmentFields = ({ record: r }: { readonly record: ShipmentRecord }) => {
  const { t } = useLanguage();
  return (
    <KeyValue
      items={items([
        ['invoiceNo', t('field.invoiceNo'), r.invoiceNo, true],
        ['policyNo', t('field.policyNo'), r.policyNo, true],
        ['buyer', t('field.buyer.name'), r.buyerName],
        ['buyerNo', t('field.buyer.sinosureBuyerNo'), r.sinosureBuyerNo, true],
        ['own', t('field.buyer.corpBuyerNo'), r.corpBuyerNo, true],
        ['sum', t('field.invoiceSum'), moneyText(r.invoiceSum, r.currency)],
        ['insured', t('field.insureSum'), moneyText(r.insureSum, r.currency)],
        ['mode', t('field.payMode'), r.payMode === null ? '' : t(`payMode.${r.payMode}`)],
        ['term', t('field.payTermDays'), r.payTermDays],
        ['shipped', t('field.shippedOn'), r.shippedOn],
        ['declared', t('field.declaredOn'), r.declaredOn],
        ['due', t('field.dueDate'), r.dueDate],
        ['hs', t('field.hsCode'), r.hsCode, true],
        ['goods', t('field.goodsName'), r.goodsName],
        ['contract', t('field.contractNo'), r.contractNo, true],
        ['order', t('reference.field.orderNo'), r.orderNo, true],
        ['bill', t('field.transportBillNo'), r.transportBillNo, true],
        ['customs', t('field.customsDeclarationNo'), r.customsDeclarationNo, true],
        [
          'status',
          t('reference.field.status'),
          r.status === acceptedStatus ? t('reference.field.statusAccepted') : r.status,
        ],
        ['receipt', t('field.receiptStatus'), r.receiptStatus === null ? '' : t(`receiptStatus.${r.receiptStatus}`)],
      ])}
    />
  );
};

const DeclarationFields = ({ record: r }: { readonly record: DeclarationRecord }) => {
  const { t } = useLanguage();
  return (
    <>
      <KeyValue
        items={items([
          ['no', t('field.customsDeclarationNo'), r.customsDeclarationNo, true],
          ['exported', t('reference.col.exportedOn'), r.exportedOn],
          ['consignor', t('reference.col.consignor'), r.consignor],
          ['contract', t('field.contractNo'), r.contractNo, true],
          ['bill', t('field.transportBillNo'), r.transportBillNo, true],
          ['total', t('reference.col.total'), moneyText(r.totalSum, r.currency)],
        ])}
      />
      {r.goods.length > 0 && <h3 className={styles.small}>{t('reference.field.goods')}</h3>}
      <ul className={styles.parts}>
        {r.goods.map((one) => (
          <li key={JSON.stringify(one)}>
            <span className={styles.mono}>{one.hsCode}</span> {one.goodsName} {one.quantity} {one.unit}{' '}
            {moneyText(one.sum, r.currency)}
          </li>
        ))}
      </ul>
    </>
  );
};
