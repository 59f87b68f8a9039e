import type { ReviewAction } from '../review/actions.ts';

type Form = Readonly<Record<string, unknown>>;

/** Body of the admin API for a submitted form; empty fields are left out. Its schema checks what is left. */
export function bodyFromForm(action: ReviewAction, form: Form): Record<string, unknown> {
  const field = (name: string): string | undefined => {
    const value = form[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  /** One entry for each line that isn't empty. */
  const lines = (name: string): string[] => (field(name) ?? '').split(/\r?\n/).flatMap((line) => line.trim() || []);
  const given = (members: Record<string, string | undefined>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

  switch (action) {
    case 'in-review':
      return {};
    case 'accept':
      return given({ caseNo: field('caseNo') });
    case 'return':
    case 'refuse':
      return {
        reasons: lines('reasons').map((text) =>
          given({ text, field: field('field'), documentId: field('documentId') }),
        ),
      };
    case 'supplement': {
      const documentCode = field('documentCode');
      return { what: lines('what').map((text) => given({ text, documentCode })), ...given({ by: field('by') }) };
    }
    case 'originals': {
      const ids = form.documentIds;
      const documentIds = (Array.isArray(ids) ? ids : [ids]).filter((id) => typeof id === 'string');
      return documentIds.length === 0 ? {} : { documentIds };
    }
    case 'assess': {
      const currency = field('currency');
      const rows = [
        { label: '核定损失', amount: field('loss') },
        { label: '赔付金额', amount: field('indemnity') },
      ];
      return { amounts: rows.filter((row) => row.amount !== undefined).map((row) => ({ ...row, currency })) };
    }
    case 'pay':
      return given({ amount: field('amount'), currency: field('currency'), paidOn: field('paidOn') });
    case 'message':
      return given({ text: field('text') });
  }
}
