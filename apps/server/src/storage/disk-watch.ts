import { statfs } from "node:fs";

/** An eye on the space left for the data folder. */
export interface DiskWatch {
  /** Look again, in the background. */
  check(): void;
  /** Whether too little was left at the last look. */
  isLow(): boolean;
}

const leastBytes = 64 * 1024 * 1024;

/** Watch the disk of a folder; one that cannot be asked counts as having room. */
export function createDiskWatch(folder: string): DiskWatch {
  let isLow = false;
  const check = () => {
    statfs(folder, (error, stats) => {
      if (error === null) isLow = stats.bavail * stats.bsize < leastBytes;
    });
  };
  check();
  return { check, isLow: () => isLow };
}
