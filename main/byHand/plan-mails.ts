/** A file of a package as it lies in the vault. */
export type PackageFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

export type PlannedMail<T extends Pick<PackageFile, 'sizeBytes'> = PackageFile> = {
  readonly no: number;
  readonly of: number;
  readonly files: readonly T[];
  /** As it travels, not less. */
  readonly sizeBytes: number;
};

/** RFC 2045: 57 bytes become a line of 76 characters and its end. */
const lineBytes = 57;
const codedLineBytes = 78;
/** Headers of one part with a long Chinese name, and its lines in the body's list, in both languages. */
const fileFrameBytes = 1_800;
/** Headers and words of a mail without any file. */
const mailFrameBytes = 16_000;

const codedBytes = (sizeBytes: number): number => Math.ceil(sizeBytes / lineBytes) * codedLineBytes + fileFrameBytes;

/** The largest file a mail of this size can carry. */
export const largestFileIn = (maxMailBytes: number): number =>
  Math.floor((maxMailBytes - mailFrameBytes - fileFrameBytes) / codedLineBytes) * lineBytes;

/** Files in their order, in as few mails as the limit allows. A file over the limit gets one alone: it was refused before. */
export const planMails = <T extends Pick<PackageFile, 'sizeBytes'>>(
  files: readonly T[],
  maxMailBytes: number,
): PlannedMail<T>[] => {
  const mails: { files: T[]; sizeBytes: number }[] = [];
  for (const file of files) {
    const bytes = codedBytes(file.sizeBytes);
    const last = mails.at(-1);
    if (last === undefined || last.sizeBytes + bytes > maxMailBytes)
      mails.push({ files: [file], sizeBytes: mailFrameBytes + bytes });
    else {
      last.files.push(file);
      last.sizeBytes += bytes;
    }
  }
  return mails.map((mail, i) => ({ ...mail, no: i + 1, of: mails.length }));
};
