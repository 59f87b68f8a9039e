import type { ProblemCode } from '../../../shared/singleWindow/problem.ts';
import type { Bilingual } from '../../../shared/singleWindow/values.ts';

export const problemTexts: Record<ProblemCode, Bilingual> = {
  'malformed-request': { zh: '请求格式不正确', en: 'The request is not well formed' },
  'invalid-manifest': { zh: '申报内容不符合要求,请按提示修改', en: 'The content does not meet the requirements' },
  'idempotency-key-missing': { zh: '缺少 Idempotency-Key', en: 'The Idempotency-Key header is missing or not usable' },
  'idempotency-conflict': {
    zh: '同一 Idempotency-Key 已用于其他内容',
    en: 'This Idempotency-Key was used for another body',
  },
  'token-missing': { zh: '未登录', en: 'A bearer token is needed' },
  'token-invalid': { zh: '登录已失效,请重新登录', en: 'The bearer token is unknown or has expired' },
  'not-found': { zh: '未找到', en: 'Not found' },
  'not-acceptable-now': { zh: '当前状态不允许此操作', en: 'The present state does not allow this' },
  'corp-serial-no-taken': { zh: '该企业流水号已用于另一份申报', en: 'This corpSerialNo belongs to another filing' },
  'documents-missing': {
    zh: '部分单证尚未上传或内容不符',
    en: 'Some documents are not here or are not what the manifest says',
  },
  'signature-invalid': { zh: '签名无效', en: 'The signature is not valid for this account' },
  'digest-mismatch': { zh: '摘要不一致', en: 'The digest is another one' },
  'precondition-failed': { zh: '内容已被更新,请刷新后重试', en: 'It has changed meanwhile; read it again' },
  'body-too-large': { zh: '请求内容过大', en: 'The request body is too large' },
  'document-too-large': { zh: '单证文件过大或数量过多', en: 'A document is too large, or there are too many' },
  'media-type-not-allowed': { zh: '不接受此文件类型', en: 'This media type is not accepted' },
  'upload-expired': { zh: '上传已过期,请重新获取上传地址', en: 'The upload has expired; ask for a new one' },
  'too-many-requests': { zh: '请求过于频繁,请稍后再试', en: 'Too many requests; try again later' },
  unavailable: { zh: '服务暂不可用,请稍后再试', en: 'Not available at the moment; try again later' },
  internal: { zh: '系统内部错误', en: 'Internal error' },
};
