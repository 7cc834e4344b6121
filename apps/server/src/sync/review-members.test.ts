import { expect, test, vi } from "vitest";
import type { GrantEntry, LinkEntry } from "../storage/directory.ts";
import { openTestRoom } from "../testing/test-room.ts";
import { reviewMembers } from "./review-members.ts";

const link: LinkEntry = {
  id: "l1",
  board: "roomroom01",
  role: "editor",
  created: 0,
  expires: null,
  revoked: null,
  lastUsed: null,
};
const grant = (entry: LinkEntry): GrantEntry => ({ link: entry, name: "Ada" });
const ended = { ...link, revoked: 1 };
const weaker: LinkEntry = { ...link, id: "l2", role: "viewer" };
const stronger: LinkEntry = { ...link, id: "l3", role: "owner" };

test.each([
  ["is as it was", link, [grant(link)], null],
  ["was revoked", ended, [grant(ended)], "notAuthenticated"],
  ["has ended", { ...link, expires: 1 }, [], "notAuthenticated"],
  ["is gone with its board", null, [], "boardDeleted"],
  ["was revoked, while a weaker one is left", ended, [grant(ended), grant(weaker)], "rejoin"],
  ["was revoked, while one alike is left", ended, [grant({ ...link, id: "l4" })], "rejoin"],
  ["is no longer the strongest they have", link, [grant(link), grant(stronger)], "rejoin"],
  ["is the strongest they have", link, [grant(weaker), grant(link)], null],
] as const)("[S6] [S80] who came in by a link that %s", async (_, now, grants, reason) => {
  const { room, join } = await openTestRoom();
  const members = [join("editor", "session:a"), join("editor", "session:a")];
  const readLink = vi.fn(async () => now);
  await reviewMembers(room, members, { readLink, listGrants: async () => grants });
  expect(members.map((member) => member.ended)).toEqual([reason, reason]);
  expect(readLink).toHaveBeenCalledTimes(1);
});
