import { type KeyboardEvent, useEffect, useState } from 'react';
import { pageOfFile } from '../../shared/claim/page-place.ts';
import type { CaseView, DocumentView } from '../../shared/ipc/views.ts';
import { chordOf, type Shortcut } from '../app/shortcuts.ts';
import { PlaceComments } from '../signOff/place-comments.tsx';
import styles from './document-pages.module.css';
import { useLookAt } from './look-at.ts';
import { PageList } from './page-list.tsx';
import { PagePreview } from './page-preview.tsx';
import { PageTools } from './page-tools.tsx';
import { usePages } from './use-pages.ts';
import { type Zoom, zoomedIn, zoomedOut } from './zoom.ts';

export interface DocumentPagesProps {
  readonly view: CaseView;
  readonly document: DocumentView;
  readonly isLocked: boolean;
  readonly onFailed: (error: unknown) => void;
  /** Leads to the pages of all documents. */
  readonly onArrange: () => void;
  /** Place of the page to begin with, from 0. */
  readonly soughtPage?: number | null;
}

/** A place is read more than looked at: the page is wider than its column. */
const placeZoom: Zoom = 2;

/** The pages of one document: small, large, and what can be done with them. */
export const DocumentPages = ({
  view,
  document,
  isLocked,
  onFailed,
  onArrange,
  soughtPage = null,
}: DocumentPagesProps) => {
  const pages = usePages(view, document, onFailed);
  const [wanted, setWanted] = useState(soughtPage ?? 0);
  const [zoom, setZoom] = useState<Zoom>('page');
  const last = pages.pages.length - 1;
  const position = Math.max(0, Math.min(wanted, last));
  const go = (next: number) => setWanted(Math.max(0, Math.min(next, last)));
  const sentTo = useLookAt()?.now;
  const lookedAt = sentTo?.documentId === document.id ? sentTo : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each asking; the clerk turns pages afterwards
  useEffect(() => {
    if (lookedAt === undefined) return;
    setWanted(lookedAt.page);
    if (lookedAt.place !== null) setZoom(placeZoom);
  }, [lookedAt?.asked]);
  const page = pages.pages[position];
  if (page === undefined) return null;

  const move = (toPosition: number) => {
    pages.move(position, toPosition);
    go(toPosition);
  };
  const look: readonly Shortcut[] = [
    ['PageUp', () => go(position - 1)],
    ['PageDown', () => go(position + 1)],
    ['+', () => setZoom(zoomedIn(zoom))],
    ['Shift++', () => setZoom(zoomedIn(zoom))],
    ['=', () => setZoom(zoomedIn(zoom))],
    ['-', () => setZoom(zoomedOut(zoom))],
    ['0', () => setZoom('page')],
  ];
  const arrange: readonly Shortcut[] = [
    ['Alt+ArrowUp', () => move(position - 1)],
    ['Alt+ArrowLeft', () => move(position - 1)],
    ['Alt+ArrowDown', () => move(position + 1)],
    ['Alt+ArrowRight', () => move(position + 1)],
    ['R', () => pages.turn(position, 90)],
    ['Shift+R', () => pages.turn(position, -90)],
    ['Delete', () => (page.removed ? pages.restore : pages.remove)(position)],
    ['Ctrl+Z', pages.undo],
    ['Ctrl+Shift+Z', pages.redo],
    ['Ctrl+Y', pages.redo],
  ];
  const hear = (event: KeyboardEvent) => {
    const chord = chordOf(event);
    const run = [...look, ...(isLocked ? [] : arrange)].find(([wanted]) => wanted === chord)?.[1];
    if (run === undefined) return;
    event.preventDefault();
    // The form beside it has an undo of its own.
    event.stopPropagation();
    run();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the toolbar, the list and the page inside
    <div className={styles.pages} onKeyDown={hear}>
      <PageTools
        page={page}
        position={position}
        pages={pages}
        onPosition={go}
        zoom={zoom}
        onZoom={setZoom}
        isLocked={isLocked}
        onArrange={onArrange}
      />
      <PlaceComments target={{ kind: 'page', ...pageOfFile(document, page) }} />
      <div className={styles.look}>
        {pages.pages.length > 1 && (
          <PageList
            document={pages.document}
            pages={pages.pages}
            position={position}
            onPosition={go}
            isLocked={isLocked}
            onMove={pages.move}
          />
        )}
        <PagePreview
          document={pages.document}
          page={page}
          position={position}
          pageCount={pages.pages.length}
          zoom={zoom}
          place={lookedAt?.page === position ? lookedAt.place : null}
        />
      </div>
    </div>
  );
};
