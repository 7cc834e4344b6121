import type { Member } from "./member.ts";
import { countParts, type UpdateScan } from "./scan-update.ts";

/** A change that was inspected and may be applied. */
export interface TakenChange {
  readonly update: Uint8Array;
  readonly scan: UpdateScan;
  readonly isUpload: boolean;
}

/** A change taken from a member, or a fence that stands behind such changes. */
export type Taken =
  | { readonly member: Member; readonly change: TakenChange }
  | { readonly member: Member; readonly fence: Uint8Array };

/** Changes that wait to be applied together, and the fences between them, in order. */
export interface Gathering {
  add(taken: Taken): void;
  readonly isEmpty: boolean;
  /** Whether it should not grow any more. */
  readonly isFull: boolean;
  /** Everything in it, which leaves it empty. */
  take(): readonly Taken[];
}

/** Changes with more parts are applied alone, under a limit of time. */
const mostParts = 32;
const most = { entries: 256, bytes: 256 * 1024 };

/** An empty gathering. */
export function createGathering(): Gathering {
  let entries: Taken[] = [];
  let bytes = 0;
  return {
    add(taken) {
      entries.push(taken);
      if ("change" in taken) bytes += taken.change.update.byteLength;
    },
    get isEmpty() {
      return entries.length === 0;
    },
    get isFull() {
      return entries.length >= most.entries || bytes >= most.bytes;
    },
    take() {
      const taken = entries;
      entries = [];
      bytes = 0;
      return taken;
    },
  };
}

/** Whether a change may be gathered: one of those that people make all the time, few values and no new things among them. */
export function isSmall({ scan, isUpload }: TakenChange): boolean {
  return !isUpload && scan.types === 0 && countParts(scan) <= mostParts;
}
