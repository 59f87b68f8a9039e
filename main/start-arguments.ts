/** What the command line may say. Everything else is Chromium's. */
export type StartArguments = {
  /** Somebody else runs the practice endpoint at this loopback address. */
  readonly practiceEndpoint: string | null;
  /** Open, show, say so on stdout, and quit: the check of a freshly built package. */
  readonly smoke: boolean;
  /** Files to run through the intake, without a window and without touching the profile; then quit. */
  readonly intake: readonly string[] | null;
};

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Throws for an address that is not on this computer: practice data must not be able to leave it. */
export const readStartArguments = (argv: readonly string[]): StartArguments => {
  const given = argv.find((arg) => arg.startsWith('--practice-endpoint='))?.slice('--practice-endpoint='.length);
  if (given !== undefined && (!URL.canParse(given) || !loopback.has(new URL(given).hostname)))
    throw new Error('--practice-endpoint takes a loopback address');
  const intake = argv.indexOf('--intake');
  return {
    practiceEndpoint: given ?? null,
    smoke: argv.includes('--smoke'),
    // Electron puts switches of its own among ours.
    intake: intake < 0 ? null : argv.slice(intake + 1).filter((arg) => !arg.startsWith('--')),
  };
};
