import type { LockMinutes } from '../../shared/ipc/contract/lock.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { refuse, settle } from '../cases/settle.ts';
import type { AppLock } from './app-lock.ts';

export type LockDoor = {
  /** True while the page may see the cases. */
  readonly isOpen: () => boolean;
  readonly setPassphrase: (passphrase: string) => Promise<void>;
  readonly dropPassphrase: (passphrase: string) => Promise<void>;
};

export type LockHandlerDeps = {
  readonly lock: Pick<AppLock, 'lock'>;
  readonly door: LockDoor;
  readonly setAfter: (minutes: LockMinutes) => void;
  readonly copySecret: (text: string) => Promise<number>;
};

export type LockHandlers = Pick<
  Handlers,
  'lock.now' | 'lock.set-after' | 'lock.set-passphrase' | 'lock.drop-passphrase' | 'lock.copy-secret'
>;

/** The lock and what belongs to it. All of it needs the open vault, so that nobody changes the lock from outside. */
export const lockHandlers = ({ lock, door, setAfter, copySecret }: LockHandlerDeps): LockHandlers => {
  const inside = <T>(work: () => T | Promise<T>) => settle(() => (door.isOpen() ? work() : refuse('vault-locked')));
  return {
    'lock.now': ({ place, unsaved }) =>
      inside(() => {
        if (!lock.lock(place, unsaved)) refuse('passphrase-needed');
        return null;
      }),
    'lock.set-after': ({ minutes }) =>
      inside(() => {
        setAfter(minutes);
        return null;
      }),
    'lock.set-passphrase': ({ passphrase }) =>
      inside(async () => {
        await door.setPassphrase(passphrase);
        return null;
      }),
    'lock.drop-passphrase': ({ passphrase }) =>
      inside(async () => {
        await door.dropPassphrase(passphrase);
        return null;
      }),
    'lock.copy-secret': ({ text }) => inside(async () => ({ clearsAfterMs: await copySecret(text) })),
  };
};
