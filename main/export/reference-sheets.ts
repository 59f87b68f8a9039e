import { importFields } from '../../shared/claim/reference/import-fields.ts';
import type { Known, ReferenceList } from '../../shared/claim/reference/records.ts';
import { importFieldName } from '../../shared/locale/import-field-name.ts';
import type { Words } from '../cases/words.ts';
import type { ExportColumn, ExportSheet } from './workbook.ts';

const kinds: Readonly<Record<string, ExportColumn['kind']>> = { amount: 'amount', date: 'day' };

type Line = Readonly<Record<string, unknown>>;

/** A buyer has a row a limit, a declaration a row an article: as they are imported. */
const linesOf = ({ record }: Known<ReferenceList>): readonly { readonly head: Line; readonly part: Line }[] => {
  const parts: readonly Line[] = 'limits' in record ? record.limits : 'goods' in record ? record.goods : [];
  return (parts.length === 0 ? [{}] : parts).map((part) => ({ head: record, part }));
};

/** A list of platform data with all that can be imported, and where each record comes from. */
export const referenceSheets = (
  { t, data }: Words,
  list: ReferenceList,
  rows: readonly Known<ReferenceList>[],
): ExportSheet[] => {
  const fields = importFields[list];
  const worded = (id: string, value: unknown): string | null => {
    if (typeof value !== 'string' || value === '') return null;
    if (id.endsWith('payMode')) return data(`payMode.${value}`);
    return id === 'receiptStatus' ? data(`receiptStatus.${value}`) : value;
  };
  return [
    {
      name: t(`reference.list.${list}`),
      columns: [
        ...fields.map(({ id, type }): ExportColumn => ({ title: importFieldName(t, id), kind: kinds[type] ?? 'text' })),
        { title: t('reference.col.source'), kind: 'text' },
      ],
      rows: rows.flatMap((known) =>
        linesOf(known).map(({ head, part }) => [
          ...fields.map(({ id }) => {
            const [, nested] = id.split('.');
            return worded(id, nested === undefined ? head[id] : part[nested]);
          }),
          known.provenance.kind === 'file' ? known.provenance.fileName : t('reference.from.endpoint'),
        ]),
      ),
    },
  ];
};
