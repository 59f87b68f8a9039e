import { Lock } from 'lucide-react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import styles from './catalogue.module.css';
import { DoubtNote } from './doubt-note.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Skeleton } from './skeleton.tsx';
import { CountBadge, StatusMark } from './status-mark.tsx';
import { pendingIcon } from './tone.ts';

export const CatalogueStates = () => (
  <div className={styles.halves}>
    <Card title="状态">
      <div className={styles.stack}>
        <div className={styles.row}>
          <StatusMark tone="neutral" label="草稿" />
          <StatusMark tone="progress" label="审核中" />
          <StatusMark tone="good" label="已受理" />
          <StatusMark tone="warn" label="要求补件" />
          <StatusMark tone="bad" label="已退回" />
          <StatusMark tone="off" label="不适用" />
          <StatusMark tone="warn" label="正本后补" icon={pendingIcon} />
          <StatusMark tone="neutral" label="已锁定" icon={Lock} />
        </div>
        <div className={styles.row}>
          <StatusMark tone="good" label="已受理" isPlain />
          <StatusMark tone="warn" label="要求补件" isPlain />
          <StatusMark tone="bad" label="发送失败" isPlain />
          <CountBadge count={3} label="3 件等待" />
          <CountBadge count={2} tone="warn" label="2 处疑点" />
          <CountBadge count={12} tone="bad" label="12 处必改" />
        </div>
        <DoubtNote
          severity="block"
          severityLabel="必改"
          number={1}
          action={
            <Button tone="quiet" size="small">
              去改
            </Button>
          }
        >
          应付款日早于出运日期
        </DoubtNote>
        <DoubtNote severity="warn" severityLabel="疑点" number={2}>
          发票金额与报关单相差 5.2%
        </DoubtNote>
        <DoubtNote severity="info" severityLabel="提示" number={3}>
          同一买方还有一个未结案件
        </DoubtNote>
        <ProgressBar
          label="正在识别 提单.pdf"
          percent={42}
          valueLabel="5 / 12 页，约 20 秒"
          onCancel={() => {}}
          cancelLabel="停止识别"
        />
        <ProgressBar label="正在等待受理端" percent={undefined} />
        <Skeleton lines={3} label="正在打开案件" />
      </div>
    </Card>
    <div className={styles.stack}>
      <Banner tone="info" title="现在离线">
        <p>可以继续填写，联网后自动发送。</p>
      </Banner>
      <Banner tone="good" title="已受理" onClose={() => {}} closeLabel="关闭">
        <p>受理号 SW-2026-004417。</p>
      </Banner>
      <Banner tone="warn" title="还有 3 天到期" action={<Button size="small">去提交</Button>}>
        <p>索赔期限 2026-11-25，来自保单条款第 12 条。</p>
      </Banner>
      <Banner
        tone="bad"
        title="没有发出去"
        isAnnounced
        action={
          <Button size="small" tone="primary">
            重试
          </Button>
        }
      >
        <p>受理端没有回应。填写的内容和单证都在本机，没有丢失。</p>
      </Banner>
    </div>
  </div>
);
