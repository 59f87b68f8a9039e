import { z } from 'zod';
import { isSheetMark, sheetMarkOf } from '../../shared/claim/sheet-code.ts';
import type { Desk } from '../cases/desk.ts';

const setting = 'sheet-mark';

/** What stands on every sheet of this vault, so that a sheet of another one is known by it. Made once. */
export const ownSheetMark = ({ records, newId }: Pick<Desk, 'records' | 'newId'>): string => {
  const kept = records.settings.get(setting, z.string().refine(isSheetMark));
  if (kept !== undefined) return kept;
  const mark = sheetMarkOf(newId());
  records.settings.put(setting, mark);
  return mark;
};
