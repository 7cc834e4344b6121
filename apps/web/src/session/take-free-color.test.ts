import { describe, expect, it } from "vitest";
import { personColors } from "./identity.ts";
import type { Peer, Peers } from "./peers.ts";
import { takeFreeColor } from "./take-free-color.ts";

function room(myId: number, color: string, others: readonly [clientId: number, color: string][]) {
  let mine = color;
  const listeners = new Set<() => void>();
  const roster = others.map(
    ([clientId, taken]) => ({ clientId, presence: { user: { color: taken } } }) as Peer,
  );
  const peers = {
    me: () => ({ user: { name: "Ann", color: mine } }),
    clientId: () => myId,
    roster: () => roster,
    rename: (_name: string, next: string) => {
      mine = next;
    },
    subscribeRoster: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Peers;
  takeFreeColor(peers);
  return {
    stir: () => {
      for (const listener of listeners) listener();
    },
    color: () => mine,
  };
}

const [first = "", second = "", third = ""] = personColors;

describe("takeFreeColor", () => {
  it("takes a free colour when someone with a lower number has mine", () => {
    const { stir, color } = room(9, first, [
      [3, first],
      [4, second],
    ]);
    stir();
    expect(color()).toBe(third);
  });

  it("keeps my colour when the other has the higher number, for the other moves", () => {
    const { stir, color } = room(2, first, [[3, first]]);
    stir();
    expect(color()).toBe(first);
  });

  it("keeps my colour when all are taken", () => {
    const { stir, color } = room(
      99,
      first,
      personColors.map((taken, at) => [at, taken]),
    );
    stir();
    expect(color()).toBe(first);
  });
});
