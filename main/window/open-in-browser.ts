/**
 * Whether an address may be handed to the system: https, or http on this computer (the practice console). Everything else
 * (file:, smb:, javascript:, ms-msdt:, a program's own scheme) would open a program of somebody's choice.
 */
export const mayOpenInBrowser = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
};

/** `shell.openExternal` behind that rule; anything else is a bug of ours and goes nowhere. */
export const openInBrowser =
  (openExternal: (address: string) => Promise<void>) =>
  async (address: string): Promise<void> => {
    if (!mayOpenInBrowser(address)) throw new TypeError('not an address for the browser');
    await openExternal(address);
  };
