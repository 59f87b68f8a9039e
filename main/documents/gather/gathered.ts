import type { Result } from '../../../shared/ipc/result.ts';
import type { DocumentSource } from '../file-source.ts';

/** One file that was found, or why it can't be taken. */
export type Found = {
  /** As it is shown: the path inside what was dropped, with '/'. */
  readonly name: string;
  readonly source: Result<DocumentSource>;
};

export type Gathered = {
  readonly found: readonly Found[];
  /** Hidden files, system files and links: passed over without a word each, but counted. */
  readonly skipped: number;
};

/** What a drop may hold. Depths count folders, or archives inside archives. */
export type GatherLimits = {
  readonly maxFiles: number;
  readonly maxFolderDepth: number;
  /** Entries looked at, the skipped ones included: a folder of a million links ends too. */
  readonly maxLookedAt: number;
  readonly maxTotalBytes: number;
  readonly zip: {
    readonly maxEntries: number;
    /** Inflated, all entries together. */
    readonly maxTotalBytes: number;
    /** Inflated, one entry. */
    readonly maxEntryBytes: number;
    /** Inflated ÷ packed, for entries over a megabyte: documents hardly shrink, a bomb shrinks a thousandfold. */
    readonly maxRatio: number;
    /** 1: an archive inside an archive is opened; what lies in a third isn't. */
    readonly maxDepth: number;
    /** An archive inside an archive is held in memory, never written to the disk. */
    readonly maxNestedBytes: number;
    /** All archives inside archives of one batch together. */
    readonly maxNestedTotalBytes: number;
  };
};

export const defaultGatherLimits: GatherLimits = {
  maxFiles: 1000,
  maxFolderDepth: 12,
  maxLookedAt: 20_000,
  maxTotalBytes: 4e9,
  zip: {
    maxEntries: 2000,
    maxTotalBytes: 2e9,
    maxEntryBytes: 200e6,
    maxRatio: 200,
    maxDepth: 1,
    maxNestedBytes: 64e6,
    maxNestedTotalBytes: 256e6,
  },
};
