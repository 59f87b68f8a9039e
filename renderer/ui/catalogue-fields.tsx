import { useState } from 'react';
import { AmountField } from './amount-field.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import styles from './catalogue.module.css';
import { CheckboxField } from './checkbox-field.tsx';
import { ComboField } from './combo-field.tsx';
import { DateField } from './date-field.tsx';
import { DoubtNote } from './doubt-note.tsx';
import { FormGrid, FormGridWide } from './form-grid.tsx';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import { SelectField } from './select-field.tsx';
import { CountBadge } from './status-mark.tsx';
import { SwitchField } from './switch-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { YesNoField } from './yes-no-field.tsx';

const currencies = [
  { id: 'USD', label: 'USD', detail: '美元' },
  { id: 'EUR', label: 'EUR', detail: '欧元' },
  { id: 'CNY', label: 'CNY', detail: '人民币', keywords: 'RMB yuan' },
  { id: 'JPY', label: 'JPY', detail: '日元' },
];

const reasons = [
  { id: 'arrears', label: '拖欠' },
  { id: 'insolvency', label: '破产' },
  { id: 'refusal', label: '拒收' },
];

const unreadable = { amount: '看不出是多少，请写成 1,234.50', date: '看不出是哪一天，请写成 2026-11-03' };

export const CatalogueFields = () => {
  const [text, setText] = useState('Nordhafen Handels GmbH');
  const [invoice, setInvoice] = useState('INV-2026-00417');
  const [days, setDays] = useState('90');
  const [memo, setMemo] = useState('买方 10 月起不回邮件。\n已委托当地律师。');
  const [amount, setAmount] = useState('1284500');
  const [doubtful, setDoubtful] = useState('12.5');
  const [date, setDate] = useState('2026-11-03');
  const [noDate, setNoDate] = useState('');
  const [currency, setCurrency] = useState('USD');
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<boolean | null>(null);
  const [isOn, setOn] = useState(true);
  const [query, setQuery] = useState('');
  const [isExpanded, setExpanded] = useState(true);
  const explain = (
    <Button tone="quiet" size="small">
      说明
    </Button>
  );
  return (
    <Card title="字段">
      <Section
        title="基本信息"
        aside={<CountBadge count={2} tone="warn" label="2 处疑点" />}
        isExpanded={isExpanded}
        onExpandedChange={setExpanded}
      >
        <FormGrid columns={4}>
          <TextField
            label="买方"
            value={text}
            onChange={setText}
            isRequired
            source={
              <Button tone="quiet" size="small">
                发票 p.1
              </Button>
            }
          />
          <TextField label="发票号" value={invoice} onChange={setInvoice} isMono hint="与发票右上角一致" />
          <TextField label="账期" value={days} onChange={setDays} unit="天" align="end" />
          <TextField label="联系人" value="" onChange={setText} isRequired error="请填写联系人" placeholder="姓名" />
          <AmountField
            label="报损金额"
            value={amount}
            onChange={setAmount}
            unreadableError={unreadable.amount}
            currencyField={
              <ComboField
                label="币种"
                isLabelHidden
                options={currencies}
                value={currency}
                onChange={setCurrency}
                emptyText="没有这个币种"
              />
            }
          />
          <AmountField
            label="已收金额"
            value={doubtful}
            onChange={setDoubtful}
            unreadableError={unreadable.amount}
            currency="USD"
            doubt={
              <DoubtNote severity="warn" severityLabel="疑点" number={3} action={explain}>
                与水单相差 200.00
              </DoubtNote>
            }
          />
          <DateField
            label="出运日期"
            value={date}
            onChange={setDate}
            unreadableError={unreadable.date}
            calendarLabel="选择出运日期"
            placeholder="年-月-日"
          />
          <DateField
            label="应付款日"
            value={noDate}
            onChange={setNoDate}
            unreadableError={unreadable.date}
            calendarLabel="选择应付款日"
            placeholder="年-月-日"
            doubt={
              <DoubtNote severity="block" severityLabel="必改" number={4}>
                不能为空
              </DoubtNote>
            }
          />
          <SelectField label="致损原因" options={reasons} value={reason} onChange={setReason} placeholder="请选择" />
          <ComboField
            label="币种"
            options={currencies}
            value={currency}
            onChange={setCurrency}
            emptyText="没有这个币种"
            hint="可输入代码或名称"
          />
          <YesNoField
            label="是否有担保"
            value={answer}
            onChange={setAnswer}
            yesLabel="是"
            noLabel="否"
            unansweredLabel="未答"
          />
          <YesNoField label="货物是否已处理" value={false} onChange={setAnswer} yesLabel="是" noLabel="否" />
          <TextField label="保单号" value="SCH-2026-00031" onChange={setText} isMono isReadOnly />
          <SelectField label="停用" options={reasons} value="arrears" onChange={setReason} placeholder="" isDisabled />
          <TextField label="停用" value="不能改" onChange={setText} isDisabled />
          <DateField
            label="停用"
            value="2026-11-03"
            onChange={setDate}
            unreadableError=""
            calendarLabel="选择日期"
            isDisabled
          />
          <FormGridWide>
            <TextArea label="备注" value={memo} onChange={setMemo} hint="会随案件一起提交" />
          </FormGridWide>
        </FormGrid>
      </Section>
      <div className={styles.halves}>
        <div className={styles.stack}>
          <SwitchField label="正本后补" isSelected={isOn} onChange={setOn} hint="先交扫描件，正本按承诺日期寄出" />
          <SwitchField label="停用" isSelected={false} onChange={setOn} isDisabled />
        </div>
        <div className={styles.stack}>
          <CheckboxField label="以上内容与单证一致，如有不实愿承担责任。" isSelected={isOn} onChange={setOn} />
          <CheckboxField label="部分选中" isSelected={false} isIndeterminate onChange={setOn} />
          <CheckboxField label="声明" isSelected={false} onChange={setOn} error="提交前请勾选声明" />
          <SearchField
            label="搜索"
            value={query}
            onChange={setQuery}
            placeholder="案件号、买方、发票"
            clearLabel="清除"
            keys={['Ctrl', 'K']}
          />
        </div>
      </div>
    </Card>
  );
};
