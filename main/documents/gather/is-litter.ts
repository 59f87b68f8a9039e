/** What file managers, systems and programs leave beside documents. */
const litter = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'folder.htt',
  'icon\r',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  '@eadir',
  'lost+found',
]);

/** Hidden by its name, or no document of anybody's: nothing a person would miss. Takes one name, not a path. */
export const isLitter = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || litter.has(name.toLowerCase());
