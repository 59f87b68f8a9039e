import type { RefusalCode } from '../room-contract.ts';

/** Thrown inside the room to end a job with a code main knows. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: Record<string, string | number> | undefined;

  constructor(code: RefusalCode, detail?: Record<string, string | number>) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
