const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

export interface TestFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A letter as a mail program would store it. */
export const testEml = (
  files: readonly TestFile[] = [],
  {
    subject = '逾期货款 QH-2026-0117',
    text = 'Dear Mr. Chen,\r\n\r\nwe cannot pay before September.\r\n\r\n此致',
    html = undefined as string | undefined,
  } = {},
): Uint8Array<ArrayBuffer> => {
  // Letters inside have boundaries of their own.
  const boundary = `part-${Buffer.from(subject).toString('hex').slice(0, 40)}`;
  const word = (value: string): string => `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;
  const body =
    html === undefined
      ? `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(text))}`
      : `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(html))}`;
  const parts = files.map(
    ({ name, mediaType, bytes }) =>
      `--${boundary}\r\nContent-Type: ${mediaType}; name="${word(name)}"\r\nContent-Disposition: attachment; filename="${word(name)}"\r\n` +
      (mediaType === 'message/rfc822'
        ? `\r\n${Buffer.from(bytes).toString('latin1')}\r\n`
        : `Content-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`),
  );
  return new Uint8Array(
    Buffer.from(
      [
        `From: ${word('Mary Hollow')} <mary@hollow-creek.example>`,
        `To: ${word('陈静')} <chen@qinghe.example>, office@qinghe.example`,
        `Cc: broker@example.com`,
        `Subject: ${word(subject)}`,
        'Date: Tue, 12 May 2026 09:30:00 -0500',
        'Message-ID: <1@hollow-creek.example>',
        'MIME-Version: 1.0',
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        '',
        `--${boundary}`,
        body,
        ...parts,
        `--${boundary}--`,
        '',
      ].join('\r\n'),
      'latin1',
    ),
  );
};
