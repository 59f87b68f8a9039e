import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

export interface ProgramPlaces {
  readonly platform: NodeJS.Platform;
  /** The search path of this process. */
  readonly searchPath: string;
  /** Folders programs are installed in on Windows. */
  readonly programFolders: readonly string[];
}

const candidates = ({ platform, searchPath, programFolders }: ProgramPlaces): string[] => {
  if (platform === 'win32')
    return programFolders.map((folder) => path.win32.join(folder, 'LibreOffice', 'program', 'soffice.com'));
  // A relative entry of the search path would run whatever lies in the current folder.
  const folders = searchPath.split(':').filter((folder) => folder.startsWith('/'));
  const found = [...folders, '/usr/bin', '/usr/local/bin', '/opt/libreoffice/program'].map((folder) =>
    path.posix.join(folder, 'soffice'),
  );
  return platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice', ...found] : found;
};

/** Where LibreOffice is on this machine; undefined where it isn't. */
export async function findLibreOffice(places: ProgramPlaces): Promise<string | undefined> {
  for (const candidate of new Set(candidates(places))) {
    const isThere = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return undefined;
}

export const placesOfThisMachine = (): ProgramPlaces => ({
  platform: process.platform,
  searchPath: process.env.PATH ?? '',
  programFolders: [process.env.ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) => folder ?? []),
});
