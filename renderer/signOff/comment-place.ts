import type { Invoice } from '../../shared/claim/case.ts';
import type { DoubtTarget } from '../../shared/claim/doubts/doubt.ts';
import { placeOfPage } from '../../shared/claim/page-place.ts';
import type { CommentTarget } from '../../shared/claim/sign-off-record.ts';
import type { CaseView } from '../../shared/ipc/views.ts';
import { textKey } from '../../shared/locale/locale.ts';
import { useLanguage } from '../app/language.tsx';
import type { Route } from '../app/route.tsx';

/** The target a field's name stands for; undefined for a name no form has. */
export const targetOfField = (fieldId: string): DoubtTarget | undefined => {
  const [, kind, rest = ''] = /^(fact|form|invoice|document|checklist):(.+)$/.exec(fieldId) ?? [];
  switch (kind) {
    case 'fact':
    case 'form':
      return { kind, path: rest };
    case 'invoice': {
      const dot = rest.indexOf('.');
      return dot === -1
        ? undefined
        : { kind, invoiceId: rest.slice(0, dot), path: rest.slice(dot + 1) as keyof Invoice };
    }
    case 'document':
      return { kind, documentId: rest };
    case 'checklist':
      return { kind, code: rest };
    default:
      return undefined;
  }
};

/** Where a comment leads: the field with the cursor in it, the page on the screen. */
export const commentRoute = (caseId: string, filingId: string, target: CommentTarget): Route => {
  const filing = { page: 'filing', caseId, filingId } as const;
  switch (target.kind) {
    case 'filing':
      return filing;
    case 'field': {
      const focus = targetOfField(target.fieldId);
      return focus === undefined ? filing : { ...filing, focus };
    }
    case 'page':
      return {
        ...filing,
        focus: { kind: 'document', documentId: target.documentId },
        document: { documentId: target.documentId, page: target.page, source: target.source },
      };
  }
};

/** What a comment is about, in words. */
export const useCommentPlace = (view: CaseView): ((target: CommentTarget) => string) => {
  const { t } = useLanguage();
  const titleOf = (documentId: string): string => view.documents.find(({ id }) => id === documentId)?.title ?? '';
  return (target) => {
    if (target.kind === 'filing') return t('signOff.place.filing');
    if (target.kind === 'page') {
      const now = placeOfPage(view.documents, target);
      return t('signOff.place.page', {
        title: titleOf(now?.documentId ?? target.documentId),
        page: (now?.position ?? target.page) + 1,
      });
    }
    const field = targetOfField(target.fieldId);
    if (field === undefined) return t('signOff.place.filing');
    if (field.kind === 'document') return titleOf(field.documentId);
    if (field.kind === 'checklist') return field.code;
    const bank = /^(openingBank|confirmingBank|financingBank)\.(\w+)$/.exec(field.path);
    const key = textKey(bank === null ? `field.${field.path}` : `field.bank.${bank[2]}`);
    const bankName = textKey(`field.${bank?.[1] ?? ''}`);
    return key === undefined ? t('signOff.place.filing') : t(key, bankName === undefined ? {} : { bank: t(bankName) });
  };
};
