import { fault, ok, type Result } from '../../../shared/ipc/result.ts';
import type { EndpointMode } from '../../../shared/singleWindow/discovery.ts';

export const isLoopback = (url: URL): boolean =>
  url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);

/**
 * May a client made for `mode` speak to this address at all? Practice never leaves the machine; real traffic is encrypted
 * unless it doesn't leave the machine (a gateway of the firm's own).
 */
export const checkAddress = (mode: EndpointMode, url: URL): Result<null> => {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fault('endpoint-address-invalid', 'after-user');
  if (mode === 'practice') return isLoopback(url) ? ok(null) : fault('practice-endpoint-required', 'after-user');
  return url.protocol === 'https:' || isLoopback(url) ? ok(null) : fault('endpoint-not-encrypted', 'after-user');
};

export const checkMode = (mode: EndpointMode, announced: EndpointMode): Result<null> => {
  if (mode === announced) return ok(null);
  return fault(mode === 'practice' ? 'practice-endpoint-required' : 'real-endpoint-required', 'after-user');
};

/** Uploads carry our token and the firm's papers: they go to the endpoint itself, whatever its answer says. */
export const checkUploadUrl = (mode: EndpointMode, base: URL, uploadUrl: string): Result<URL> => {
  const url = URL.canParse(uploadUrl, base.href) ? new URL(uploadUrl, base) : null;
  // The practice endpoint may name itself 127.0.0.1 where we say localhost; another port is another program.
  const sameLoopback = (other: URL) =>
    mode === 'practice' && isLoopback(other) && other.protocol === base.protocol && other.port === base.port;
  if (url && (url.origin === base.origin || sameLoopback(url))) return ok(url);
  return fault('upload-address-foreign', 'after-user');
};
