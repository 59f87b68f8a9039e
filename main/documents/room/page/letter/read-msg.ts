import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { htmlText } from './html-text.ts';
import { fileNames, type Letter, maxFiles } from './letter.ts';

// The package is CommonJS: the bundler gives its exports where Node gives its default.
const Reader = (MsgReader as typeof MsgReader & { readonly default?: typeof MsgReader }).default ?? MsgReader;

const personText = ({ name = '', smtpAddress, email }: FieldsData): string => {
  const mailbox = smtpAddress ?? (email?.includes('@') === true ? email : '');
  if (mailbox === '' || mailbox === name) return name || mailbox;
  return name === '' ? mailbox : `${name} <${mailbox}>`;
};

const people = (fields: FieldsData, kind: 'to' | 'cc'): string =>
  (fields.recipients ?? [])
    .filter(({ recipType = 'to' }) => recipType === kind)
    .map(personText)
    .filter((one) => one !== '')
    .join('\n');

const htmlOf = ({ bodyHtml, html }: FieldsData): string => {
  if (bodyHtml !== undefined) return bodyHtml;
  if (html === undefined) return '';
  const named = /charset=["']?([\w-]{1,40})/i.exec(new TextDecoder('latin1').decode(html.subarray(0, 2000)))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(html);
  } catch {
    return new TextDecoder().decode(html);
  }
};

/** An Outlook message (MS-OXMSG). Letters inside stay letters, to be taken in as such. */
export function readMsg(bytes: Uint8Array<ArrayBuffer>): Letter {
  const reader = new Reader(bytes.buffer);
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Error('no message');
  const files = (fields.attachments ?? [])
    .filter(({ attachmentHidden }) => attachmentHidden !== true)
    .slice(0, maxFiles);
  const names = fileNames(
    files.map(({ fileName, fileNameShort, name, innerMsgContent }, i) =>
      innerMsgContent === true ? `${name ?? `letter-${i + 1}`}.msg` : (fileName ?? fileNameShort ?? name),
    ),
  );
  const senderMailbox = fields.senderSmtpAddress ?? (fields.senderEmail?.includes('@') ? fields.senderEmail : '');
  return {
    from: personText({ dataType: 'recipient', name: fields.senderName ?? '', smtpAddress: senderMailbox }),
    to: people(fields, 'to'),
    cc: people(fields, 'cc'),
    sentAt: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '',
    subject: fields.subject ?? '',
    text: fields.body?.trim() ? fields.body : htmlText(htmlOf(fields)),
    files: files.map((file, i) => ({
      name: names[i] ?? '',
      mediaType: file.innerMsgContent === true ? 'application/vnd.ms-outlook' : 'application/octet-stream',
      bytes: () => new Uint8Array(reader.getAttachment(file).content),
    })),
  };
}
