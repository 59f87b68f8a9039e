import { Check, Eye, X } from 'lucide-react';
import { use, useRef, useState } from 'react';
import { formatAmount } from '../../shared/claim/amount.ts';
import type { CaseFacts } from '../../shared/claim/case.ts';
import { useLanguage } from '../app/language.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import { CountBadge } from '../ui/status-mark.tsx';
import type { Offer, OfferTarget } from './offers.ts';
import { PagePlace } from './page-place.tsx';
import styles from './reading.module.css';
import { ReadingContext } from './reading-context.ts';

/** More would push the form off the screen. */
const fewOffers = 6;

/** What documents have for empty fields: one key or one press takes the first, and the next one is ready. */
export const ReadingStrip = ({ facts }: { readonly facts: CaseFacts }) => {
  const { t } = useLanguage();
  const reading = use(ReadingContext);
  const box = useRef<HTMLDivElement>(null);
  const offers = reading?.offers ?? [];
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? offers : offers.slice(0, fewOffers);
  const accept = (offer: Offer | undefined) => {
    if (offer === undefined || reading === null) return;
    reading.accept(offer);
    // The next one comes up in its place, under the same finger.
    const isInside = box.current?.contains(document.activeElement) === true;
    if (isInside) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[data-accept] button')?.focus());
  };
  useShortcuts([['F9', () => accept(offers[0])]]);
  if (reading === null || offers.length === 0) return null;

  const lineNumber = (target: OfferTarget): number =>
    target.kind === 'invoice'
      ? facts.invoices.findIndex(({ id }) => id === target.invoiceId) + 1
      : facts.invoices.length + 1;
  const fieldName = ({ proposal, target }: Offer): string => {
    const name = t(`reading.field.${proposal.field}`);
    return target.kind === 'fact' ? name : t('reading.inLine', { line: lineNumber(target), field: name });
  };
  const valueText = ({ field, value }: Offer['proposal']): string => (field === 'amount' ? formatAmount(value) : value);

  return (
    <Card
      title={t('reading.strip')}
      aside={
        <CountBadge count={offers.length} tone="neutral" label={t('reading.stripCount', { count: offers.length })} />
      }
      actions={
        <span className={styles.keys}>
          {t('reading.stripKey')} <KeyHint keys={['F9']} />
        </span>
      }
      isFlush
    >
      <div ref={box}>
        <ul className={styles.offers}>
          {shown.map((offer) => {
            const { document: paper, proposal } = offer;
            const name = fieldName(offer);
            return (
              <li key={`${paper.id} ${proposal.id}`} className={styles.offer}>
                <span className={styles.name}>{name}</span>
                <span className={styles.value}>{valueText(proposal)}</span>
                <span className={styles.from}>
                  {paper.title} · {t('reading.sure', { percent: Math.round(proposal.confidence * 100) })}
                </span>
                <PopoverButton
                  title={paper.title}
                  placement="bottom end"
                  trigger={<IconButton icon={Eye} size="small" label={t('reading.look', { field: name })} />}
                >
                  <PagePlace document={paper} proposal={proposal} />
                </PopoverButton>
                <IconButton
                  icon={X}
                  size="small"
                  label={t('reading.dismiss', { field: name })}
                  onPress={() => reading.dismiss(offer)}
                />
                <span data-accept>
                  <Button size="small" icon={Check} onPress={() => accept(offer)}>
                    {t('reading.accept')}
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
        {shown.length < offers.length && (
          <p className={styles.more}>
            <Button size="small" tone="quiet" onPress={() => setShowsAll(true)}>
              {t('reading.showAll', { count: offers.length })}
            </Button>
          </p>
        )}
      </div>
    </Card>
  );
};
