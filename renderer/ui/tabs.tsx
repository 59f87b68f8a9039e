import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import styles from './tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconType | undefined;
  /** A CountBadge or a StatusMark after the label. */
  readonly mark?: ReactNode;
  readonly content: ReactNode;
  readonly isDisabled?: boolean | undefined;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selectedId: string;
  readonly onSelect: (id: string) => void;
}

/** Only the selected tab's content is in the page. */
export const Tabs = ({ label, items, selectedId, onSelect }: TabsProps) => (
  <RacTabs
    className={classNames(styles.tabs)}
    selectedKey={selectedId}
    onSelectionChange={(key) => onSelect(String(key))}
  >
    <TabList aria-label={label} className={classNames(styles.list)}>
      {items.map((item) => (
        <Tab key={item.id} id={item.id} isDisabled={item.isDisabled ?? false} className={classNames(styles.tab)}>
          {item.icon !== undefined && <Icon of={item.icon} size={14} />}
          {item.label}
          {item.mark}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel key={item.id} id={item.id} className={classNames(styles.panel)}>
        {item.content}
      </TabPanel>
    ))}
  </RacTabs>
);
