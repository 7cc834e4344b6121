import * as Y from "yjs";
import type { Random } from "./random.ts";

/** Documents that send each other their updates over wires that may be cut, slow and out of order. */
export interface Network {
  /** Delivers some of what is under way. */
  deliverSome(): void;
  /** Cuts or mends a random wire; a mended one exchanges what the two ends do not know, as a provider does. */
  disturb(): void;
  /** Mends every wire and delivers everything. */
  settle(): void;
}

interface Wire {
  readonly ends: readonly [Y.Doc, Y.Doc];
  up: boolean;
  /** Updates on their way, with the end they go to. */
  waiting: { to: Y.Doc; update: Uint8Array }[];
}

const WIRE = Symbol("wire");

/** Joins every two of the documents by a wire. */
export function createNetwork(docs: readonly Y.Doc[], random: Random): Network {
  const wires = docs.flatMap((left, index) =>
    docs.slice(index + 1).map((right): Wire => ({ ends: [left, right], up: true, waiting: [] })),
  );
  for (const doc of docs) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === WIRE) return;
      for (const wire of wires) {
        const [left, right] = wire.ends;
        if (wire.up && (left === doc || right === doc)) {
          wire.waiting.push({ to: left === doc ? right : left, update });
        }
      }
    });
  }
  const deliver = (wire: Wire, index: number) => {
    const [message] = wire.waiting.splice(index, 1);
    if (message) Y.applyUpdate(message.to, message.update, WIRE);
  };
  const mend = (wire: Wire) => {
    const [left, right] = wire.ends;
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right, Y.encodeStateVector(left)), WIRE);
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left, Y.encodeStateVector(right)), WIRE);
    wire.up = true;
  };
  return {
    deliverSome() {
      const wire = random.pick(wires);
      // Out of order at times, as after a reconnect while old messages are still under way.
      const count = random.below(wire.waiting.length + 1);
      for (let done = 0; done < count; done += 1) {
        deliver(wire, random.chance(0.2) ? random.below(wire.waiting.length) : 0);
      }
    },
    disturb() {
      const wire = random.pick(wires);
      if (!wire.up) {
        mend(wire);
        return;
      }
      wire.up = false;
      wire.waiting = [];
    },
    settle() {
      for (const wire of wires) while (wire.waiting.length > 0) deliver(wire, 0);
      // Twice, so that what one end learns reaches the others whichever wire comes first.
      for (let round = 0; round < 2; round += 1) for (const wire of wires) mend(wire);
    },
  };
}
