import { Download, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { dayAndTime } from '../app/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import styles from './sent-panel.module.css';

/** The signed receipt: checked again here and now, without the network, and saved for the file. */
export const ReceiptPart = ({ filingId }: { readonly filingId: string }) => {
  const { t, tFault } = useLanguage();
  const verify = useDo('filing.receipt');
  const save = useDo('filing.save-receipt');
  const [savedName, setSavedName] = useState<string | null>(null);
  const receipt = verify.data;
  const error = verify.error ?? save.error;
  return (
    <div className={styles.receipt}>
      <div className={styles.row}>
        <Button size="small" icon={ShieldCheck} isBusy={verify.isPending} onPress={() => verify.mutate({ filingId })}>
          {t('sent.verify')}
        </Button>
        <Button
          size="small"
          icon={Download}
          isBusy={save.isPending}
          onPress={() => save.mutate({ filingId }, { onSuccess: ({ fileName }) => setSavedName(fileName) })}
        >
          {t('sent.saveReceipt')}
        </Button>
        <span className={styles.quiet} role="status">
          {savedName === null ? t('sent.verifyHint') : t('review.saved', { name: savedName })}
        </span>
      </div>
      {error !== null && (
        <Banner tone="bad" title={t('sent.failed')} isAnnounced>
          <p>{tFault(faultOf(error))}</p>
        </Banner>
      )}
      {receipt !== undefined && (
        <>
          <Banner
            tone={receipt.verdict.valid ? 'good' : 'bad'}
            title={t(receipt.verdict.valid ? 'sent.valid' : 'sent.invalid')}
            isAnnounced
          >
            {!receipt.verdict.valid && <p>{tFault(receipt.verdict.fault)}</p>}
          </Banner>
          <KeyValue
            items={[
              { id: 'at', label: t('sent.receivedAt'), value: dayAndTime(receipt.receivedAt) },
              { id: 'issuer', label: t('sent.issuer'), value: receipt.issuer, isMono: true },
              { id: 'digest', label: t('sent.digest'), value: receipt.manifestDigest, isMono: true },
            ]}
          />
        </>
      )}
    </div>
  );
};
