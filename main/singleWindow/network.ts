/** Is there a network at all? In practice mode the answer is the practice switch, not the machine's. */
export type Network = {
  online(): boolean;
  /** The answer ends the subscription. */
  onChange(listener: () => void): () => void;
};

/** Calls `run` once after `delayMs`; the answer calls it off. */
export type Timers = { set(delayMs: number, run: () => void): () => void };
