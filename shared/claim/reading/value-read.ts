/** A value read out of a text: normalised, with where it stood in it and how surely it is one (0–1). */
export interface ValueRead {
  readonly value: string;
  readonly sure: number;
  readonly start: number;
  readonly end: number;
}
