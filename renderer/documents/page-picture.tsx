import { FileX } from 'lucide-react';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './page-picture.module.css';

export interface PagePictureProps {
  readonly address: string;
  /** What is on it, for who cannot see it. '' where words stand beside it. */
  readonly alt: string;
  /** Turned by the screen: for thumbnails, which are stored as the page lies in the file. */
  readonly turnedBy?: 0 | 90 | 180 | 270;
}

/** One that fails is asked for once more: a room that was busy dying with another document is open again by then. */
type PictureState = 'waiting' | 'again' | 'shown' | 'broken';

/** The picture of a page, asked for when it comes near the window; says so when it cannot be shown. */
export const PagePicture = ({ address, alt, turnedBy = 0 }: PagePictureProps) => {
  const { t } = useLanguage();
  const [shown, setShown] = useState<{ readonly address: string; readonly state: PictureState } | null>(null);
  const state = shown?.address === address ? shown.state : 'waiting';
  if (state === 'broken')
    return (
      <span className={styles.broken}>
        <Icon of={FileX} size={20} />
        {t('documents.pageFailed')}
      </span>
    );
  return (
    <img
      className={classNames(styles.picture, state !== 'shown' && styles.waiting)}
      src={state === 'again' ? `${address}${address.includes('?') ? '&' : '?'}again` : address}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      style={turnedBy === 0 ? {} : { rotate: `${turnedBy}deg` }}
      onLoad={() => setShown({ address, state: 'shown' })}
      onError={() => setShown({ address, state: state === 'waiting' ? 'again' : 'broken' })}
    />
  );
};
