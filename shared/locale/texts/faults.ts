import type { Text } from '../text.ts';
import { documentFaultTexts } from './faults-documents.ts';
import { endpointFaultTexts } from './faults-endpoint.ts';
import { packageFaultTexts } from './faults-packages.ts';
import { storageFaultTexts } from './faults-storage.ts';
import { waysInFaultTexts } from './faults-ways-in.ts';

/** Words for every fault code: what happened, what is safe, what to do. */
export const faultTexts = {
  ...storageFaultTexts,
  ...endpointFaultTexts,
  ...documentFaultTexts,
  ...packageFaultTexts,
  ...waysInFaultTexts,
  'fault.unexpected': {
    zh: '应用内部出错，这一步没有完成。已保存的内容都在。请重试；反复出现请重新启动应用。',
    en: 'Something in the app went wrong and this step was not done. What was saved is safe. Try again; if it comes back, restart the app.',
  },
  'fault.bad-request': {
    zh: '这一步的内容不符合要求，没有执行。已保存的内容都在。请检查后再试。',
    en: 'What was asked did not have the right shape and was not done. What was saved is safe. Check it and try again.',
  },
  'fault.case-not-found': {
    zh: '找不到这个案件，可能已被移走。其余案件完好。请回到案件列表再找。',
    en: 'This case is not there; it may have been moved. The other cases are safe. Look for it in the list of cases.',
  },
  'fault.filing-not-found': {
    zh: '找不到这份表单，可能已被移走。案件其余内容完好。请回到案件查看。',
    en: 'This form is not there; it may have been removed. The rest of the case is safe. Go back to the case and look.',
  },
  'fault.document-not-found': {
    zh: '找不到这份单证，可能已被移除。案件其余内容完好。请刷新单证列表再看。',
    en: 'This document is not there; it may have been removed. The rest of the case is safe. Look at the list of documents.',
  },
  'fault.original-not-found': {
    zh: '台账里没有这份正本。其余记录完好。请在案件里检查是否还设为正本后补。',
    en: 'This original is not in the register. The other records are safe. Check in the case whether it still follows later.',
  },
  'fault.request-not-found': {
    zh: '找不到这项补件要求，可能已经答复。案件内容完好。请查看案件概览。',
    en: 'This request is not there; it may have been answered. The case is safe. See its overview.',
  },
  'fault.case-not-editable': {
    zh: '这个案件现在不能改动，刚才的改动没有执行。已有内容都在。请先恢复案件或收回申报。',
    en: 'This case cannot be changed now, so the change was not made. Everything is kept. Restore the case or take the filing back first.',
  },
  'fault.filing-not-editable': {
    zh: '这份表单已经送出，不能改动。送出的内容都在。需要更正请先收回，或等对方退回。',
    en: 'This form has gone out and cannot be changed. What was sent is kept. Take it back first, or wait for its return.',
  },
  'fault.changed-meanwhile': {
    zh: '提交前内容刚被改过，没有提交。改动都已保存。请再看一遍，然后重新提交。',
    en: 'Something was changed just before submitting, so nothing was sent. All changes are saved. Look again and submit.',
  },
  'fault.document-already-sent': {
    zh: '这份单证已随申报送出，不能改动。送出的一份完好保存。需要更正请另加一份。',
    en: 'This document has been sent with a filing and cannot be changed. The copy sent is kept. Add another one to correct it.',
  },
  'fault.document-was-removed': {
    zh: '这份单证已移除，页面没有改动。请先恢复它。',
    en: 'This document has been removed; its pages were not changed. Bring it back first.',
  },
  'fault.document-was-joined': {
    zh: '这份单证的页面已并入别的单证，没有可以恢复的。请在那份单证里把页面分出来。',
    en: 'The pages of this document are in another one now, so there is nothing to bring back. Split them off there.',
  },
  'fault.document-original-promised': {
    zh: '“{title}”标了正本后补，不能并入别的单证，什么都没有改。请把别的单证并入它，或先取消正本后补。',
    en: 'The original of "{title}" is promised, so it cannot go into another document; nothing was changed. Join the others into it, or take back the promise first.',
  },
  'fault.original-already-posted': {
    zh: '这份正本已登记寄出，这一步没有执行。台账没有变化。需要更正请修改快递单号。',
    en: 'This original is already noted as posted, so this was not done. The register is unchanged. Correct the waybill if needed.',
  },
  'fault.original-already-received': {
    zh: '对方已确认收到这份正本，不能再改。台账没有变化。',
    en: 'The other side has confirmed this original, so it can no longer be changed. The register is unchanged.',
  },
  'fault.pages-do-not-match': {
    zh: '页面清单与这份单证对不上，没有采用。原文件完好。请重新打开单证再整理。',
    en: 'The list of pages does not fit this document and was not used. The original file is intact. Open the document again.',
  },
  'fault.receipt-not-there': {
    zh: '还没有收到回执。申报内容安全。请稍后再看，收到后会出现在这里。',
    en: 'There is no receipt yet. The filing is safe. Look again later; it appears here when it arrives.',
  },
  'fault.package-case-exists': {
    zh: '这个案件本机已经有了，没有导入，也没有覆盖。请直接打开已有的案件。',
    en: 'This case is already on this computer, so nothing was imported or overwritten. Open the one you have.',
  },
  'fault.package-document-refused': {
    zh: '交接包里有单证不能接收，没有导入。现有案件没有变化。请让同事检查后重新导出。',
    en: 'A document in the package cannot be taken, so nothing was imported. Your cases are unchanged. Have it checked and exported again.',
  },
  'fault.package-invalid': {
    zh: '交接包内容前后不一致，没有导入。现有案件没有变化。请让同事重新导出。',
    en: 'The content of the package does not fit together, so nothing was imported. Your cases are unchanged. Have it exported again.',
  },
  'fault.not-found': {
    zh: '找不到要打开的内容，可能已被移走。其余内容完好。请回到案件列表再找。',
    en: 'What you asked for is not there; it may have been moved. Everything else is safe. Look for it in the list of cases.',
  },
  'fault.revision-conflict': {
    zh: '这份内容刚在别处改过。两边的文字都没有丢，已载入最新的一份。请核对后继续。',
    en: 'This was changed elsewhere meanwhile. Nothing is lost; the newest version has been loaded. Check it and carry on.',
  },
  'fault.self-check-errors': {
    zh: '自检还有错误，没有提交。内容都已保存。请按疑点逐条处理后再提交。',
    en: 'The self-check still has errors, so nothing was submitted. Everything is saved. Work through the doubts, then submit.',
  },
  'fault.too-many-policies': {
    zh: '最多保存 {count} 份保单的期限，没有加入。已有的都在。请先删除不再用的保单。',
    en: 'Terms of at most {count} policies are kept, so this one was not added. The others are safe. Remove one no longer used first.',
  },
} as const satisfies Record<string, Text>;
