import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const hex = (text: string) => Buffer.from(text, 'hex');
const ascii = (tag: number, text: string) => der(tag, Buffer.from(text, 'ascii'));
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
const nameOf = (text: string) => sequence(der(0x31, sequence(hex('0603550403'), ascii(0x0c, text))));
const extension = (oid: string, value: Buffer) => sequence(hex(oid), der(0x04, value));
const isAuthority = extension('0603551d13', sequence(hex('0101ff')));
const loopbackAddress = extension('0603551d11', sequence(der(0x87, Buffer.from([127, 0, 0, 1]))));
const otherHost = extension('0603551d11', sequence(ascii(0x82, 'other.example')));

type TestCertificate = { readonly key: string; readonly cert: string };
type Signed = TestCertificate & { readonly name: Buffer; readonly privateKey: KeyObject };

const certificate = (subject: string, until: string, extensions: readonly Buffer[], issuer?: Signed): Signed => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = nameOf(subject);
  const signed = sequence(
    der(0xa0, hex('020102')),
    hex('020101'),
    ecdsaWithSha256,
    issuer?.name ?? name,
    sequence(ascii(0x17, '200101000000Z'), ascii(0x17, until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, issuer?.privateKey ?? privateKey));
  const body = sequence(signed, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    name,
    privateKey,
  };
};

const stillGood = '491231235959Z';

/** A self-signed certificate nobody trusts, with its key, as a captive portal or a firm's proxy would show it. */
export const untrustedCertificate = (): TestCertificate => certificate('portal', stillGood, []);

/** Certificates for 127.0.0.1: a good one, and three that are refused by a client that trusts `authority` (PEM). */
export const testCertificates = () => {
  const authority = certificate('test authority', stillGood, [isAuthority]);
  return {
    authority: authority.cert,
    good: certificate('endpoint', stillGood, [loopbackAddress], authority),
    'self-signed': certificate('endpoint', stillGood, [loopbackAddress]),
    expired: certificate('endpoint', '210101000000Z', [loopbackAddress], authority),
    'for another host': certificate('endpoint', stillGood, [otherHost], authority),
  };
};
