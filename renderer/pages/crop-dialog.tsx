import { useState } from 'react';
import type { Placed } from '../../shared/claim/arrange-pages.ts';
import type { Crop } from '../../shared/claim/page-finish.ts';
import type { DocumentView } from '../../shared/ipc/views.ts';
import { useLanguage } from '../app/language.tsx';
import { pictureOf } from '../documents/page-address.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { cropAsItLies, cropTurned, wholePage } from './crop-box.ts';
import { CropFrame } from './crop-frame.tsx';
import styles from './pages-screen.module.css';

export interface CropDialogProps {
  readonly placed: Placed;
  readonly document: DocumentView;
  /** How many pages are selected, this one among them. */
  readonly selectedCount: number;
  readonly onClose: () => void;
  /** Keeps a part of the page as it is seen; of all selected pages, or of this one. */
  readonly onCrop: (seen: Crop | null, ofAll: boolean) => void;
}

const pictureWidthPx = 1000;

/** Chooses what stays of a page; nothing is changed before it is applied. */
export const CropDialog = ({
  placed: { page, position },
  document,
  selectedCount,
  onClose,
  onCrop,
}: CropDialogProps) => {
  const { t } = useLanguage();
  const before = page.finish?.crop ?? null;
  const [crop, setCrop] = useState<Crop>(before === null ? wholePage : cropTurned(before, page.rotation));
  const whole = { ...page, finish: page.finish === undefined ? undefined : { ...page.finish, crop: null } };
  const isWhole = cropAsItLies(crop, 0).width > 0.998 && crop.height > 0.998;
  const apply = (ofAll: boolean) => {
    onCrop(isWhole ? null : crop, ofAll);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('pages.cropTitle', { n: position + 1 })}
      size="large"
      closeLabel={t('pages.close')}
      actions={
        <>
          <Button tone="quiet" isDisabled={isWhole} onPress={() => setCrop(wholePage)}>
            {t('pages.cropWhole')}
          </Button>
          {selectedCount > 1 && (
            <Button onPress={() => apply(true)}>{t('pages.cropApplyAll', { count: selectedCount })}</Button>
          )}
          <Button tone="primary" onPress={() => apply(false)}>
            {t('pages.cropApply')}
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>{t('pages.cropHint')}</p>
      <CropFrame
        address={pictureOf(document, whole, pictureWidthPx)}
        alt={t('pages.page', { title: document.title, n: position + 1 })}
        crop={crop}
        onCrop={setCrop}
      />
      <p className={styles.quiet}>{t('pages.cropHidden')}</p>
    </Dialog>
  );
};
