import type { ScannerAbilities, ScanOrder } from '../../shared/ipc/scanning-views.ts';
import { useLanguage } from '../app/language.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './scan-dialog.module.css';

const usualDpi = 300;

/** What was wished for, as far as this scanner can: another source may offer less. */
export const possibleOrder = (
  { sources }: ScannerAbilities,
  wish: { readonly [K in keyof ScanOrder]: ScanOrder[K] | null },
): ScanOrder | undefined => {
  const way = sources.find(({ source }) => source === wish.source) ?? sources[0];
  if (way === undefined) return undefined;
  const wanted = wish.dpi ?? usualDpi;
  const dpi = [...way.dpis].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? usualDpi;
  const colour = way.colours.find((one) => one === (wish.colour ?? 'grey')) ?? way.colours[0] ?? 'grey';
  return { source: way.source, dpi, colour };
};

export interface ScanSettingsProps {
  readonly abilities: ScannerAbilities;
  readonly order: ScanOrder;
  readonly onChange: (change: Partial<ScanOrder>) => void;
  readonly isBusy: boolean;
}

/** Source, resolution and colour: only what the scanner offers. */
export const ScanSettings = ({ abilities, order, onChange, isBusy }: ScanSettingsProps) => {
  const { t } = useLanguage();
  const way = abilities.sources.find(({ source }) => source === order.source);
  return (
    <div className={styles.settings}>
      <SelectField
        label={t('scan.source')}
        value={order.source}
        onChange={(value) => {
          const chosen = abilities.sources.find(({ source }) => source === value);
          if (chosen !== undefined) onChange({ source: chosen.source });
        }}
        placeholder=""
        isDisabled={isBusy}
        options={abilities.sources.map(({ source }) => ({ id: source, label: t(`scan.source.${source}`) }))}
      />
      <SelectField
        label={t('scan.dpi')}
        value={String(order.dpi)}
        onChange={(value) => onChange({ dpi: Number(value) })}
        placeholder=""
        isDisabled={isBusy}
        options={(way?.dpis ?? []).map((dpi) => ({ id: String(dpi), label: t('scan.dpiOf', { dpi }) }))}
      />
      <div className={styles.colour}>
        <span className={styles.label} aria-hidden>
          {t('scan.colour')}
        </span>
        <SegmentedControl
          label={t('scan.colour')}
          value={order.colour}
          onChange={(colour) => onChange({ colour })}
          segments={(way?.colours ?? []).map((colour) => ({ id: colour, label: t(`scan.colour.${colour}`) }))}
        />
      </div>
    </div>
  );
};
