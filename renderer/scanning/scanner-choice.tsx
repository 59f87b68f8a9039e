import { Plus, Search, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './scan-dialog.module.css';
import type { Scanners } from './use-scanners.ts';

/** Which scanner: known ones, those that announce themselves, or one by its address. */
export const ScannerChoice = ({ scanners, isBusy }: { readonly scanners: Scanners; readonly isBusy: boolean }) => {
  const { t, tFault } = useLanguage();
  const [isTyping, setTyping] = useState(false);
  const [address, setAddress] = useState('');
  const { chosen, finding } = scanners;
  const isTypingShown = isTyping || scanners.foundNone;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '' && (await scanners.add(address))) {
      setTyping(false);
      setAddress('');
    }
  };

  return (
    <div className={styles.choice}>
      <div className={styles.line}>
        <div className={styles.grow}>
          <SelectField
            label={t('scan.scanner')}
            value={chosen?.id ?? ''}
            onChange={scanners.choose}
            placeholder={t('scan.scannerNone')}
            isDisabled={isBusy || scanners.scanners.length === 0}
            options={scanners.scanners.map(({ id, name, address: at }) => ({ id, label: `${name} · ${at}` }))}
          />
        </div>
        {chosen?.isKept === true && (
          <IconButton
            icon={Trash2}
            label={t('scan.forget')}
            isDisabled={isBusy}
            onPress={() => void scanners.forget(chosen.id)}
          />
        )}
        <Button
          icon={Search}
          isBusy={finding.running !== null}
          isDisabled={isBusy}
          onPress={() => void scanners.find()}
        >
          {t('scan.find')}
        </Button>
        {!isTypingShown && (
          <Button icon={Plus} tone="quiet" isDisabled={isBusy} onPress={() => setTyping(true)}>
            {t('scan.byAddress')}
          </Button>
        )}
      </div>
      {finding.running !== null && (
        <ProgressBar
          label={t('scan.finding')}
          percent={undefined}
          onCancel={finding.cancel}
          cancelLabel={t('progress.cancel')}
        />
      )}
      {scanners.foundNone && <p className={styles.quiet}>{t('scan.foundNone')}</p>}
      {isTypingShown && (
        <form className={styles.line} onSubmit={(event) => void add(event)}>
          <div className={styles.grow}>
            <TextField
              label={t('scan.address')}
              hint={t('scan.addressHint')}
              value={address}
              onChange={setAddress}
              maxLength={200}
              isMono
              autoFocus={isTyping}
            />
          </div>
          <div className={styles.beside}>
            <Button type="submit" isBusy={scanners.isAdding} isDisabled={address.trim() === '' || isBusy}>
              {t('scan.add')}
            </Button>
          </div>
        </form>
      )}
      {scanners.fault !== null && scanners.fault.code !== 'cancelled' && (
        <Banner tone="bad" title={t('scan.notReached')} isAnnounced>
          <p>{tFault(scanners.fault)}</p>
        </Banner>
      )}
    </div>
  );
};
