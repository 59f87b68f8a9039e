import type { Fault, Result } from '../../../shared/ipc/result.ts';
import type { FontFiles, SegmentSource } from '../assemble.ts';
import { assemble } from '../assemble.ts';
import type { Job } from '../job.ts';
import type { ByteSink } from '../pdf-writer.ts';
import { createByteChannel, writeFileWhole } from '../sinks.ts';
import type { MadePdf, WorkshopTarget } from '../workshop-protocol.ts';

/** The part of the encrypted store that is needed here. */
export type PdfStore = SegmentSource & {
  readonly put: (
    source: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ) => Promise<Result<{ readonly sha256: string; readonly sizeBytes: number }>>;
};

export type PdfMaker = {
  readonly store: PdfStore;
  readonly fonts: FontFiles;
  readonly faultOf: (error: unknown) => Fault | undefined;
};

export type MakeOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** The reason a writer gave for stopping; carried through the store's reading of the channel. */
class Stopped extends Error {
  readonly result: { readonly ok: false; readonly error: Fault };
  constructor(result: { readonly ok: false; readonly error: Fault }) {
    super(result.error.code);
    this.result = result;
  }
}

/** Assembles a job into the store or a file; neither keeps anything of a job that failed. Faults: as `assemble`. */
export const makePdf = async (
  { store, fonts, faultOf }: PdfMaker,
  job: Job,
  target: WorkshopTarget,
  options: MakeOptions,
): Promise<Result<MadePdf>> => {
  const build = (sink: ByteSink) => assemble(job, { source: store, fonts, sink, faultOf, ...options });
  if (target.kind === 'file') {
    try {
      return await writeFileWhole(target.path, build);
    } catch (error) {
      const known = faultOf(error);
      if (known === undefined) throw error;
      return { ok: false, error: known };
    }
  }
  const channel = createByteChannel();
  const building = build(channel.sink).then(
    (result) => {
      if (result.ok) channel.end();
      else channel.fail(new Stopped(result));
      return result;
    },
    (error: unknown) => {
      channel.fail(error);
      return undefined;
    },
  );
  try {
    const stored = await store.put(channel.source);
    if (!stored.ok) return stored;
    const built = await building;
    if (built?.ok !== true) throw new Error('the store took a PDF that was never finished');
    return { ok: true, value: { ...built.value, sha256: stored.value.sha256 } };
  } catch (error) {
    if (error instanceof Stopped) return error.result;
    throw error;
  }
};
