// @ts-check
import { loadFonts } from './fonts.mjs';
import { createPaper } from './paper.mjs';

/**
 * The paper the sample case lacks on purpose, for the moment the other side asks for it.
 * @param {{ insured: string, policyNo: string, caseNo: string, buyer: string }} about
 * @returns {Promise<Uint8Array>} a PDF of one page
 */
export async function assignmentOfRights({ insured, policyNo, caseNo, buyer }) {
  const paper = await createPaper(loadFonts(), { title: 'Assignment of rights', author: insured });
  paper.heading('赔偿请求权转让协议', 'Assignment of rights (sample)', caseNo);
  paper.facts([
    ['转让方 Assignor', insured],
    ['保险单号 Policy', policyNo],
    ['买方 Buyer', buyer],
    ['案件号 Case no.', caseNo],
  ]);
  paper.paragraph('转让方在收到赔款后，将上述案件项下对买方的赔偿请求权在赔款范围内转让给承保机构，并协助追偿。');
  paper.paragraph('本件为演练样例，不具任何效力。Practice sample without any effect.');
  paper.signed(insured, '2026-11-20');
  return paper.finish();
}
