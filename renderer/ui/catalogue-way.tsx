import { FileText, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import styles from './catalogue.module.css';
import { EmptyState } from './empty-state.tsx';
import { KeyValue } from './key-value.tsx';
import { Spine, type SpineStage } from './spine.tsx';
import { type Step, Stepper } from './stepper.tsx';
import { Timeline, type TimelineItem } from './timeline.tsx';

const stages: readonly SpineStage[] = [
  {
    id: 'loss',
    label: '报损',
    state: 'done',
    note: '11-03 受理',
    branches: [{ id: 'loss-originals', label: '正本', state: 'done', note: '11-12 已寄达' }],
  },
  { id: 'number', label: '案件号', state: 'done', note: '11-05 LA-2026-0131' },
  {
    id: 'claim',
    label: '索赔',
    state: 'attention',
    note: '被退回，2 处要改',
    branches: [
      { id: 'supplement', label: '补件', state: 'current', note: '12-01 前' },
      { id: 'claim-originals', label: '正本后补', state: 'waiting', note: '承诺 12-20' },
      { id: 'power', label: '委托书', state: 'skipped', note: '不适用' },
    ],
  },
  { id: 'assessment', label: '定损', state: 'waiting', note: '未开始' },
  {
    id: 'payment',
    label: '赔付',
    state: 'waiting',
    note: '未开始',
    branches: [{ id: 'recovery', label: '追偿', state: 'stopped', note: '买方破产' }],
  },
];

const steps: readonly Step[] = [
  { id: 'fill', label: '填写', state: 'done', stateLabel: '已完成' },
  { id: 'documents', label: '单证', state: 'attention', stateLabel: '有疑点' },
  { id: 'review', label: '核对', state: 'current', stateLabel: '进行中' },
  { id: 'send', label: '提交', state: 'waiting', stateLabel: '未开始' },
];

const events: readonly TimelineItem[] = [
  {
    id: '1',
    dateTime: '2026-11-18T09:12',
    timeLabel: '2026-11-18 09:12',
    title: '提交报损',
    text: '张伟',
    tone: 'progress',
  },
  {
    id: '2',
    dateTime: '2026-11-18T14:02',
    timeLabel: '2026-11-18 14:02',
    title: '受理',
    text: '受理号 SW-2026-004417',
    tone: 'good',
  },
  {
    id: '3',
    dateTime: '2026-11-20T10:05',
    timeLabel: '2026-11-20 10:05',
    title: '要求补件',
    text: '发票第 2 页看不清',
    tone: 'warn',
  },
  { id: '4', dateTime: '2026-11-21T16:40', timeLabel: '2026-11-21 16:40', title: '退回', tone: 'bad' },
  {
    id: '5',
    dateTime: '2026-11-22T08:00',
    timeLabel: '2026-11-22 08:00',
    title: '草稿',
    tone: 'neutral',
    icon: FileText,
  },
];

export const CatalogueWay = () => {
  const [picked, setPicked] = useState('');
  return (
    <>
      <Card title="案件脊线" aside={<span className={styles.muted}>{picked}</span>}>
        <div className={styles.stack}>
          <Spine label="案件进程" stages={stages} onPick={setPicked} />
          <Stepper label="步骤" steps={steps} onPick={setPicked} />
        </div>
      </Card>
      <div className={styles.halves}>
        <Card title="记录">
          <Timeline label="记录" items={events} />
        </Card>
        <div className={styles.stack}>
          <Card title="要点" actions={<Button size="small">复制</Button>}>
            <KeyValue
              items={[
                { id: 'buyer', label: '买方', value: 'Nordhafen Handels GmbH' },
                { id: 'invoice', label: '发票号', value: 'INV-2026-00417', isMono: true },
                { id: 'amount', label: '报损金额', value: '1,284,500.00 USD', isAmount: true },
              ]}
            />
          </Card>
          <Card>
            <EmptyState
              icon={PackageOpen}
              title="还没有案件"
              text="从一份保单开始，或者先打开样例看一遍。"
              actions={
                <>
                  <Button tone="primary">新建案件</Button>
                  <Button>打开样例</Button>
                </>
              }
            />
          </Card>
        </div>
      </div>
    </>
  );
};
