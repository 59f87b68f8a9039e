import { useQuery } from '@tanstack/react-query';
import { FileText, FolderOpen, type LucideIcon, PencilLine, Receipt, SearchX, Stamp } from 'lucide-react';
import { Button as RacButton } from 'react-aria-components';
import { searchWords, wordKind } from '../../shared/claim/search/words.ts';
import type { SearchFound, SearchHit } from '../../shared/ipc/search-views.ts';
import { read } from '../app/calls.ts';
import { Fallback } from '../app/fallback.tsx';
import { useLanguage } from '../app/language.tsx';
import { useNavigation } from '../app/route.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { placeRoute } from './place-route.ts';
import { usePlaceWords } from './place-words.ts';
import styles from './places-list.module.css';
import { SnippetText } from './snippet-text.tsx';

const listed = 60;

export const placeIcons: Record<SearchHit['place']['kind'], LucideIcon> = {
  case: FolderOpen,
  fact: PencilLine,
  invoice: Receipt,
  form: PencilLine,
  filing: PencilLine,
  original: Stamp,
  document: FileText,
  page: FileText,
};

/** Where the words stand, case by case; each line leads to its field or page. */
export const PlacesList = ({ text }: { readonly text: string }) => {
  const { t } = useLanguage();
  const query = useQuery({
    ...read('cases', 'search.find', { text, limit: listed }),
    placeholderData: (before) => before,
  });
  if (query.data === undefined) return <Fallback of={query} />;
  const { hits, hasMore, stillIndexing } = query.data;
  if (hits.length === 0) {
    const isTooShort = searchWords(text).every((word) => wordKind(word) === 'letter');
    return (
      <EmptyState
        icon={SearchX}
        title={t('search.none')}
        text={isTooShort ? t('search.oneLetter') : t('search.noneText')}
      />
    );
  }
  return (
    <section className={styles.places} aria-label={t('search.placesOf', { text })}>
      {stillIndexing > 0 && <p className={styles.note}>{t('search.stillIndexing', { count: stillIndexing })}</p>}
      {byCase(hits).map((group) => (
        <CaseOfHits key={group[0].caseId} hits={group} />
      ))}
      {hasMore && <p className={styles.note}>{t('search.more', { count: hits.length })}</p>}
    </section>
  );
};

type Group = readonly [SearchHit, ...SearchHit[]];

const byCase = (hits: SearchFound['hits']): readonly Group[] => {
  const groups = new Map<string, [SearchHit, ...SearchHit[]]>();
  for (const hit of hits) {
    const group = groups.get(hit.caseId);
    if (group === undefined) groups.set(hit.caseId, [hit]);
    else group.push(hit);
  }
  return [...groups.values()];
};

const CaseOfHits = ({ hits }: { readonly hits: Group }) => {
  const { t } = useLanguage();
  const { go } = useNavigation();
  const placeWords = usePlaceWords();
  const [{ buyerName, caseRef, stage }] = hits;
  return (
    <section className={styles.case}>
      <h2 className={styles.caseName}>
        {buyerName || t('cases.noBuyer')}
        <span className={styles.quiet}>
          {caseRef} · {t(`stage.${stage}`)}
        </span>
      </h2>
      <ul className={styles.list}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <RacButton className={styles.place ?? ''} onPress={() => go(placeRoute(hit))}>
              <Icon of={placeIcons[hit.place.kind]} size={14} />
              <span className={styles.where}>{placeWords(hit)}</span>
              <span className={styles.line}>
                <SnippetText snippet={hit.snippet} />
              </span>
            </RacButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
