// @ts-check
import { buyer, insured, invoices, money, payTermDays, policyNo, totalOpen } from './facts.mjs';
import { createPaper } from './paper.mjs';

/** @typedef {import('./paper.mjs').Fonts} Fonts */

const insurer = '样例信用保险机构（虚构）';

/** @param {Fonts} fonts */
export async function policySchedule(fonts) {
  const paper = await createPaper(fonts, { title: `Policy schedule ${policyNo}`, author: insurer });
  paper.heading('短期出口信用保险 保险单明细表', 'Policy schedule', policyNo);
  paper.facts([
    ['被保险人 Insured', insured.name],
    ['统一社会信用代码 USCC', insured.uscc],
    ['保险期限 Period', '2026-01-01 至 2026-12-31'],
    ['适保范围 Scope', '全部 O/A、D/A、D/P 出口'],
    ['赔偿比例 Indemnity', '拖欠 90%　破产 90%　拒收 80%'],
    ['最高赔偿限额 Maximum', 'USD 400,000.00'],
    ['报损期限 Notice', '应付款日后 60 日内'],
    ['索赔期限 Claim', '报损后 4 个月内'],
  ]);
  paper.paragraph('申报期限：出运后 5 个工作日内。最低保费人民币 68,000 元。');
  paper.signed(insurer, '2025-12-22');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function limitApproval(fonts) {
  const paper = await createPaper(fonts, { title: 'Credit limit approval', author: insurer });
  paper.heading('信用限额审批单', 'Credit limit approval', 'LIM-SAMPLE-2026-0417');
  paper.facts([
    ['买方 Buyer', `${buyer.name}（${buyer.code}）`],
    ['保险单号 Policy', policyNo],
    ['批复限额 Limit', 'USD 150,000.00 循环'],
    ['支付方式 Payment', `O/A，信用期限 ${payTermDays} 天`],
    ['生效日期 Valid from', '2026-03-25'],
    ['赔偿比例 Indemnity', '拖欠 90%　拒收 80%'],
  ]);
  paper.paragraph('限额项下出运须在限额有效期内，并按期申报。');
  paper.signed(insurer, '2026-03-25');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function shipmentDeclaration(fonts) {
  const paper = await createPaper(fonts, { title: 'Shipment declaration, accepted', author: insurer });
  paper.heading('出运申报受理回执', 'Shipment declaration, accepted', policyNo);
  paper.table(
    [
      { label: '发票号 Invoice', width: 18 },
      { label: '出运日期 Shipped', width: 18 },
      { label: '申报日期 Declared', width: 18 },
      { label: '发票金额 USD', width: 20, right: true },
      { label: '投保金额 USD', width: 20, right: true },
    ],
    invoices.map((i) => [i.no, i.shippedOn, i.declaredOn, money(i.sum), money(i.insured)]),
  );
  paper.paragraph('以上三笔申报均已受理。');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function premiumReceipt(fonts) {
  const paper = await createPaper(fonts, { title: 'Premium receipt', author: insurer });
  paper.heading('保费缴费凭证', 'Premium receipt', 'PRM-SAMPLE-2026-07');
  paper.facts([
    ['付款人 Paid by', insured.name],
    ['保险单号 Policy', policyNo],
    ['金额 Amount', 'CNY 4,316.77'],
    ['缴费日期 Paid on', '2026-07-15'],
  ]);
  paper.signed(insurer, '2026-07-15');
  return paper.finish();
}

/** @param {Fonts} fonts */
export async function caseStatement(fonts) {
  const paper = await createPaper(fonts, { title: 'Statement of the case', author: insured.name });
  paper.heading('案情说明', 'Statement of the case', 'SJ-STMT-2026-10');
  for (const text of [
    `一、我司与 ${buyer.name} 自 2024 年起合作，付款方式为 O/A ${payTermDays} 天，此前各笔均按期付清。`,
    '二、2026 年 5 月至 6 月分三批出运，货物均已交付并签收，买方未提出品质异议。',
    '三、第一笔到期后买方仅付 12,000.00 美元；10 月 6 日来函称现金流困难，无法给出付款日期。',
    `四、截至 2026 年 10 月 8 日尚欠 ${money(totalOpen)} 美元。买方已书面确认欠款。`,
    '五、我司已停止向该买方出运，两次书面催收并保留追索权利，无贸易纠纷。',
    '因疫情防控居家办公，合同正本存于公司档案室，将于恢复到岗后补交。',
  ])
    paper.paragraph(text);
  paper.signed(insured.name, '2026-10-20');
  return paper.finish();
}
