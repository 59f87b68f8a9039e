import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import { findLibreOffice, placesOfThisMachine } from './find-libreoffice.ts';
import { createOfficePages, type OfficePages } from './office-pages.ts';
import { createRunLimited } from './run-limited.ts';

/** Memory instead of a disk, where there is such a folder. */
const tempRoot = (): string => {
  try {
    accessSync('/dev/shm', constants.W_OK | constants.X_OK);
    return '/dev/shm';
  } catch {
    return os.tmpdir();
  }
};

export const officePagesOfThisMachine = (): OfficePages =>
  createOfficePages({
    findProgram: () => findLibreOffice(placesOfThisMachine()),
    run: createRunLimited(),
    tempRoot: tempRoot(),
  });
