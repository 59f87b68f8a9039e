/** A value stands inside a sentence; a block is a table or a list of fields and takes a line of its own. */
export type PlaceholderSort = 'value' | 'block';

type Placeholder = { readonly sort: PlaceholderSort; readonly zh: string; readonly en: string };

/**
 * What a template may name. Either the name or its Chinese word is understood: `{{policyNo}}` and `{{保单号}}` are the same.
 * A name that goes one day must not break a template somebody has stored: it is then reported, and printed as a line to fill in.
 */
export const placeholders = {
  insuredName: { sort: 'value', zh: '被保险人', en: 'Name of the insured' },
  uscc: { sort: 'value', zh: '统一社会信用代码', en: 'Unified social credit code' },
  policyNo: { sort: 'value', zh: '保单号', en: 'Policy number' },
  caseNo: { sort: 'value', zh: '案件号', en: "Insurer's case number" },
  caseRef: { sort: 'value', zh: '案件编号', en: 'Our case reference' },
  serialNo: { sort: 'value', zh: '企业流水号', en: 'Serial number of the filing' },
  filingName: { sort: 'value', zh: '申报名称', en: 'Name of the filing' },
  buyerName: { sort: 'value', zh: '买方', en: 'Buyer' },
  buyerCode: { sort: 'value', zh: '买方代码', en: "Insurer's buyer code" },
  buyerCountry: { sort: 'value', zh: '买方国家', en: "Buyer's country" },
  payMode: { sort: 'value', zh: '支付方式', en: 'Terms of payment' },
  lossReason: { sort: 'value', zh: '损因', en: 'Loss reason' },
  knownOn: { sort: 'value', zh: '知险日期', en: 'Day the risk was known' },
  invoiceCount: { sort: 'value', zh: '发票张数', en: 'Number of invoices' },
  invoiceNos: { sort: 'value', zh: '发票号', en: 'Invoice numbers' },
  invoicedTotal: { sort: 'value', zh: '发票金额合计', en: 'Invoiced in all' },
  filedTotal: { sort: 'value', zh: '申报金额合计', en: 'Filed for in all' },
  documentCount: { sort: 'value', zh: '单证份数', en: 'Number of documents' },
  owedCount: { sort: 'value', zh: '后补份数', en: 'Number of originals owed' },
  lastPromisedOn: { sort: 'value', zh: '最晚承诺日', en: 'Last promised day' },
  operator: { sort: 'value', zh: '经办人', en: 'Clerk in charge' },
  today: { sort: 'value', zh: '今天', en: 'Today' },
  declarationNos: { sort: 'value', zh: '报关单号', en: 'Customs declaration numbers' },
  declarationCount: { sort: 'value', zh: '报关单份数', en: 'Number of declarations' },
  paidAmount: { sort: 'value', zh: '赔款金额', en: 'Amount paid by the insurer' },
  paidOn: { sort: 'value', zh: '赔付日', en: 'Day it was paid' },
  refundFiledOn: { sort: 'value', zh: '申报退税日', en: 'Day the refund was filed for' },
  refundKeepBy: { sort: 'value', zh: '备案截止日', en: 'Last day to have the documents in order' },

  parties: { sort: 'block', zh: '当事人栏', en: 'Fields: insured, policy, buyer' },
  lossFields: { sort: 'block', zh: '损失栏', en: 'Fields: reason, payment, banks' },
  invoices: { sort: 'block', zh: '发票表', en: 'Table of invoices' },
  questions: { sort: 'block', zh: '六个问题', en: 'The six questions and the financing bank' },
  story: { sort: 'block', zh: '案情', en: 'Statement of the case' },
  claimReason: { sort: 'block', zh: '索赔原因', en: 'Reason of the claim' },
  measuresTaken: { sort: 'block', zh: '减损措施', en: 'Measures taken' },
  reliefMeasures: { sort: 'block', zh: '便利措施', en: 'Relief measures with their statements' },
  furtherFields: { sort: 'block', zh: '备用栏', en: 'Spare fields and further values' },
  people: { sort: 'block', zh: '经办栏', en: 'Fields: people and day' },
  documents: { sort: 'block', zh: '单证表', en: 'Table of documents' },
  originals: { sort: 'block', zh: '后补正本表', en: 'Table of originals to follow' },
  refundInvoices: { sort: 'block', zh: '报关单发票表', en: 'Tax refund: declarations and their invoices' },
  refundDocuments: { sort: 'block', zh: '退税资料表', en: 'Tax refund: documents enclosed' },
  refundDirectory: { sort: 'block', zh: '备案单证表', en: 'Tax refund: directory with storage places' },
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;
export const placeholderNames = Object.keys(placeholders) as PlaceholderName[];

export const sortOf = (name: PlaceholderName): PlaceholderSort => placeholders[name].sort;

const byWord = new Map<string, PlaceholderName>(
  placeholderNames.flatMap((name) => [
    [name.toLowerCase(), name] as const,
    [placeholders[name].zh.toLowerCase(), name] as const,
  ]),
);

/** The placeholder somebody means by a word, whatever the case of its letters; undefined where there is none. */
export const placeholderOf = (word: string): PlaceholderName | undefined => byWord.get(word.toLowerCase());

/** Edits (insert, drop, replace, swap neighbours) from one word to another; stops counting above `most`. */
const distance = (left: string, right: string, most: number): number => {
  const a = [...left];
  const b = [...right];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? most + 1;
};

/** The placeholder a mistyped word most likely means: near enough in letters, or beginning or ending with it. */
export const suggestionFor = (word: string): PlaceholderName | undefined => {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return undefined;
  let best: { name: PlaceholderName; cost: number } | undefined;
  for (const [known, name] of byWord) {
    const most = Math.max(1, Math.floor([...known].length / 3));
    const holds = wanted.length > 1 && (known.includes(wanted) || wanted.includes(known));
    const cost = holds ? 0.5 + Math.abs(known.length - wanted.length) / 100 : distance(wanted, known, most);
    if (cost > most && !holds) continue;
    if (best === undefined || cost < best.cost) best = { name, cost };
  }
  return best?.name;
};
