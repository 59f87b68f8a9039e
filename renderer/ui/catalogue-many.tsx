import { Inbox } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatAmountText } from './amount-text.ts';
import { Card } from './card.tsx';
import styles from './catalogue.module.css';
import { DataTable, type DataTableColumn, type TableSort } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { SplitPane } from './split-pane.tsx';
import { CountBadge, StatusMark } from './status-mark.tsx';
import { Tabs } from './tabs.tsx';
import type { Tone } from './tone.ts';
import { VirtualList } from './virtual-list.tsx';

interface SampleCase {
  readonly id: string;
  readonly buyer: string;
  readonly amount: string;
  readonly date: string;
  readonly tone: Tone;
  readonly state: string;
}

const buyers = ['Nordhafen Handels GmbH', 'Pacífico Textiles S.A.', '東海商事株式会社', 'Baltic Tools OÜ'];
const states = [
  ['good', '已受理'],
  ['progress', '审核中'],
  ['warn', '要求补件'],
  ['bad', '已退回'],
  ['neutral', '草稿'],
] as const;

const sampleCases: readonly SampleCase[] = Array.from({ length: 5000 }, (_, index) => {
  const [tone, state] = states[index % states.length] ?? ['neutral', '草稿'];
  return {
    id: `LA-2026-${String(index + 1).padStart(4, '0')}`,
    buyer: buyers[index % buyers.length] ?? '',
    amount: String(1234.5 * (index + 1)),
    date: `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
    tone,
    state,
  };
});

const columns: readonly DataTableColumn<SampleCase>[] = [
  { id: 'id', title: '案件号', width: 140, isMono: true, isSortable: true, render: (item) => item.id },
  {
    id: 'buyer',
    title: '买方',
    width: '2fr',
    minWidth: 160,
    isSortable: true,
    isRowHeader: true,
    render: (item) => item.buyer,
  },
  { id: 'date', title: '日期', width: 110, isSortable: true, render: (item) => item.date },
  { id: 'amount', title: '金额 USD', width: 140, align: 'end', render: (item) => formatAmountText(item.amount, 2) },
  { id: 'state', title: '状态', width: 120, render: (item) => <StatusMark tone={item.tone} label={item.state} /> },
];

const renderCase = (item: SampleCase) => (
  <div className={styles.caseRow}>
    <span>{item.buyer}</span>
    <span>{formatAmountText(item.amount, 2)}</span>
    <span className={styles.muted}>{item.id}</span>
    <StatusMark tone={item.tone} label={item.state} isPlain />
  </div>
);

export const CatalogueMany = () => {
  const [sort, setSort] = useState<TableSort>({ columnId: 'id', direction: 'ascending' });
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set(['LA-2026-0002']));
  const [caseId, setCaseId] = useState('LA-2026-0003');
  const [tab, setTab] = useState('forms');
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({ doubts: true });
  const rows = useMemo(() => {
    const key = sort.columnId as 'id' | 'buyer' | 'date';
    const sorted = sampleCases.toSorted((a, b) => a[key].localeCompare(b[key], 'zh-CN'));
    return sort.direction === 'ascending' ? sorted : sorted.toReversed();
  }, [sort]);
  const nothing = <EmptyState icon={Inbox} title="没有案件" text="换一个筛选条件试试。" />;
  return (
    <>
      <Card title="表格（5,000 行）" isFlush aside={<span className={styles.muted}>已选 {selectedIds.size}</span>}>
        <div className={styles.tall}>
          <DataTable
            label="案件"
            columns={columns}
            rows={rows}
            rowId={(item) => item.id}
            sort={sort}
            onSortChange={setSort}
            selection="multiple"
            selectedIds={selectedIds}
            onSelectedIdsChange={setSelectedIds}
            onRowAction={setCaseId}
            empty={nothing}
          />
        </div>
      </Card>
      <Card title="分栏" isFlush>
        <div className={styles.tall}>
          <SplitPane
            unfoldLabel={(label) => `展开${label}`}
            resizeLabel={(label) => `调整${label}的宽度`}
            onFoldChange={(id, isFolded) => setFolded({ ...folded, [id]: isFolded })}
            panes={[
              {
                id: 'list',
                label: '案件列表',
                width: 300,
                isFolded: folded.list,
                content: (
                  <VirtualList
                    label="案件列表"
                    items={sampleCases}
                    itemId={(item) => item.id}
                    itemText={(item) => `${item.buyer} ${item.id} ${item.state}`}
                    renderItem={renderCase}
                    selectedId={caseId}
                    onNavigate={setCaseId}
                    rowHeight={58}
                    empty={nothing}
                  />
                ),
              },
              {
                id: 'case',
                label: '案件',
                content: (
                  <div className={styles.padded}>
                    <Tabs
                      label="案件内容"
                      selectedId={tab}
                      onSelect={setTab}
                      items={[
                        { id: 'forms', label: '表单', content: <p>{caseId}</p> },
                        {
                          id: 'doubts',
                          label: '自检',
                          mark: <CountBadge count={2} tone="warn" label="2 处疑点" />,
                          content: <p>疑点</p>,
                        },
                        { id: 'originals', label: '正本', content: <p>正本</p>, isDisabled: true },
                      ]}
                    />
                  </div>
                ),
              },
              {
                id: 'doubts',
                label: '疑点',
                width: 220,
                isFolded: folded.doubts,
                content: <p className={styles.padded}>没有疑点</p>,
              },
            ]}
          />
        </div>
      </Card>
      <Card title="空表格" isFlush>
        <div className={styles.tall}>
          <DataTable label="空表格" columns={columns} rows={[]} rowId={(item) => item.id} empty={nothing} />
        </div>
      </Card>
    </>
  );
};
