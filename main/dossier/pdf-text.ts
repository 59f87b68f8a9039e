/** A PDF text string: UTF-16 with its mark, in hexadecimal, so that no character needs escaping. */
export const textString = (text: string): string => {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
};

/** `2026-11-18T09:30:00+08:00` → `(D:20261118093000+08'00')`. */
export const dateString = (iso: string): string => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:Z|([+-]\d\d):(\d\d))$/.exec(iso);
  if (parts === null) throw new Error(`not a date with offset: ${iso}`);
  const [, year, month, day, hour, minute, second = '00', offsetHours, offsetMinutes] = parts;
  const zone = offsetHours === undefined ? 'Z' : `${offsetHours}'${offsetMinutes}'`;
  return `(D:${year}${month}${day}${hour}${minute}${second}${zone})`;
};

/** At most three decimals, never an exponent. */
export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
