import type { ReferenceKind } from '../../../shared/singleWindow/reference.ts';
import type { Language } from './console-texts.ts';

interface ReferenceText {
  readonly title: string;
  readonly practice: string;
  readonly back: string;
  readonly choose: string;
  readonly hint: string;
  readonly save: string;
  readonly remove: string;
  readonly kinds: Readonly<Record<ReferenceKind, string>>;
}

export const referenceTexts: Readonly<Record<Language, ReferenceText>> = {
  zh: {
    title: '平台资料',
    practice: '演练环境 · 不具法律效力',
    back: '回到申报',
    choose: '选一条资料来修改。',
    hint: '保存后，企业端下次同步时取得。',
    save: '保存',
    remove: '删除这条',
    kinds: { policies: '保单', buyers: '买方', shipments: '出运申报', declarations: '报关单' },
  },
  en: {
    title: 'Platform data',
    practice: 'Practice · without legal effect',
    back: 'Back to the filings',
    choose: 'Choose a row to change it.',
    hint: "Once saved, the firm's next sync fetches it.",
    save: 'Save',
    remove: 'Delete this row',
    kinds: { policies: 'Policies', buyers: 'Buyers', shipments: 'Shipments', declarations: 'Customs declarations' },
  },
};
