import PostalMime from 'postal-mime';
import { htmlText } from './html-text.ts';
import { fileNames, type Letter, maxFiles } from './letter.ts';

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;
type Address = NonNullable<Email['from']>;

/** Parts in parts; what is deeper than this stays closed. */
const maxNestingDepth = 20;
const maxHeaderBytes = 1_000_000;

const addressText = (address: Address | undefined): string => {
  if (address === undefined) return '';
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressText).join(', ')}`;
  const { name, address: mailbox = '' } = address;
  return name === '' || name === mailbox ? mailbox : `${name} <${mailbox}>`;
};
const addressesText = (addresses: readonly Address[] | undefined): string =>
  (addresses ?? [])
    .map(addressText)
    .filter((one) => one !== '')
    .join('\n');

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Pictures that an HTML letter shows between its words are its decoration; on their own they are no papers. */
const isDecoration = ({ related, contentId, mimeType }: Email['attachments'][number]): boolean =>
  related === true && contentId !== undefined && mimeType.startsWith('image/');

/** A letter as mail programs store it (RFC 5322, MIME). Letters inside stay letters, to be taken in as such. */
export async function readEml(bytes: Uint8Array<ArrayBuffer>): Promise<Letter> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth,
    maxHeadersSize: maxHeaderBytes,
  });
  if (email.headers.length === 0) throw new Error('no headers');
  const attached = email.attachments.filter((one) => !isDecoration(one)).slice(0, maxFiles);
  const names = fileNames(
    attached.map(({ filename, mimeType }, i) =>
      mimeType === 'message/rfc822' ? (filename ?? `letter-${i + 1}.eml`) : filename,
    ),
  );
  return {
    from: addressText(email.from ?? email.sender),
    to: addressesText(email.to),
    cc: addressesText(email.cc),
    sentAt: dateText(email.headers.find(({ key }) => key === 'date')?.value ?? email.date ?? ''),
    subject: email.subject ?? '',
    text: email.text?.trim() ? email.text : htmlText(email.html ?? ''),
    files: attached.map(({ mimeType, content }, i) => ({
      name: names[i] ?? '',
      mediaType: mimeType,
      bytes: () => bytesOf(content),
    })),
  };
}

/** As the letter says it, with the sender's own time zone; it is evidence. */
const dateText = (value: string): string => value.replaceAll(/\s+/g, ' ').trim().slice(0, 100);
