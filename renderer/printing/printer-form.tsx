import { pagesText, readPages } from '../../shared/claim/printing/paper-layout.ts';
import type { Duplex, PrintSettings } from '../../shared/claim/printing/print-run.ts';
import type { PrinterView } from '../../shared/ipc/printing-views.ts';
import { useLanguage } from '../app/language.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './print-dialog.module.css';

export interface PrinterFormProps {
  readonly printers: readonly PrinterView[] | undefined;
  /** Null: the system's dialog. */
  readonly printer: string | null;
  readonly onPrinter: (name: string | null) => void;
  readonly settings: PrintSettings;
  readonly onSettings: (settings: PrintSettings) => void;
  readonly pages: string;
  readonly onPages: (pages: string) => void;
  readonly pageCount: number | null;
}

/** Stands for the dialog among the printers; no printer's name has a slash. */
const dialogId = '/dialog';
const copyCounts = Array.from({ length: 20 }, (_, i) => String(i + 1));

/** Where it is printed and how. */
export const PrinterForm = (props: PrinterFormProps) => {
  const { t } = useLanguage();
  const { printers, printer, settings, onSettings, pages, pageCount } = props;
  const chosen = printers?.find(({ name }) => name === printer);
  const isUnreadable = pageCount !== null && readPages(pages, pageCount) === undefined;
  const cannotDuplex = chosen?.duplex === false && settings.duplex !== 'one';
  const stateOf = ({ state, reason }: PrinterView) =>
    [t(`printing.state.${state}`), state === 'paused' ? reason : ''].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.papers}>
      <SelectField
        label={t('printing.printer')}
        value={printer ?? dialogId}
        placeholder=""
        onChange={(name) => props.onPrinter(name === dialogId || name === '' ? null : name)}
        options={[
          ...(printers ?? []).map((one) => ({ id: one.name, label: one.label, detail: stateOf(one) })),
          { id: dialogId, label: t('printing.printerDialog') },
        ]}
        hint={printers?.length === 0 ? t('printing.noPrinters') : chosen === undefined ? undefined : stateOf(chosen)}
      />
      <div className={styles.row}>
        <span className={styles.name}>{t('printing.duplex')}</span>
        <SegmentedControl<Duplex>
          label={t('printing.duplex')}
          value={settings.duplex}
          onChange={(duplex) => onSettings({ ...settings, duplex })}
          segments={[
            { id: 'one', label: t('printing.duplex.one') },
            { id: 'long', label: t('printing.duplex.long') },
            { id: 'short', label: t('printing.duplex.short') },
          ]}
        />
      </div>
      {cannotDuplex && <p className={styles.warn}>{t('printing.noDuplex')}</p>}
      <div className={styles.row}>
        <span className={styles.name}>{t('printing.colour')}</span>
        <SegmentedControl
          label={t('printing.colour')}
          value={settings.grey ? 'grey' : 'colour'}
          onChange={(colour) => onSettings({ ...settings, grey: colour === 'grey' })}
          segments={[
            { id: 'colour', label: t('printing.colour.colour') },
            { id: 'grey', label: t('printing.colour.grey') },
          ]}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('printing.range')}
          value={pages}
          onChange={props.onPages}
          onBlur={() => {
            const read = pageCount === null ? undefined : readPages(pages, pageCount);
            if (read !== undefined) props.onPages(read.length === pageCount ? '' : pagesText(read));
          }}
          maxLength={200}
          hint={isUnreadable ? undefined : t('printing.rangeHint')}
          error={isUnreadable ? t('printing.rangeBad', { count: pageCount }) : undefined}
        />
        <SelectField
          label={t('printing.copiesAll')}
          value={String(settings.copies)}
          placeholder=""
          options={copyCounts.map((id) => ({ id, label: id }))}
          onChange={(count) => onSettings({ ...settings, copies: Number(count) || 1 })}
        />
      </div>
      {chosen !== undefined && chosen.trays.length > 0 && (
        <SelectField
          label={t('printing.tray')}
          value={settings.tray ?? dialogId}
          placeholder=""
          options={[
            { id: dialogId, label: t('printing.trayAuto') },
            ...chosen.trays.map(({ id, label }) => ({ id, label })),
          ]}
          onChange={(tray) => onSettings({ ...settings, tray: tray === dialogId || tray === '' ? null : tray })}
        />
      )}
      <p className={styles.quiet}>{t('printing.paper')}</p>
    </div>
  );
};
