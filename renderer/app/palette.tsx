import { useQuery } from '@tanstack/react-query';
import {
  ChartNoAxesColumn,
  FilePlus2,
  FolderInput,
  FolderOpen,
  Inbox,
  Languages,
  LockKeyhole,
  MoonStar,
  PackageOpen,
} from 'lucide-react';
import { useState } from 'react';
import { everyCase } from '../../shared/claim/case-filter.ts';
import { useLock } from '../lock/use-lock.ts';
import { placeRoute } from '../search/place-route.ts';
import { usePlaceWords } from '../search/place-words.ts';
import { placeIcons } from '../search/places-list.tsx';
import { CommandPalette, type PaletteEntry } from '../ui/command-palette.tsx';
import { useAppState } from './app-state.ts';
import { read, useDo } from './calls.ts';
import { useCaseActions } from './case-actions.ts';
import { useLanguage } from './language.tsx';
import { railIcons, railPages } from './rail.tsx';
import { useNavigation } from './route.tsx';
import { useShownTheme } from './theme.ts';

type Command = PaletteEntry & { readonly run: () => void };

/** Ctrl+K: cases by text, actions, screens. */
export const Palette = ({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) => {
  const { t } = useLanguage();
  const [query, setQuery] = useState('');
  const text = query.trim();
  const cases = useFoundCases(text, isOpen);
  const places = useFoundPlaces(text, isOpen);
  const { actions, screens } = useCommands();
  const matches = (command: Command) => command.title.toLowerCase().includes(text.toLowerCase());
  const groups = [
    { id: 'cases', title: t('app.palette.cases'), entries: cases.entries },
    { id: 'places', title: t('search.palette'), entries: places.entries },
    { id: 'actions', title: t('app.palette.actions'), entries: actions.filter(matches) },
    { id: 'screens', title: t('app.palette.screens'), entries: screens.filter(matches) },
  ];
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={(next) => {
        setQuery('');
        onOpenChange(next);
      }}
      label={t('app.palette.title')}
      placeholder={t('app.palette.placeholder')}
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      isBehind={cases.isBehind || places.isBehind}
      onPick={(id) =>
        groups
          .flatMap((group) => group.entries)
          .find((entry) => entry.id === id)
          ?.run()
      }
      emptyText={t('app.palette.nothing')}
    />
  );
};

const useFoundCases = (
  text: string,
  isOpen: boolean,
): { readonly entries: readonly Command[]; readonly isBehind: boolean } => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const found = useQuery({
    ...read('cases', 'case.list', { ...everyCase, text, offset: 0, limit: 8 }),
    enabled: isOpen,
    placeholderData: (before) => before,
  });
  const entries = (found.data?.rows ?? []).map((row) => ({
    id: row.id,
    title: row.buyerName || t('cases.noBuyer'),
    detail: [row.ref, row.caseNo, t(`stage.${row.stage}`)].filter(Boolean).join(' · '),
    icon: FolderOpen,
    run: () => go({ page: 'case', caseId: row.id, tab: 'overview' }),
  }));
  return { entries, isBehind: found.isPlaceholderData || found.isLoading };
};

/** Fields and pages in which the words stand; a case that is listed already is not listed again for its buyer's name. */
const useFoundPlaces = (
  text: string,
  isOpen: boolean,
): { readonly entries: readonly Command[]; readonly isBehind: boolean } => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const placeWords = usePlaceWords();
  const isAsked = isOpen && text !== '';
  const found = useQuery({
    ...read('cases', 'search.find', { text, limit: 8 }),
    enabled: isAsked,
    placeholderData: (before) => before,
  });
  const hits = isAsked ? (found.data?.hits ?? []) : [];
  const entries = hits.map((hit) => ({
    id: `place ${hit.id}`,
    title: hit.snippet.map((part) => part.text).join(''),
    detail: [placeWords(hit), hit.buyerName || t('cases.noBuyer'), hit.caseRef].join(' · '),
    icon: placeIcons[hit.place.kind],
    run: () => go(placeRoute(hit)),
  }));
  return { entries, isBehind: isAsked && (found.isPlaceholderData || found.isLoading) };
};

const useCommands = (): { readonly actions: readonly Command[]; readonly screens: readonly Command[] } => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const { locale, theme, mode } = useAppState();
  const shown = useShownTheme(theme);
  const cases = useCaseActions();
  const update = useDo('settings.update');
  const lock = useLock();
  return {
    actions: [
      { id: 'new', title: t('app.do.newCase'), icon: FilePlus2, keys: ['Ctrl', 'N'], run: () => void cases.newCase() },
      { id: 'import', title: t('app.do.importCase'), icon: FolderInput, run: () => void cases.importCase() },
      ...(mode === 'practice'
        ? [{ id: 'sample', title: t('app.do.openSample'), icon: PackageOpen, run: () => void cases.openSample() }]
        : []),
      { id: 'inbox', title: t('inbox.open'), icon: Inbox, run: () => go({ page: 'inbox' }) },
      { id: 'lock', title: t('help.key.lock'), icon: LockKeyhole, keys: ['Ctrl', 'L'], run: lock },
      {
        id: 'theme',
        title: t(shown === 'dark' ? 'app.theme.toLight' : 'app.theme.toDark'),
        icon: MoonStar,
        run: () => update.mutate({ theme: shown === 'dark' ? 'light' : 'dark' }),
      },
      {
        id: 'language',
        title: t('app.language.switch'),
        icon: Languages,
        run: () => update.mutate({ locale: locale === 'zh-CN' ? 'en' : 'zh-CN' }),
      },
    ],
    screens: [
      ...railPages.map((page, index) => ({
        // Ids of entries and of groups share one space.
        id: `to ${page}`,
        title: t('app.toScreen', { screen: t(`app.${page}`) }),
        icon: railIcons[page],
        keys: ['Alt', String(index + 1)],
        run: () => go({ page }),
      })),
      {
        id: 'to firm',
        title: t('app.toScreen', { screen: t('app.firm') }),
        icon: ChartNoAxesColumn,
        run: () => go({ page: 'firm' }),
      },
    ],
  };
};
