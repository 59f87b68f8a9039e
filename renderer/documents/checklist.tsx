import { ChevronDown, CircleHelp, FolderPlus, Lock, Plus, ScanLine } from 'lucide-react';
import { useState } from 'react';
import type { Filing } from '../../shared/claim/filing.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useChecklist } from '../app/checklist.ts';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { Section } from '../ui/section.tsx';
import { CountBadge, StatusMark } from '../ui/status-mark.tsx';
import styles from './checklist.module.css';
import { DocumentLine } from './document-line.tsx';
import { isFilingOpen } from './frozen.ts';
import type { DocumentGroup, GroupId } from './slot-groups.ts';
import { SlotLine } from './slot-line.tsx';
import type { DocumentCalls } from './use-document-calls.ts';
import type { IntakeWays } from './use-intake.ts';

const foldedAtFirst: readonly GroupId[] = ['optional', 'from-form', 'removed'];

export interface ChecklistProps {
  readonly groups: readonly DocumentGroup[];
  readonly filing: Filing | undefined;
  readonly selectedId: string | null;
  readonly onSelect: (documentId: string) => void;
  readonly intake: IntakeWays;
  readonly onScan: () => void;
  readonly calls: DocumentCalls;
  /** Nothing may be added: the filing is with the other side. */
  readonly isLocked: boolean;
  /** How files come in; in a narrow column only while there are none. */
  readonly showsHint: boolean;
}

/** The list beside the pages: what is missing, what is there, what follows, what does not apply. */
export const Checklist = (props: ChecklistProps) => {
  const { groups, filing, selectedId, onSelect, intake, calls, isLocked } = props;
  const { t } = useLanguage();
  const [folded, setFolded] = useState<ReadonlySet<GroupId>>(new Set(foldedAtFirst));
  const missing = groups.find(({ id }) => id === 'missing')?.slots.length ?? 0;
  const isOpen = filing !== undefined && isFilingOpen(filing.state);

  const lineOf = (document: DocumentView) => (
    <DocumentLine
      key={document.id}
      document={document}
      isSelected={document.id === selectedId}
      onOpen={() => onSelect(document.id)}
      travels={
        filing === undefined || document.removedAt !== null ? undefined : filing.documentIds.includes(document.id)
      }
      onTravelsChange={(travels) => {
        if (filing !== undefined) void calls.setTravels(filing, document.id, travels);
      }}
      isLocked={!isOpen}
      onRestore={() => void calls.restore(document.id)}
    />
  );

  return (
    <div className={styles.list}>
      <div className={styles.head}>
        {isLocked ? (
          <StatusMark tone="neutral" icon={Lock} label={t('documents.sent')} />
        ) : (
          <span className={styles.ways}>
            <Button icon={Plus} size="small" onPress={() => void intake.pick()}>
              {t('documents.add')}
            </Button>
            <MenuButton
              label={t('documents.addMore')}
              trigger={<IconButton icon={ChevronDown} size="small" label={t('documents.addMore')} />}
              groups={[
                [
                  { id: 'scan', label: t('scan.open'), icon: ScanLine },
                  { id: 'folder', label: t('documents.addFolder'), icon: FolderPlus },
                ],
              ]}
              onPick={(id) => (id === 'scan' ? props.onScan() : void intake.pickFolder())}
            />
          </span>
        )}
        {filing !== undefined &&
          !isLocked &&
          (missing > 0 ? (
            <StatusMark tone="warn" label={t('documents.missingCount', { count: missing })} />
          ) : (
            <StatusMark tone="good" label={t('documents.complete')} />
          ))}
      </div>
      {!isLocked && props.showsHint && <p className={styles.hint}>{t('documents.addHint')}</p>}
      {groups.map(({ id, slots, documents }) => {
        const name = t(`documents.group.${id}`);
        const count = documents.length + slots.length;
        return (
          <Section
            key={id}
            title={name}
            headingLevel={2}
            aside={<CountBadge count={count} tone={id === 'missing' ? 'warn' : 'neutral'} label={`${name} ${count}`} />}
            isExpanded={!folded.has(id)}
            onExpandedChange={(isExpanded) => {
              const next = new Set(folded);
              if (isExpanded) next.delete(id);
              else next.add(id);
              setFolded(next);
            }}
          >
            <ul className={styles.lines} aria-label={name}>
              {documents.map(lineOf)}
              {slots.map((line) => (
                <SlotLine
                  key={line.slot.row.code}
                  line={line}
                  waivedBecause={filing?.notApplicable[line.slot.row.code] ?? ''}
                  onWaive={
                    isOpen
                      ? (reason) =>
                          void calls.change('filing.not-applicable', {
                            filingId: filing.id,
                            code: line.slot.row.code,
                            reason,
                          })
                      : undefined
                  }
                  onFiles={(files) => void intake.addFiles(files, line.slot.row.code)}
                  onPick={() => void intake.pick(line.slot.row.code)}
                  isLocked={isLocked}
                >
                  {line.documents.length > 0 && <ul>{line.documents.map(lineOf)}</ul>}
                </SlotLine>
              ))}
            </ul>
          </Section>
        );
      })}
      {filing !== undefined && <Source />}
    </div>
  );
};

/** Where the list comes from and how far to trust it; the way to change it. */
const Source = () => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { data, isOwn } = useChecklist();
  return (
    <p className={styles.source}>
      {isOwn
        ? `${t('checklist.own')} · ${data.source}`
        : `${t('documents.source')} · ${t('documents.trust', { trust: data.trust })}`}
      <PopoverButton
        title={t('documents.sourceWhy')}
        placement="top start"
        trigger={<IconButton icon={CircleHelp} size="small" label={t('documents.sourceWhy')} />}
      >
        <p className={styles.sourceText}>{t(isOwn ? 'documents.ownText' : 'documents.trustText')}</p>
        <Button size="small" onPress={() => go({ page: 'settings', part: 'checklist' })}>
          {t('checklist.open')}
        </Button>
      </PopoverButton>
    </p>
  );
};
