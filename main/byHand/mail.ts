import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { PackageFile } from './plan-mails.ts';

/** One letter, ready to be written. Its files are read while it is, one after another. */
export type Mail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** Without brackets; the last is its own, those before it the letters it follows. */
  readonly thread: readonly string[];
  readonly files: readonly (PackageFile & { readonly open: () => AsyncIterable<Uint8Array> })[];
};

/** A part of these types would be read as part of the letter, and its line ends be changed on the way. */
const attachedType = (mediaType: string): string =>
  /^(?:message|multipart|text)\//.test(mediaType) ? 'application/octet-stream' : mediaType;

/**
 * The letter as RFC 5322 and MIME, CRLF throughout, as a stream: files are coded as they are read. `X-Unsent` makes Outlook
 * open it as a draft with a send button; other programs ignore it.
 */
export const mailStream = ({ from, to, cc, subject, text, date, thread, files }: Mail): Readable => {
  const opened: Readable[] = [];
  const own = thread.at(-1) ?? '';
  const earlier = thread.slice(0, -1).map((id) => `<${id}>`);
  const composer = new MailComposer({
    from,
    to: [...to],
    ...(cc.length === 0 ? {} : { cc: [...cc] }),
    subject,
    date,
    messageId: `<${own}>`,
    ...(earlier.length === 0 ? {} : { inReplyTo: earlier.at(-1) ?? '', references: earlier }),
    headers: { 'X-Unsent': '1' },
    text,
    encoding: 'base64',
    // Chinese is shorter so than letter by letter.
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: files.map((file) => {
      const content = Readable.from(file.open(), { objectMode: false });
      opened.push(content);
      return {
        filename: file.name,
        contentType: attachedType(file.mediaType),
        contentTransferEncoding: 'base64',
        content,
      };
    }),
  });
  const stream = composer.compile().createReadStream();
  stream.once('close', () => {
    for (const content of opened) content.destroy();
  });
  return stream;
};
