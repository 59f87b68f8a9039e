import type { SearchHit } from '../../shared/ipc/search-views.ts';
import styles from './places-list.module.css';

/** A found line with the words of the query marked. */
export const SnippetText = ({ snippet }: Pick<SearchHit, 'snippet'>) => (
  <span>
    {snippet.map(({ text, isHit }, position) =>
      isHit ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line have no name of their own
        <mark key={position} className={styles.hit}>
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </span>
);
