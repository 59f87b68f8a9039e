import { Printer } from 'lucide-react';
import type { PrintChoice } from '../../shared/claim/printing/print-choice.ts';
import type { MadePack, PackItem } from '../../shared/ipc/printing-views.ts';
import { useLanguage } from '../app/language.tsx';
import { CheckboxField } from '../ui/checkbox-field.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import styles from './print-dialog.module.css';

export interface PackContentsProps {
  readonly items: readonly PackItem[];
  readonly choices: Readonly<Record<string, PrintChoice>>;
  readonly onChoose: (documentId: string, choice: PrintChoice) => void;
  readonly pack: MadePack | null;
  /** Shows a page of the preview, from 1. */
  readonly onShow: (page: number) => void;
}

const copyCounts = Array.from({ length: 9 }, (_, i) => String(i + 1));

/** What is printed, case by case: which documents, how many of each, on one side or both. */
export const PackContents = ({ items, choices, onChoose, pack, onShow }: PackContentsProps) => {
  const { t } = useLanguage();
  const cases = [...new Set(items.map(({ caseId }) => caseId))];
  return (
    <>
      {cases.map((caseId) => {
        const own = items.filter((item) => item.caseId === caseId);
        const head = own[0];
        const sheet = pack?.pieces.find((piece) => piece.kind === 'sheet' && piece.caseId === caseId);
        return (
          <section key={caseId} className={styles.envelope}>
            <h4>
              <button
                type="button"
                className={styles.jump}
                disabled={sheet === undefined}
                onClick={() => onShow(sheet?.firstPage ?? 1)}
              >
                {head?.caseNo ?? head?.caseRef}
              </button>
              <span className={styles.quiet}>{head?.buyerName}</span>
            </h4>
            {own.map((item) => {
              const choice = choices[item.documentId] ?? item.choice;
              const piece = pack?.pieces.find(({ documentId }) => documentId === item.documentId);
              const { runningNo: no } = item;
              return (
                <div key={item.documentId} className={styles.item}>
                  <div className={styles.itemHead}>
                    <CheckboxField
                      label={`${no} ${item.title}`}
                      isSelected={choice.prints}
                      onChange={(prints) => onChoose(item.documentId, { ...choice, prints })}
                    />
                    {item.printedTimes > 0 && (
                      <StatusMark
                        tone="warn"
                        icon={Printer}
                        label={t('printing.reprint', { time: item.printedTimes + 1 })}
                      />
                    )}
                  </div>
                  <div className={styles.itemTools}>
                    <button
                      type="button"
                      className={styles.jump}
                      disabled={piece === undefined}
                      aria-label={t('printing.jumpTo', { title: `${no} ${item.title}` })}
                      onClick={() => onShow(piece?.firstPage ?? 1)}
                    >
                      {t('printing.pages', { count: item.pageCount })}
                    </button>
                    <div className={styles.copies}>
                      <SelectField
                        label={t('printing.copiesOf', { no })}
                        isLabelHidden
                        isDisabled={!choice.prints}
                        value={String(choice.copies)}
                        placeholder=""
                        options={copyCounts.map((id) => ({ id, label: `× ${id}` }))}
                        onChange={(count) => onChoose(item.documentId, { ...choice, copies: Number(count) || 1 })}
                      />
                    </div>
                    <SegmentedControl
                      label={t('printing.sidesOf', { no })}
                      value={choice.sides}
                      onChange={(sides) => onChoose(item.documentId, { ...choice, sides })}
                      segments={[
                        { id: 'one', label: t('printing.one') },
                        { id: 'two', label: t('printing.two') },
                      ]}
                    />
                  </div>
                </div>
              );
            })}
          </section>
        );
      })}
      <p className={styles.quiet}>{t('printing.remembered')}</p>
    </>
  );
};
