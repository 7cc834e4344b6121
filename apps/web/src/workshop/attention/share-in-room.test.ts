import { expect, it, vi } from "vitest";
import { createLocalSession } from "../../testing/local-session.ts";
import { shareInRoom } from "./share-in-room.ts";

it("changes one thing in the room and keeps the others, until nothing is left", () => {
  const { peers } = createLocalSession();
  shareInRoom(peers, { done: "step-one" });
  shareInRoom(peers, { hand: 5 });
  expect(peers.me().room).toEqual({ hand: 5, laser: false, says: "", reaction: null, done: "step-one" });
  shareInRoom(peers, { done: "" });
  expect(peers.me().room).toMatchObject({ hand: 5, done: "" });
  shareInRoom(peers, { hand: null });
  expect(peers.me().room).toBeNull();
});

it("sends nothing where nothing changes", () => {
  const { peers } = createLocalSession();
  const share = vi.fn(peers.share);
  const watched = { ...peers, share };
  shareInRoom(watched, { laser: false, says: "" });
  expect(share).not.toHaveBeenCalled();
  shareInRoom(watched, { laser: true });
  shareInRoom(watched, { laser: true });
  expect(share).toHaveBeenCalledTimes(1);
});
