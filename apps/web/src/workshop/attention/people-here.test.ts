import { expect, it } from "vitest";
import { firstPresence } from "../../session/first-presence.ts";
import type { Peer } from "../../session/peers.ts";
import { findConnection } from "./find-connection.ts";
import { gatherPeople } from "./people-here.ts";

function peer(clientId: number, id: string, patch: Partial<Peer["presence"]> = {}): Peer {
  const user = { id, name: id || "New", color: "#b3261e", role: "editor" } as const;
  return { clientId, presence: { ...firstPresence(user), ...patch } };
}
const room = (hand: number | null, done = "") => ({ hand, laser: false, says: "", reaction: null, done });

it("has each person once, hands first in the order in which they went up", () => {
  const people = gatherPeople(
    [
      peer(1, "zoe", { room: room(200) }),
      peer(2, "ada"),
      peer(3, "ben", { room: room(100) }),
      peer(4, "ada", { room: room(null, "step"), following: "9" }),
      peer(5, ""),
      peer(6, ""),
    ],
    { person: () => "zoe", peers: { clientId: () => 9 } },
  );
  expect(people.map(({ name, hand }) => [name, hand])).toEqual([
    ["ben", 100],
    ["zoe", 200],
    ["New", null],
    ["New", null],
    ["ada", null],
  ]);
  expect(people.find(({ name }) => name === "ada")).toMatchObject({
    clientId: 2,
    done: "step",
    followsMe: true,
    lens: "map",
    isMe: false,
  });
  expect(people[1]?.isMe).toBe(true);
});

it("prefers a window that is in use over one that is idle, has no pointer in it or follows", () => {
  const find = (...peers: readonly Peer[]) => findConnection(peers, "ada")?.clientId;
  expect(find(peer(1, "ada"), peer(2, "ada", { cursor: [0, 0] }))).toBe(2);
  expect(find(peer(1, "ada", { active: false, cursor: [0, 0] }), peer(2, "ada"))).toBe(2);
  expect(find(peer(1, "ada", { following: "2", cursor: [0, 0] }), peer(2, "ada", { active: false }))).toBe(2);
  expect(find(peer(2, "ada"), peer(1, "ada"))).toBe(1);
  expect(find(peer(1, "ben"))).toBeUndefined();
});
