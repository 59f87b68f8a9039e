/*
 * The parts every screen is made of. One file each, named exports, no barrel: import `../ui/button.tsx`.
 *
 * Setting up (once, in the entry file): import `ui/styles/tokens.css`, then `ui/styles/base.css`; set `data-theme` on
 * <html> to `light` or `dark`; wrap the app in React Aria's `I18nProvider locale="zh-CN"` (calendar, table and toast
 * words follow it); put `<meta id="react-aria-pressable-style">` into <head>, so that React Aria does not try to add a
 * <style> that the CSP refuses (its one rule is in base.css).
 *
 * Rules: words always come in as props; one primary Button per screen; IconButton never without its label; a state is a
 * StatusMark (word and shape), never colour alone; colours, spaces and durations only through the tokens; a screen's own
 * CSS module may place parts but not repaint them. Optional props take an explicit `undefined`.
 *
 * Actions    button · icon-button · menu-button · popover-button · segmented-control · command-palette · key-hint
 * Fields     text-field · text-area · amount-field · date-field · select-field · combo-field · yes-no-field
 *            checkbox-field · switch-field · search-field · doubt-note (prop `doubt`) · form-grid · focus-field
 * Saying     status-mark (StatusMark, CountBadge) · banner · toast-region · progress-bar · empty-state · skeleton
 *            practice-bar · tooltip · visually-hidden
 * Asking     dialog · confirm-dialog
 * Layout     card · section · tabs · split-pane · key-value
 * Many       data-table · virtual-list
 * The way    spine · stepper · timeline
 * Files      drop-area (DropArea, DropAround)
 *
 * This page shows each of them in each of its states. It is for looking at; the app does not load it.
 */
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import styles from './catalogue.module.css';
import { CatalogueActions } from './catalogue-actions.tsx';
import { CatalogueFields } from './catalogue-fields.tsx';
import { CatalogueMany } from './catalogue-many.tsx';
import { CatalogueStates } from './catalogue-states.tsx';
import { CatalogueWay } from './catalogue-way.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { SegmentedControl } from './segmented-control.tsx';
import './styles/tokens.css';
import './styles/base.css';

const themes = [
  { id: 'light', label: '浅色' },
  { id: 'dark', label: '深色' },
] as const;

export const Catalogue = () => {
  const [theme, setTheme] = useState<'light' | 'dark'>(
    document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
  );
  return (
    <I18nProvider locale="zh-CN">
      <div className={styles.frame}>
        <PracticeBar label="演练模式：数据只在本机，不会送到任何真实受理端" />
        <header className={styles.top}>
          <h1>部件目录</h1>
          <SegmentedControl
            label="主题"
            segments={themes}
            value={theme}
            onChange={(next) => {
              document.documentElement.dataset.theme = next;
              setTheme(next);
            }}
          />
        </header>
        <main className={styles.page}>
          <CatalogueWay />
          <CatalogueFields />
          <CatalogueActions />
          <CatalogueStates />
          <CatalogueMany />
        </main>
      </div>
    </I18nProvider>
  );
};
