import { openBoard } from "@throughline/board";
import { encodeFence } from "@throughline/protocol";
import * as Y from "yjs";
import type { Random } from "../../convergence/random.ts";
import { randomCommands } from "../../convergence/random-command.ts";
import { frames } from "./frames.ts";

/**
 * Everything that someone who edits a board by its commands sends, as whole frames in order: what they know, their
 * presence, each change, a fence now and then, and in the end all of it once more as an upload. `base` is the board
 * as they find it.
 */
export function recordTraffic(
  base: Uint8Array,
  clientId: number,
  random: Random,
  edits: number,
): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const board = openBoard(doc);
  Y.applyUpdate(doc, base);
  const known = Y.encodeStateVector(doc);
  const sent = [frames.step1(known)];
  const names = Object.keys(randomCommands);
  doc.on("update", (update: Uint8Array) => sent.push(frames.update(update)));
  for (let i = 0; i < edits; i++) {
    randomCommands[random.pick(names)]?.(board, random);
    if (i % 4 === 0) {
      const state = { active: true, cursor: [random.below(900), i], selection: [`i${i}`], lens: "map" };
      sent.push(frames.presence([clientId, i, JSON.stringify(state)]));
    }
    if (i % 6 === 0) sent.push(encodeFence(i));
  }
  sent.push(frames.step2(Y.encodeStateAsUpdate(doc, known)));
  doc.destroy();
  return sent;
}
