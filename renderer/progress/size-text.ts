/** A size for people, in decimal units: `812 B`, `48 KB`, `1.2 MB`. */
export const sizeText = (sizeBytes: number): string => {
  if (sizeBytes < 1000) return `${sizeBytes} B`;
  if (sizeBytes < 999_500) return `${Math.round(sizeBytes / 1000)} KB`;
  return sizeBytes < 999_500_000 ? `${(sizeBytes / 1e6).toFixed(1)} MB` : `${(sizeBytes / 1e9).toFixed(1)} GB`;
};
