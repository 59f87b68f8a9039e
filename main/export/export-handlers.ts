import { firmView } from '../../shared/claim/firm-view.ts';
import type { ExportedList } from '../../shared/ipc/contract/export.ts';
import type { OriginalRow, OutboxRow } from '../../shared/ipc/views.ts';
import type { Desk } from '../cases/desk.ts';
import type { SaveAs } from '../cases/filing-send-handlers.ts';
import { type HandlersOf, settle, unwrap } from '../cases/settle.ts';
import type { Words } from '../cases/words.ts';
import { casesSheets, firmSheets, originalsSheets, outboxSheets } from './lists.ts';
import { referenceSheets } from './reference-sheets.ts';
import { type ExportSheet, writeWorkbook } from './workbook.ts';

export type ExportDeps = {
  readonly desk: Desk;
  readonly words: () => Words;
  readonly saveAs: SaveAs;
  /** The rows as the screens show them. */
  readonly originalRows: (closed: boolean) => readonly OriginalRow[];
  readonly outboxRows: () => readonly OutboxRow[];
};

const viewOf = (desk: Desk) => firmView(desk.records.index.open(), desk.today());

const sheetsOf = (deps: ExportDeps, asked: ExportedList): ExportSheet[] => {
  const { desk } = deps;
  const words = deps.words();
  switch (asked.list) {
    case 'cases':
      return casesSheets(words, desk.records.index.all(asked.filter, desk.today()));
    case 'originals':
      return originalsSheets(words, deps.originalRows(asked.closed));
    case 'outbox':
      return outboxSheets(words, deps.outboxRows());
    case 'reference': {
      const all = { text: asked.text, buyer: '', offset: 0, limit: 1_000_000 };
      return referenceSheets(words, asked.of, desk.records.reference.list(asked.of, all).rows);
    }
    case 'firm':
      return firmSheets(words, viewOf(desk));
  }
};

export const exportHandlers = (deps: ExportDeps): HandlersOf<'firm'> & HandlersOf<'export'> => ({
  'firm.view': () => settle(() => viewOf(deps.desk)),
  'export.xlsx': (asked, { signal }) =>
    settle(async () => {
      const sheets = sheetsOf(deps, asked);
      const name = `${deps.desk.today()}_${sheets[0]?.name ?? asked.list}.xlsx`;
      // Made only once a place is chosen.
      return unwrap(
        await deps.saveAs(
          name,
          async function* () {
            yield await writeWorkbook(sheets);
          },
          signal,
        ),
      );
    }),
});
