import { createContext, type ReactNode, use } from 'react';
import type { Evidence } from '../../shared/claim/crosscheck/evidence.ts';
import type { NumberedDoubt } from './doubts.ts';
import type { Editor } from './editor.ts';
import type { EditedDoc } from './field-path.ts';

export type EditorView = {
  readonly doc: EditedDoc;
  readonly editor: Editor;
  readonly isReadOnly: boolean;
  /** What platform data and documents say about the case. */
  readonly evidence: Evidence;
  readonly doubtsAt: (fieldId: string) => readonly NumberedDoubt[];
  /** The notes under a field. */
  readonly noteAt: (fieldId: string) => ReactNode;
};

export const EditorContext = createContext<EditorView | null>(null);

export const useEditor = (): EditorView => {
  const view = use(EditorContext);
  if (view === null) throw new Error('useEditor outside EditorContext');
  return view;
};
