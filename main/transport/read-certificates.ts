import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';
import type { Authority, ClientCertificate } from './transport-store.ts';

const nameOf = (certificate: X509Certificate): string => certificate.subject.split('\n').join(', ').slice(0, 300);
const pemBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * An authority's certificate out of a .pem, .crt or .cer file (PEM or DER, one or several of a chain; the first names it).
 * Faults: 'authority-invalid' (no certificate, or one that signs no others), 'authority-expired'.
 */
export const readAuthority = (bytes: Buffer, nowMs: number): Result<Authority> => {
  try {
    const blocks = bytes.toString('latin1').match(pemBlock) ?? [];
    const certificates =
      blocks.length > 0 ? blocks.map((one) => new X509Certificate(one)) : [new X509Certificate(bytes)];
    const [first] = certificates;
    if (first === undefined || !certificates.some((one) => one.ca)) return fault('authority-invalid', 'after-user');
    if (Date.parse(first.validTo) < nowMs) return fault('authority-expired', 'after-user', { until: first.validTo });
    return ok({
      pem: certificates.map((one) => one.toString()).join(''),
      subject: nameOf(first),
      fingerprint: first.fingerprint256,
      until: new Date(first.validTo).toISOString(),
    });
  } catch {
    return fault('authority-invalid', 'after-user');
  }
};

/** Own certificate of a context, DER; Node has it without telling (crypto/crypto_context.cc), so its absence is no error. */
const ownCertificate = (context: tls.SecureContext): X509Certificate | null => {
  const inner: unknown = context.context;
  if (typeof inner !== 'object' || inner === null || !('getCertificate' in inner)) return null;
  try {
    const der: unknown = typeof inner.getCertificate === 'function' ? inner.getCertificate() : null;
    return Buffer.isBuffer(der) ? new X509Certificate(der) : null;
  } catch {
    return null;
  }
};

/** What OpenSSL and BoringSSL say to a wrong password. */
const wrongPassword = /mac verify failure|INCORRECT_PASSWORD|bad decrypt/i;

/**
 * A certificate with its private key out of a .p12 or .pfx file. Faults: 'client-certificate-password' (wrong one),
 * 'client-certificate-invalid', 'client-certificate-expired'.
 */
export const readClientCertificate = (bytes: Buffer, passphrase: string, nowMs: number): Result<ClientCertificate> => {
  try {
    const certificate = ownCertificate(tls.createSecureContext({ pfx: bytes, passphrase }));
    if (certificate !== null && Date.parse(certificate.validTo) < nowMs)
      return fault('client-certificate-expired', 'after-user', { until: certificate.validTo });
    return ok({
      pfx: bytes.toString('base64'),
      passphrase,
      subject: certificate === null ? '' : nameOf(certificate),
      until: certificate === null ? null : new Date(certificate.validTo).toISOString(),
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return fault(wrongPassword.test(said) ? 'client-certificate-password' : 'client-certificate-invalid', 'after-user');
  }
};
