import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './card.module.css';
import type { HeadingLevel } from './card.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface SectionProps {
  readonly title: string;
  readonly headingLevel?: HeadingLevel;
  /** After the title: a count of doubts, a state. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly isExpanded: boolean;
  readonly onExpandedChange: (isExpanded: boolean) => void;
}

/** A foldable part of a form. The folded part stays in the page, so that typed drafts survive. */
export const Section = (props: SectionProps) => (
  <Disclosure
    className={classNames(styles.section)}
    isExpanded={props.isExpanded}
    onExpandedChange={props.onExpandedChange}
  >
    <div className={styles.sectionHead}>
      <Heading level={props.headingLevel ?? 3}>
        <Button slot="trigger" className={classNames(styles.fold)}>
          <Icon of={ChevronRight} size={14} />
          {props.title}
        </Button>
      </Heading>
      {props.aside}
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
    <DisclosurePanel>
      <div className={styles.sectionBody}>{props.children}</div>
    </DisclosurePanel>
  </Disclosure>
);
