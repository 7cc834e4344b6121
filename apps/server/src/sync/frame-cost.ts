import { MessageKind, SyncKind } from "@throughline/protocol";
import * as decoding from "lib0/decoding";

const tokenBytes = 64 * 1024;
/** What handling takes beyond this many milliseconds is charged to whoever asked for it. */
const freeMs = 2;

/** What handling a frame costs, where an ordinary change costs 1: a step 1 asks for the whole document. */
export function frameCost(frame: Uint8Array): number {
  const bySize = frame.byteLength / tokenBytes;
  const [kind, step] = readKinds(frame);
  if (kind === MessageKind.awareness) return 0.2 + bySize;
  return kind === MessageKind.sync && step === SyncKind.step1 ? 20 + bySize : 1 + bySize;
}

/** What a frame cost beyond that, when handling it took so many milliseconds: one for each. */
export function timeCost(milliseconds: number): number {
  return Math.max(0, milliseconds - freeMs);
}

/** Numbers may be written longer than they are, so the first bytes alone tell nothing. */
function readKinds(frame: Uint8Array): readonly [number | null, number | null] {
  try {
    const decoder = decoding.createDecoder(frame);
    return [
      decoding.readVarUint(decoder),
      decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : null,
    ];
  } catch {
    return [null, null];
  }
}
