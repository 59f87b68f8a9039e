import type { Text } from '../text.ts';
import { documentFaultTexts } from './faults-documents.ts';
import { endpointFaultTexts } from './faults-endpoint.ts';
import { storageFaultTexts } from './faults-storage.ts';

/** Words for every fault code: what happened, what is safe, what to do. */
export const faultTexts = {
  ...storageFaultTexts,
  ...endpointFaultTexts,
  ...documentFaultTexts,
  'fault.unexpected': {
    zh: '应用内部出错，这一步没有完成。已保存的内容都在。请重试；反复出现请重新启动应用。',
    en: 'Something in the app went wrong and this step was not done. What was saved is safe. Try again; if it comes back, restart the app.',
  },
  'fault.bad-request': {
    zh: '这一步的内容不符合要求，没有执行。已保存的内容都在。请检查后再试。',
    en: 'What was asked did not have the right shape and was not done. What was saved is safe. Check it and try again.',
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
} as const satisfies Record<string, Text>;
