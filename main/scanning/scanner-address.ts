import { BlockList, isIP } from 'node:net';
import { fault, ok, type Result } from '../../shared/ipc/result.ts';

/** Private, link-local and loopback networks (RFC 1918, 3927, 4193, 4291): a scanner is in the house, not on the internet. */
const near = new BlockList();
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addSubnet('169.254.0.0', 16);
near.addSubnet('127.0.0.0', 8);
near.addSubnet('fc00::', 7, 'ipv6');
near.addSubnet('fe80::', 10, 'ipv6');
near.addAddress('::1', 'ipv6');

const mappedV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** May we speak to this IP address? False for anything that is none. */
export const isNear = (address: string): boolean => {
  const plain = mappedV4.exec(address)?.[1] ?? address.replace(/%.*$/, '');
  const family = isIP(plain);
  return family !== 0 && near.check(plain, family === 4 ? 'ipv4' : 'ipv6');
};

export const isLoopback = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./i.test(address);

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/**
 * The eSCL root of an address as people type it: `192.168.1.20`, `printer.lan:8080`, `http://…/eSCL`. Always with a path
 * and no slash at the end. Faults: scanner-address-invalid, scanner-address-refused (an address outside the house).
 */
export const scannerUrl = (typed: string): Result<URL> => {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return fault('scanner-address-invalid', 'after-user');
  const url = new URL(whole);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.hostname === '' || url.username !== '' || url.password !== '')
    return fault('scanner-address-invalid', 'after-user');
  if (isIP(bare(url.hostname)) !== 0 && !isNear(bare(url.hostname))) return fault('scanner-address-refused', 'never');
  url.search = '';
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path === '' ? '/eSCL' : path;
  return ok(url);
};
