const maxChars = 200;
const maxExtensionChars = 12;

// Control characters, and the invisible ones that turn or hide parts of a name: "invoice\u202Egpj.exe" reads "invoiceexe.jpg".
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const notInFileNames = /[<>:"|?*]/g;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it is kept, shown and written into packages: no folders, nothing invisible, no character a file
 * system refuses, at most 200 characters with the extension kept. Never empty.
 */
export function cleanFileName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .replace(invisible, '')
    .replace(notInFileNames, '_')
    .trim()
    .replace(/[. ]+$/, '');
  if (visible === '') return 'document';
  const safe = reservedOnWindows.test(visible) ? `_${visible}` : visible;
  const chars = [...safe];
  if (chars.length <= maxChars) return safe;
  const dot = chars.lastIndexOf('.');
  const extension = dot > 0 && chars.length - dot <= maxExtensionChars ? chars.slice(dot) : [];
  return [...chars.slice(0, maxChars - extension.length), ...extension].join('');
}
