import { expect, test, vi } from "vitest";
import type { LinkEntry } from "../storage/directory.ts";
import { openTestRoom } from "../testing/test-room.ts";
import { recheckLinks } from "./recheck-links.ts";

const link: LinkEntry = {
  id: "l1",
  board: "roomroom01",
  role: "editor",
  created: 0,
  expires: null,
  revoked: null,
  lastUsed: null,
};

test.each([
  ["is as it was", link, null],
  ["was revoked", { ...link, revoked: 1 }, "notAuthenticated"],
  ["has ended", { ...link, expires: 1 }, "notAuthenticated"],
  ["is gone with its board", null, "boardDeleted"],
] as const)("[S6] who came in by a link that %s, without a hint of it, is found", async (_, now, ended) => {
  const { hub, join } = await openTestRoom();
  const members = [join(), join()];
  const readLink = vi.fn(async () => now);
  await recheckLinks(hub.rooms(), { readLink });
  expect(members.map((member) => member.ended)).toEqual([ended, ended]);
  expect(readLink).toHaveBeenCalledTimes(1);
});
