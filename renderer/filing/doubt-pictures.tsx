import { thumbOf } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import styles from './doubt-pictures.module.css';
import type { DoubtPicture } from './doubts.ts';

/** The pages a doubt is about, small; its words stand beside them. */
export const DoubtPictures = ({ pictures }: { readonly pictures: readonly DoubtPicture[] }) =>
  pictures.length === 0 ? null : (
    <span className={styles.pictures}>
      {pictures.map(({ document, page }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: at most two, in a fixed order
        <span key={position} className={styles.page}>
          <PagePicture address={thumbOf(document, page)} alt="" turnedBy={page.rotation} />
        </span>
      ))}
    </span>
  );
