import { ChevronLeft, ChevronRight, RotateCcw, RotateCw } from 'lucide-react';
import type { Placed } from '../../shared/claim/arrange-pages.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { pictureOf } from '../documents/page-address.ts';
import { PagePicture } from '../documents/page-picture.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import styles from './pages-screen.module.css';

export interface CompareDialogProps {
  readonly placed: Placed;
  readonly document: DocumentView;
  readonly isLocked: boolean;
  /** Turns the page by degrees. */
  readonly onTilt: (degrees: number) => void;
  readonly onClean: (isOn: boolean) => void;
  readonly onPlain: () => void;
  /** To the page before or after; undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

const pictureWidthPx = 1000;
const tiltStep = 0.1;

/** One page as it came beside the page as it is sent, with what makes the difference at hand. */
export const CompareDialog = (props: CompareDialogProps) => {
  const { placed, document, isLocked } = props;
  const { page, position } = placed;
  const { t } = useLanguage();
  const plain = { ...page, finish: undefined };
  const title = t('pages.compareTitle', { n: position + 1 });
  const angle = page.finish?.straighten ?? 0;
  return (
    <Dialog
      isOpen
      onOpenChange={props.onClose}
      title={`${document.title} · ${title}`}
      size="large"
      closeLabel={t('pages.close')}
      isDismissable
      actions={
        <>
          <IconButton
            icon={ChevronLeft}
            label={t('documents.previousPage')}
            isDisabled={props.onPrevious === undefined}
            onPress={props.onPrevious}
          />
          <IconButton
            icon={ChevronRight}
            label={t('documents.nextPage')}
            isDisabled={props.onNext === undefined}
            onPress={props.onNext}
          />
          {!isLocked && (
            <Button tone="quiet" isDisabled={page.finish === undefined} onPress={props.onPlain}>
              {t('pages.plain')}
            </Button>
          )}
          <Button tone="primary" onPress={props.onClose}>
            {t('pages.close')}
          </Button>
        </>
      }
    >
      {!isLocked && (
        <div className={styles.adjust}>
          <span>{t('pages.angle')}</span>
          <IconButton icon={RotateCcw} label={t('pages.angleLess')} onPress={() => props.onTilt(-tiltStep)} />
          <output className={styles.angle}>{t('pages.angleNow', { degrees: angle.toFixed(1) })}</output>
          <IconButton icon={RotateCw} label={t('pages.angleMore')} onPress={() => props.onTilt(tiltStep)} />
          <SwitchField label={t('pages.clean')} isSelected={page.finish?.clean ?? false} onChange={props.onClean} />
        </div>
      )}
      <div className={styles.compare}>
        <figure>
          <PagePicture address={pictureOf(document, plain, pictureWidthPx)} alt={`${title}, ${t('pages.before')}`} />
          <figcaption>{t('pages.before')}</figcaption>
        </figure>
        <figure>
          <PagePicture address={pictureOf(document, page, pictureWidthPx)} alt={`${title}, ${t('pages.after')}`} />
          <figcaption>{t('pages.after')}</figcaption>
        </figure>
      </div>
    </Dialog>
  );
};
