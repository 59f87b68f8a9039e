/** Seconds still to go, from how long it took so far; undefined where that would be a guess. Steps of five from ten on. */
export const secondsLeft = (done: number, total: number, elapsedMs: number): number | undefined => {
  if (done <= 0 || done >= total || elapsedMs < 2000) return undefined;
  const seconds = (elapsedMs / 1000 / done) * (total - done);
  return seconds < 10 ? Math.max(1, Math.ceil(seconds)) : Math.ceil(seconds / 5) * 5;
};
