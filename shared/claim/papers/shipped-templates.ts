import type { PaperKind } from './paper-kinds.ts';
import type { PaperTemplate } from './template.ts';

/** Labels are the insurer's EDI fields as two exporters' systems word them; the printed forms themselves were not found. */
const formSource =
  '栏目按信保通 EDI 的 Plnotice／ClaimApply 字段；措辞为本软件拟稿，未见承保公司印制的格式，以保单和承保公司要求为准';
const letterSource = '本软件拟稿；未见承保公司的固定格式，以保单和承保公司要求为准';

const zhSign = { stampLabel: '被保险人盖章处（公章）', signatureLabel: '法定代表人或授权人签字', dateLabel: '日期' };
const enSign = { stampLabel: 'Company seal of the insured', signatureLabel: 'Authorised signature', dateLabel: 'Date' };

/**
 * The wording this app ships as editable templates. No printed form of the insurer is in any public source, so every wording is
 * a draft of ours (trust mark D), and the screen says so.
 */
export const shippedTemplates: Readonly<Record<PaperKind, PaperTemplate>> = {
  'possible-loss-notice': {
    language: 'zh',
    source: formSource,
    trust: 'D',
    zh: {
      headline: '可能损失通知书',
      body: `中国出口信用保险公司：
　　我公司在贵公司投保短期出口信用保险（保险单号：{{保单号}}）。现就下列买方项下可能发生的损失，按保险合同约定通知贵公司。
# 当事人
{{当事人栏}}
# 损失情况
{{损失栏}}
# 出运与金额
{{发票表}}
# 案情说明
{{案情}}
# 已采取的减损措施
{{减损措施}}
{{便利措施}}
# 其他事项
{{六个问题}}
{{备用栏}}
{{经办栏}}`,
      closing: '　　我公司声明：以上所填内容及所附单证真实、完整；如有变化，将及时书面通知贵公司。',
      ...zhSign,
    },
    en: {
      headline: 'Notice of possible loss',
      body: `To: China Export & Credit Insurance Corporation
We are insured with you under short-term export credit policy no. {{policyNo}} and hereby give notice, as the policy requires, of a possible loss on the buyer below.
# Parties
{{parties}}
# Loss
{{lossFields}}
# Shipments and amounts
{{invoices}}
# Statement of the case
{{story}}
# Measures taken to reduce the loss
{{measuresTaken}}
{{reliefMeasures}}
# Further points
{{questions}}
{{furtherFields}}
{{people}}`,
      closing:
        'We declare that what is stated above and the documents enclosed are true and complete, and will tell you in writing of any change.',
      ...enSign,
    },
  },
  'claim-application': {
    language: 'zh',
    source: formSource,
    trust: 'D',
    zh: {
      headline: '索赔申请书',
      body: `中国出口信用保险公司：
　　我公司在保险单 {{保单号}} 项下对买方 {{买方}} 的出口已发生损失（案件号：{{案件号}}）。现就下列 {{发票张数}} 张发票向贵公司申请赔付，索赔金额合计 {{申报金额合计}}。
# 当事人
{{当事人栏}}
# 损失情况
{{损失栏}}
# 出运与索赔金额
{{发票表}}
# 索赔原因
{{索赔原因}}
# 案情说明
{{案情}}
{{便利措施}}
# 其他事项
{{六个问题}}
{{备用栏}}
{{经办栏}}`,
      closing: `　　随附单证见《索赔单证明细表》。
　　我公司声明：以上所填内容及所附单证真实、完整，并将配合贵公司的调查与追偿。`,
      ...zhSign,
    },
    en: {
      headline: 'Claim application',
      body: `To: China Export & Credit Insurance Corporation
We have suffered a loss on exports to {{buyerName}} under policy no. {{policyNo}} (case no. {{caseNo}}), and claim {{filedTotal}} in all on the {{invoiceCount}} invoices below.
# Parties
{{parties}}
# Loss
{{lossFields}}
# Shipments and amounts claimed
{{invoices}}
# Reason of the claim
{{claimReason}}
# Statement of the case
{{story}}
{{reliefMeasures}}
# Further points
{{questions}}
{{furtherFields}}
{{people}}`,
      closing: `The documents enclosed are listed in the schedule of claim documents.
We declare that what is stated above and the documents enclosed are true and complete, and will support your survey and recovery.`,
      ...enSign,
    },
  },
  'document-list': {
    language: 'zh',
    source: '以保单《索赔单证明细表》为准；本表列出随案提交的单证及其形式，为本软件拟稿',
    trust: 'D',
    zh: {
      headline: '索赔单证明细表',
      body: `被保险人：{{被保险人}}　　保险单号：{{保单号}}
买方：{{买方}}　　案件号：{{案件号}}
{{单证表}}`,
      closing: '　　以上单证复印件、电子件均与原件一致；注明“正本后补”的，按所列承诺日补交正本。',
      ...zhSign,
    },
    en: {
      headline: 'Schedule of claim documents',
      body: `Insured: {{insuredName}}    Policy no.: {{policyNo}}
Buyer: {{buyerName}}    Case no.: {{caseNo}}
{{documents}}`,
      closing:
        'The copies and e-documents above agree with their originals. Where the original follows later, it is handed in by the day promised.',
      ...enSign,
    },
  },
  'case-statement': {
    language: 'zh',
    source: letterSource,
    trust: 'D',
    zh: {
      headline: '案情说明',
      body: `中国出口信用保险公司：
　　关于我公司在保险单 {{保单号}} 项下对 {{买方}} 的出口（发票号 {{发票号}}，发票金额合计 {{发票金额合计}}），现将案情说明如下。
{{案情}}
# 已采取的减损措施
{{减损措施}}
{{便利措施}}`,
      closing: '　　以上情况属实，特此说明。',
      ...zhSign,
    },
    en: {
      headline: 'Statement of the case',
      body: `To: China Export & Credit Insurance Corporation
This concerns our exports to {{buyerName}} under policy no. {{policyNo}} (invoices {{invoiceNos}}, {{invoicedTotal}} in all).
{{story}}
# Measures taken to reduce the loss
{{measuresTaken}}
{{reliefMeasures}}`,
      closing: 'We confirm that the above is true.',
      ...enSign,
    },
  },
  'originals-undertaking': {
    language: 'zh',
    source:
      '“正本材料后补”见 2022 年 4 月“助企抗疫、稳外贸护民生”十项服务举措（转载，信度 B）；承诺书措辞为本软件拟稿，以承保公司要求为准',
    trust: 'D',
    zh: {
      headline: '正本材料后补承诺书',
      body: `中国出口信用保险公司：
　　我公司通过国际贸易“单一窗口”信保绿色通道提交了保险单 {{保单号}} 项下对买方 {{买方}} 的{{申报名称}}（企业流水号：{{企业流水号}}）。因暂时无法加盖公章或寄送纸质材料，下列 {{后补份数}} 份正本先以电子件提交：
{{后补正本表}}
　　我公司承诺：
　　一、上述电子件均由原件扫描、拍摄或电子签发取得，与原件内容一致；
　　二、不迟于表列承诺日（最晚 {{最晚承诺日}}）补交加盖公章的正本，并在封面注明正本台账号；
　　三、正本与电子件不一致的，由我公司承担相应责任。`,
      closing: '　　特此承诺。',
      ...zhSign,
    },
    en: {
      headline: 'Undertaking to hand in originals later',
      body: `To: China Export & Credit Insurance Corporation
Through the trade single window's credit insurance green channel we have filed, under policy no. {{policyNo}} against {{buyerName}}: {{filingName}} (serial no. {{serialNo}}). As we can't stamp or post paper for the time being, the originals below ({{owedCount}} in all) are handed in as e-documents first:
{{originals}}
We undertake that
1. the e-documents were scanned, photographed or issued electronically from the originals and agree with them;
2. the stamped originals follow by the days listed, the last by {{lastPromisedOn}}, with their register numbers on the cover;
3. we answer for any difference between original and e-document.`,
      closing: '',
      ...enSign,
    },
  },
  'tax-refund-statement': {
    language: 'zh',
    source:
      '赔款视为收汇：税总货劳发〔2022〕36号第一条第（一）项（转载，信度 B）；所需资料与措辞为本软件推断和拟稿，政策会变，以主管税务机关要求为准',
    trust: 'D',
    zh: {
      headline: '出口信用保险赔款视同收汇情况说明',
      body: `国家税务总局主管税务机关：
　　我公司（统一社会信用代码：{{统一社会信用代码}}）以下列出口报关单申报出口退（免）税。该业务因买方 {{买方}} 未付款（{{损因}}）无法收汇，我公司已取得出口信用保险赔款（保险单号：{{保单号}}，案件号：{{案件号}}，赔款 {{赔款金额}}，赔付日 {{赔付日}}）。现申请将该赔款视同收汇。
报关单号：{{报关单号}}
{{报关单发票表}}
# 随附资料
{{退税资料表}}`,
      closing: '　　以上情况属实，所附资料与原件一致。',
      stampLabel: '出口企业盖章处（公章）',
      signatureLabel: '经办人签字',
      dateLabel: '日期',
    },
    en: {
      headline: 'Insurance payment in place of export receipts',
      body: `To the competent tax office
We ({{uscc}}) have filed for the export tax refund on the customs declarations below. The buyer {{buyerName}} has not paid ({{lossReason}}); the insurer has (policy no. {{policyNo}}, case no. {{caseNo}}, {{paidAmount}} on {{paidOn}}). We ask that this payment count as receipt of export proceeds.
Customs declarations: {{declarationNos}}
{{refundInvoices}}
# Documents enclosed
{{refundDocuments}}`,
      closing: 'We confirm that the above is true and that the documents agree with their originals.',
      stampLabel: 'Company seal of the exporter',
      signatureLabel: 'Clerk in charge',
      dateLabel: 'Date',
    },
  },
  'tax-refund-directory': {
    language: 'zh',
    source:
      '国家税务总局公告2022年第9号（转载，信度 B）：申报后15日内留存备案单证，按日期编目并注明存放方式；格式为本软件拟稿，以主管税务机关要求为准',
    trust: 'D',
    zh: {
      headline: '出口退（免）税备案单证目录',
      body: `企业名称：{{被保险人}}　　统一社会信用代码：{{统一社会信用代码}}
申报退税日：{{申报退税日}}　　备案截止日：{{备案截止日}}　　报关单 {{报关单份数}} 份
{{备案单证表}}`,
      closing: '　　编制日期：{{今天}}',
      stampLabel: '出口企业盖章处（公章）',
      signatureLabel: '编制人签字',
      dateLabel: '日期',
    },
    en: {
      headline: 'Directory of documents kept for the export tax refund',
      body: `Exporter: {{insuredName}}    Unified social credit code: {{uscc}}
Filed on: {{refundFiledOn}}    To be in order by: {{refundKeepBy}}    Declarations: {{declarationCount}}
{{refundDirectory}}`,
      closing: 'Made on {{today}}',
      stampLabel: 'Company seal of the exporter',
      signatureLabel: 'Made by',
      dateLabel: 'Date',
    },
  },
};
