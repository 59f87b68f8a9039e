const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
};

/** Every sign that looks like a digit as that digit. Keeps the length. */
export const asDigits = (text: string): string => text.replace(/[OoQDIli|!SsBZ]/g, (c) => digitOf[c] ?? c);

/**
 * What a recogniser made of a number, as a number: letters that look like digits are digits where at least half of what
 * stands together is digits. Keeps the length, so that places stay right.
 */
export const digitsRepaired = (text: string): string =>
  text.replace(/(?<![A-Za-z])[0-9OoQIl|SBZ][0-9OoQIl|SBZ.,]*(?![A-Za-z])/g, (run) => {
    const signs = run.replace(/[.,]/g, '');
    return signs.replace(/\D/g, '').length * 2 >= signs.length ? asDigits(run) : run;
  });
