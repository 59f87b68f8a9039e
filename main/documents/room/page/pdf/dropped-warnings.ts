/**
 * What the segment builder left out, in the words of intake's warnings: only what a person filing a claim should know.
 * The rest (a link to nowhere, a note without a picture) changes nothing of what the page says.
 */
const warnings: Readonly<Record<string, string>> = {
  javascript: 'script-removed',
  'automatic-action': 'script-removed',
  launch: 'launch-removed',
  'embedded-file': 'attachment-inside',
  media: 'media-removed',
  'xfa-form': 'form-removed',
  'hidden-layers': 'hidden-layers',
  'unreadable-object': 'part-unreadable',
};

export const droppedWarnings = (dropped: readonly string[]): string[] =>
  dropped.flatMap((name) => warnings[name] ?? []);
