import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Crop } from '../../shared/claim/page-finish.ts';
import { useLanguage } from '../app/language.tsx';
import { PagePicture } from '../documents/page-picture.tsx';
import { type CropHandle, cropHandles, cropMoved, handlePlace } from './crop-box.ts';
import styles from './crop-frame.module.css';

export interface CropFrameProps {
  readonly address: string;
  readonly alt: string;
  readonly crop: Crop;
  readonly onCrop: (crop: Crop) => void;
}

const keyStep = 0.005;
const fastStep = 0.05;
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const percent = (share: number): string => `${share * 100}%`;

/** The page without a hole in it. */
const around = ({ x, y, width, height }: Crop): string => {
  const [left, top, right, bottom] = [x, y, x + width, y + height].map(percent);
  const hole = `${left} ${top}, ${right} ${top}, ${right} ${bottom}, ${left} ${bottom}, ${left} ${top}`;
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`;
};

/** A page with the part that stays marked; its handles are moved by pointer or by arrow keys. */
export const CropFrame = ({ address, alt, crop, onCrop }: CropFrameProps) => {
  const { t } = useLanguage();
  const sheet = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly x: number; readonly y: number; readonly crop: Crop } | null>(null);

  const grab = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY, crop };
  };
  const pull = (handle: CropHandle | 'all') => (event: PointerEvent<HTMLElement>) => {
    const from = held.current;
    const box = sheet.current?.getBoundingClientRect();
    if (from === null || box === undefined) return;
    onCrop(cropMoved(from.crop, handle, (event.clientX - from.x) / box.width, (event.clientY - from.y) / box.height));
  };
  const letGo = () => {
    held.current = null;
  };
  const hear = (handle: CropHandle | 'all') => (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const step = event.shiftKey ? fastStep : keyStep;
    onCrop(cropMoved(crop, handle, direction[0] * step, direction[1] * step));
  };
  const pointer = (handle: CropHandle | 'all') => ({
    onPointerDown: grab,
    onPointerMove: pull(handle),
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: hear(handle),
  });

  return (
    <div ref={sheet} className={styles.sheet}>
      <PagePicture address={address} alt={alt} />
      <div className={styles.shade} style={{ clipPath: around(crop) }} />
      <button
        type="button"
        className={styles.part}
        aria-label={t('pages.cropArea')}
        style={{
          left: percent(crop.x),
          top: percent(crop.y),
          width: percent(crop.width),
          height: percent(crop.height),
        }}
        {...pointer('all')}
      />
      {cropHandles.map((handle) => {
        const { x, y } = handlePlace(crop, handle);
        return (
          <button
            key={handle}
            type="button"
            className={`${styles.handle} ${styles[handle]}`}
            aria-label={t(`pages.handle.${handle}`)}
            aria-description={t('pages.handleAt', { x: Math.round(x * 100), y: Math.round(y * 100) })}
            style={{ left: percent(x), top: percent(y) }}
            {...pointer(handle)}
          />
        );
      })}
    </div>
  );
};
