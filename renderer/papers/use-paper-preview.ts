import { useEffect, useState } from 'react';
import type { PaperKind } from '../../shared/claim/papers/paper-kinds.ts';
import { type PaperTemplate, paperTemplateSchema } from '../../shared/claim/papers/template.ts';
import type { MadePdf } from '../../shared/ipc/views.ts';
import { call, faultOf } from '../app/calls.ts';

/** So long nobody types before the pages are set anew. */
const settleMs = 600;

type Shown = { readonly pdf: MadePdf | null; readonly error: unknown; readonly isDrawing: boolean };

/** The pages of a wording as it stands, made by the same process as every sheet. The last pages stay while new ones are set. */
export const usePaperPreview = (
  kind: PaperKind,
  template: PaperTemplate,
  filingId: string | null,
  round: number,
): Shown => {
  const [shown, setShown] = useState<Shown>({ pdf: null, error: null, isDrawing: true });
  const text = JSON.stringify(template);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the template; a new object of the same words draws nothing
  useEffect(() => {
    // A headline just emptied to write another: the pages of before stay.
    if (!paperTemplateSchema.safeParse(template).success) return;
    const jobId = crypto.randomUUID();
    let isOld = false;
    let isRunning = false;
    setShown((before) => ({ ...before, isDrawing: true }));
    const timer = setTimeout(() => {
      isRunning = true;
      call('papers.preview', { kind, template, filingId, jobId }).then(
        (pdf) => {
          isRunning = false;
          if (!isOld) setShown({ pdf, error: null, isDrawing: false });
        },
        (error: unknown) => {
          isRunning = false;
          if (!isOld && faultOf(error).code !== 'cancelled')
            setShown((before) => ({ ...before, error, isDrawing: false }));
        },
      );
    }, settleMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
      if (isRunning) void call('job.cancel', { jobId }).catch(() => undefined);
    };
  }, [kind, text, filingId, round]);
  return shown;
};
