import { describe, expect, it } from "vitest";
import { createMemoryStorage } from "../testing/memory-storage.ts";
import { keepLink, readKeptLinks } from "./kept-links.ts";
import type { LinkInfo } from "./links-api.ts";
import { shownLinks } from "./live-links.ts";

const secret = "a-secret-of-a-link";
const link = (patch: Partial<LinkInfo>): LinkInfo => ({
  id: "first",
  role: "editor",
  created: 1,
  expires: null,
  revoked: null,
  lastUsed: null,
  ...patch,
});

describe("links that can be shown", () => {
  it("takes a link without an id for the one its board was born with", () => {
    const links = [link({ id: "second", created: 2 }), link({ id: "first", created: 1 })];
    expect(shownLinks(links, { editor: { secret } }, 10).editor?.info.id).toBe("first");
  });

  it("does not show a link that was revoked, has ended, or is not the board's", () => {
    expect(shownLinks([link({ revoked: 5 })], { editor: { secret } }, 10)).toEqual({});
    expect(shownLinks([link({ expires: 9 })], { editor: { secret } }, 10)).toEqual({});
    expect(shownLinks([link({})], { editor: { secret, id: "other" } }, 10)).toEqual({});
  });

  it("keeps one link for each role, and reads junk as none", () => {
    const storage = createMemoryStorage();
    keepLink("board", "viewer", { secret }, storage);
    keepLink("board", "editor", { secret, id: "first" }, storage);
    keepLink("board", "viewer", null, storage);
    expect(readKeptLinks("board", storage)).toEqual({ editor: { secret, id: "first" } });
    expect(
      readKeptLinks("board", createMemoryStorage({ "throughline.links.board": '{"owner":{"secret":4}}' })),
    ).toEqual({});
  });
});
