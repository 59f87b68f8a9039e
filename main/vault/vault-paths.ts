import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './disk-fault.ts';

export const databasePath = (dir: string): string => join(dir, 'records.db');

/** Made right after the database, so it also tells that there was one. */
export const documentsPath = (dir: string): string => join(dir, 'documents');

/** Bytes of a file, or undefined where there is none. */
export const fileSize = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Whether a vault has been in use in this folder, with or without its key file. */
export const holdsRecords = async (dir: string): Promise<boolean> =>
  (await fileSize(databasePath(dir))) !== undefined || (await fileSize(documentsPath(dir))) !== undefined;
