import type { Random } from "../../convergence/random.ts";

/** A frame that was damaged in one of the ways in which programs and people damage frames; `others` lend their parts. */
export function mutateFrame(frame: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  if (frame.byteLength === 0) return frame;
  const at = random.below(frame.byteLength);
  switch (random.below(8)) {
    case 0:
      return flipBits(frame, 1, random);
    case 1:
      return flipBits(frame, 1 + random.below(8), random);
    case 2:
      return frame.slice(0, at);
    case 3: {
      const other = random.pick(others);
      return Buffer.concat([frame.subarray(0, at), other.subarray(random.below(other.byteLength))]);
    }
    case 4: {
      // The bytes right behind the kinds say how long the rest is.
      const lying = frame.slice();
      const place = Math.min(2 + random.below(3), frame.byteLength - 1);
      lying[place] = random.below(256);
      return lying;
    }
    case 5: {
      const end = Math.min(frame.byteLength, at + 1 + random.below(20));
      return Buffer.concat([frame.subarray(0, end), frame.subarray(at)]);
    }
    case 6:
      return Buffer.concat([
        frame.subarray(0, at),
        frame.subarray(Math.min(frame.byteLength, at + 1 + random.below(9))),
      ]);
    default: {
      const changed = frame.slice();
      for (let i = 0; i <= random.below(4); i++) changed[random.below(frame.byteLength)] = random.below(256);
      return changed;
    }
  }
}

function flipBits(frame: Uint8Array, count: number, random: Random): Uint8Array {
  const flipped = frame.slice();
  for (let i = 0; i < count; i++) {
    const at = random.below(frame.byteLength);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped;
}
