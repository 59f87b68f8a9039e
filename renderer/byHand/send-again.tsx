import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { type HandChannel, handChannels } from '../../shared/claim/by-hand-record.ts';
import type { Filing } from '../../shared/claim/filing.ts';
import { faultOf, useDo } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../ui/button.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import styles from './by-hand.module.css';
import { ChannelChoice } from './channel-choice.tsx';

/** The same package once more, on purpose. */
export const SendAgain = ({ filing }: { readonly filing: Filing }) => {
  const { t, tFault } = useLanguage();
  const again = useDo('hand.again');
  const [channel, setChannel] = useState<HandChannel>(filing.byHand?.channel ?? 'email');
  return (
    <div className={styles.row}>
      <PopoverButton
        title={t('hand.again')}
        trigger={
          <Button size="small" icon={RotateCw}>
            {t('hand.again')}
          </Button>
        }
      >
        <div className={styles.stack}>
          <p className={styles.text}>{t('hand.againText')}</p>
          <ChannelChoice
            offered={handChannels}
            value={channel}
            onChange={(picked) => {
              if (picked !== 'endpoint') setChannel(picked);
            }}
          />
          {again.error !== null && <p className={styles.text}>{tFault(faultOf(again.error))}</p>}
          <div>
            <Button
              tone="primary"
              isBusy={again.isPending}
              onPress={() => again.mutate({ filingId: filing.id, channel })}
            >
              {t('hand.again')}
            </Button>
          </div>
        </div>
      </PopoverButton>
    </div>
  );
};
