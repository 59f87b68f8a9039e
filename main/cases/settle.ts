import type { Handlers } from '../../shared/ipc/contract.ts';
import { type Fault, fault, ok, type Result } from '../../shared/ipc/result.ts';
import { RecordDamaged } from '../records/row.ts';
import { blobFault } from '../vault/blob-store.ts';
import { databaseFault } from '../vault/database-fault.ts';
import { Refusal } from './desk.ts';

/** Runs a use case that returns its value or throws a Refusal, and gives the Result of the call. */
export const settle = async <T>(work: () => T | Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.fault };
    if (error instanceof RecordDamaged) return fault('record-damaged', 'never', { where: error.message });
    // Streams of Node end with an AbortError of their own, which is no DOMException.
    if (error instanceof Error && error.name === 'AbortError') return fault('cancelled', 'after-user');
    const known = databaseFault(error) ?? blobFault(error);
    if (known !== undefined) return { ok: false, error: known };
    throw error;
  }
};

/** The value of a Result, or a Refusal with its fault. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Refusal({ error: result.error });
};

export const refuse = (code: string, retry: Fault['retry'] = 'after-user', detail?: Fault['detail']): never => {
  throw new Refusal(fault(code, retry, detail));
};

/** The part of the contract an area answers. */
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;
