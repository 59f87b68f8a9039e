import type { FeedEventKind } from '../../../shared/singleWindow/events.ts';
import type { FilingState } from '../../../shared/singleWindow/filing.ts';
import type { FilingKind, Presentation } from '../../../shared/singleWindow/manifest.ts';
import type { ReviewAction } from '../review/actions.ts';

export type Language = 'zh' | 'en';

export interface ConsoleText {
  readonly title: string;
  readonly practice: string;
  readonly otherLanguage: string;
  readonly reference: string;
  readonly filings: string;
  readonly none: string;
  readonly choose: string;
  readonly documents: string;
  readonly timeline: string;
  readonly decide: string;
  readonly noAction: string;
  readonly form: string;
  readonly declarations: string;
  readonly measures: string;
  readonly evidence: string;
  readonly dispatches: string;
  readonly newPromises: string;
  readonly view: string;
  readonly notHeld: string;
  readonly pages: string;
  readonly promised: string;
  readonly fields: Readonly<
    Record<
      | 'acceptanceNo'
      | 'caseNo'
      | 'corpSerialNo'
      | 'caseNoOptional'
      | 'reasons'
      | 'field'
      | 'documentId'
      | 'what'
      | 'documentCode'
      | 'by'
      | 'loss'
      | 'indemnity'
      | 'currency'
      | 'amount'
      | 'paidOn'
      | 'text'
      | 'owed',
      string
    >
  >;
  readonly kinds: Readonly<Record<FilingKind, string>>;
  readonly states: Readonly<Record<FilingState, string>>;
  readonly events: Readonly<Record<FeedEventKind, string>>;
  readonly actions: Readonly<Record<ReviewAction, string>>;
  readonly presentations: Readonly<Record<Presentation, string>>;
}

const zh: ConsoleText = {
  title: '信保绿色通道 审核台',
  practice: '演练环境 · 不具法律效力',
  otherLanguage: 'English',
  reference: '平台资料',
  filings: '申报',
  none: '还没有申报。',
  choose: '请从左侧选择一份申报。',
  documents: '单证',
  timeline: '进度',
  decide: '处理',
  noAction: '当前状态没有可用的操作。',
  form: '申报内容',
  declarations: '疑点说明',
  measures: '采用的便利措施',
  evidence: '证明',
  dispatches: '正本寄送',
  newPromises: '正本改期',
  view: '查看',
  notHeld: '未收到',
  pages: '页',
  promised: '正本后补,承诺',
  fields: {
    acceptanceNo: '受理编号',
    caseNo: '案件编号',
    corpSerialNo: '企业流水号',
    caseNoOptional: '案件编号(空则自动编号)',
    reasons: '原因(每行一条)',
    field: '字段(如 /form/plSum,可空)',
    documentId: '单证(可空)',
    what: '需补充的内容(每行一条)',
    documentCode: '单证代码(如 TRD-BL,可空)',
    by: '补件期限',
    loss: '核定损失',
    indemnity: '赔付金额',
    currency: '币种',
    amount: '金额',
    paidOn: '赔付日期',
    text: '内容',
    owed: '收到的正本',
  },
  kinds: { 'possible-loss-notice': '报损', claim: '索赔', supplement: '补件', withdrawal: '撤销' },
  states: {
    open: '待提交',
    superseded: '已被替换',
    received: '已接收',
    'in-review': '审核中',
    'supplement-requested': '待补件',
    accepted: '已受理',
    returned: '已退回',
    assessed: '已定损核赔',
    paid: '已赔付',
    refused: '拒赔',
    withdrawn: '已撤销',
  },
  events: {
    received: '已接收',
    accepted: '受理',
    returned: '退回',
    'in-review': '开始审核',
    'supplement-requested': '要求补件',
    'supplement-received': '收到补件',
    'original-received': '收到正本',
    assessed: '定损核赔',
    paid: '赔付',
    refused: '拒赔',
    withdrawn: '撤销',
    message: '留言',
  },
  actions: {
    'in-review': '开始审核',
    accept: '受理',
    return: '退回',
    supplement: '要求补件',
    originals: '确认收到正本',
    assess: '定损核赔',
    pay: '赔付',
    refuse: '拒赔',
    message: '留言',
  },
  presentations: { electronic: '电子件', scan: '扫描件', photo: '照片' },
};

const en: ConsoleText = {
  title: 'Green channel: reviewer',
  practice: 'Practice · no legal effect',
  otherLanguage: '中文',
  reference: 'Platform data',
  filings: 'Filings',
  none: 'No filings yet.',
  choose: 'Choose a filing on the left.',
  documents: 'Documents',
  timeline: 'Timeline',
  decide: 'Decide',
  noAction: 'Nothing can be done in this state.',
  form: 'Form',
  declarations: 'Explained doubts',
  measures: 'Relief measures used',
  evidence: 'evidence',
  dispatches: 'Originals in the post',
  newPromises: 'Originals promised for another day',
  view: 'View',
  notHeld: 'not received',
  pages: 'pages',
  promised: 'Original to follow, promised for',
  fields: {
    acceptanceNo: 'Acceptance no.',
    caseNo: 'Case no.',
    corpSerialNo: 'Company serial no.',
    caseNoOptional: 'Case no. (empty: next free one)',
    reasons: 'Reasons (one a line)',
    field: 'Field (such as /form/plSum, optional)',
    documentId: 'Document (optional)',
    what: 'What is missing (one a line)',
    documentCode: 'Document code (such as TRD-BL, optional)',
    by: 'To be sent by',
    loss: 'Assessed loss',
    indemnity: 'Indemnity',
    currency: 'Currency',
    amount: 'Amount',
    paidOn: 'Paid on',
    text: 'Text',
    owed: 'Originals received',
  },
  kinds: { 'possible-loss-notice': 'Loss notice', claim: 'Claim', supplement: 'Supplement', withdrawal: 'Withdrawal' },
  states: {
    open: 'Not submitted',
    superseded: 'Replaced',
    received: 'Received',
    'in-review': 'In review',
    'supplement-requested': 'Supplement requested',
    accepted: 'Accepted',
    returned: 'Returned',
    assessed: 'Assessed',
    paid: 'Paid',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
  },
  events: {
    received: 'Received',
    accepted: 'Accepted',
    returned: 'Returned',
    'in-review': 'Review begun',
    'supplement-requested': 'Supplement requested',
    'supplement-received': 'Supplement received',
    'original-received': 'Original received',
    assessed: 'Assessed',
    paid: 'Paid',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    message: 'Message',
  },
  actions: {
    'in-review': 'Begin review',
    accept: 'Accept',
    return: 'Return',
    supplement: 'Ask for a supplement',
    originals: 'Confirm originals',
    assess: 'Assess',
    pay: 'Pay',
    refuse: 'Refuse',
    message: 'Send message',
  },
  presentations: { electronic: 'electronic', scan: 'scan', photo: 'photo' },
};

export const consoleTexts: Readonly<Record<Language, ConsoleText>> = { zh, en };
