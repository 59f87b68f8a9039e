import { Ellipsis, FileDown, FolderOpen, Pencil, Plus, RotateCw, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import styles from './catalogue.module.css';
import { CommandPalette } from './command-palette.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { DropArea } from './drop-area.tsx';
import { IconButton } from './icon-button.tsx';
import { KeyHint } from './key-hint.tsx';
import { MenuButton } from './menu-button.tsx';
import { PopoverButton } from './popover-button.tsx';
import { TextField } from './text-field.tsx';
import { createToastQueue, ToastRegion } from './toast-region.tsx';

const commands = [
  { id: 'new', title: '新建案件', icon: Plus, keys: ['Ctrl', 'N'] },
  { id: 'open', title: '打开案件文件夹', icon: FolderOpen, detail: 'LA-2026-0131' },
];

const menu = [
  [
    { id: 'edit', label: '改名', icon: Pencil, keys: ['F2'] },
    { id: 'export', label: '导出', icon: FileDown, isDisabled: true },
  ],
  [{ id: 'delete', label: '删除草稿', icon: Trash2, isDanger: true }],
];

export const CatalogueActions = () => {
  const [queue] = useState(createToastQueue);
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm' | 'palette'>('none');
  const [query, setQuery] = useState('');
  const [last, setLast] = useState('');
  const close = () => {
    setOpen('none');
    setQuery('');
  };
  return (
    <Card title="动作" aside={<span className={styles.muted}>{last}</span>}>
      <div className={styles.stack}>
        <div className={styles.row}>
          <Button tone="primary" onPress={() => setLast('提交')}>
            提交
          </Button>
          <Button icon={Plus}>添加单证</Button>
          <Button tone="quiet">查看原文</Button>
          <Button tone="danger" icon={Trash2} onPress={() => setOpen('confirm')}>
            删除草稿
          </Button>
          <Button tone="primary" isBusy busyLabel="正在提交">
            提交
          </Button>
          <Button isBusy>保存</Button>
          <Button tone="primary" isDisabled>
            提交
          </Button>
          <Button isDisabled>停用</Button>
          <Button size="small">小按钮</Button>
        </div>
        <div className={styles.row}>
          <IconButton icon={RotateCw} label="重试" keys={['F5']} />
          <IconButton icon={Search} label="放大镜" isSelected />
          <IconButton icon={Trash2} label="删除" tone="secondary" />
          <IconButton icon={Pencil} label="改" isDisabled />
          <MenuButton
            label="更多"
            groups={menu}
            onPick={setLast}
            trigger={<IconButton icon={Ellipsis} label="更多" />}
          />
          <PopoverButton title="为什么有这一条？" trigger={<Button>说明</Button>}>
            <p>发票金额与报关单金额相差超过 5%，请说明原因。</p>
          </PopoverButton>
          <Button onPress={() => setOpen('dialog')}>对话框</Button>
          <Button onPress={() => setOpen('palette')}>命令</Button>
          <Button
            onPress={() =>
              queue.show({
                tone: 'good',
                title: 'LA-2026-0131 已受理',
                text: '受理号 SW-2026-004417',
                action: { label: '查看', onPress: () => setLast('查看') },
              })
            }
          >
            通知
          </Button>
          <KeyHint keys={['Ctrl', 'K']} />
        </div>
        <DropArea
          label="把单证拖到这里"
          hint="PDF、JPG、PNG、HEIC，单个文件不超过 50 MB"
          buttonLabel="选择文件"
          onFiles={(files) => setLast(files.map((file) => file.name).join('、'))}
        />
        <DropArea label="提单（正本后补）" buttonLabel="选择文件" isCompact onFiles={() => {}} />
      </div>
      <ToastRegion queue={queue} label="通知" closeLabel="关闭" />
      <Dialog
        isOpen={open === 'dialog'}
        onOpenChange={close}
        title="输入口令"
        closeLabel="关闭"
        actions={
          <>
            <Button onPress={close}>取消</Button>
            <Button tone="primary" onPress={close}>
              打开
            </Button>
          </>
        }
      >
        <TextField label="口令" type="password" value={query} onChange={setQuery} autoFocus />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title="删除“Nordhafen 报损”的草稿？"
        confirmLabel="删除草稿"
        cancelLabel="不删"
        isDestructive
        onConfirm={close}
        onCancel={close}
      >
        <p>填好的 14 个字段会丢失；已导入的单证留在案件里。</p>
      </ConfirmDialog>
      <CommandPalette
        isOpen={open === 'palette'}
        onOpenChange={close}
        label="命令与搜索"
        placeholder="输入命令、案件号或买方"
        query={query}
        onQueryChange={setQuery}
        groups={[{ id: 'commands', title: '命令', entries: commands.filter(({ title }) => title.includes(query)) }]}
        onPick={setLast}
        emptyText="没有找到"
      />
    </Card>
  );
};
