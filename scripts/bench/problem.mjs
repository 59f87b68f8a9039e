// @ts-check

/** A figure that can't be had here: the message says what is missing or what went wrong, in one line. */
export class BenchProblem extends Error {}
