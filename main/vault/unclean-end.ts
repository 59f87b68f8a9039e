import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault } from './disk-fault.ts';
import { writeAtomically } from './durable-file.ts';
import { fileSize } from './vault-paths.ts';

/** There while somebody works on the vault; found at an opening, whoever did so before did not get to the end. */
const markPath = (dir: string): string => join(dir, 'in-use');

/** Sets the mark; true when it was there already. A folder that can't be written to keeps no mark. */
export const takeMark = async (dir: string): Promise<boolean> => {
  const wasThere = (await fileSize(markPath(dir))) !== undefined;
  if (wasThere) return true;
  try {
    await writeAtomically(markPath(dir), '');
  } catch (error) {
    if (diskFault(error) === undefined) throw error;
  }
  return false;
};

export const removeMark = (dir: string): void => {
  try {
    rmSync(markPath(dir), { force: true });
  } catch (error) {
    // The next opening looks more closely than it had to.
    if (diskFault(error) === undefined) throw error;
  }
};
