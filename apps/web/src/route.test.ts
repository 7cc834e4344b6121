import { describe, expect, it } from "vitest";
import { boardPath, readRoute, secretOf } from "./route.ts";

const secret = "orQ08Ue9aaaaBBBBcccc";

describe("addresses", () => {
  it("reads the home page, a board, and a board with the secret of its link", () => {
    expect(readRoute({ pathname: "/", hash: "" })).toEqual({ page: "home" });
    expect(readRoute({ pathname: "/b/hYtrgBZKC8ZMi5i6", hash: "" })).toEqual({
      page: "board",
      boardId: "hYtrgBZKC8ZMi5i6",
      secret: null,
    });
    expect(readRoute({ pathname: "/b/hYtrgBZKC8ZMi5i6", hash: `#k=${secret}` })).toMatchObject({ secret });
  });

  it.each(["/x", "/b/", "/b/a", "/b/../etc", "/b/hYtrgBZKC8ZMi5i6/more"])(
    "knows no page at %s",
    (pathname) => {
      expect(readRoute({ pathname, hash: "" })).toEqual({ page: "unknown" });
    },
  );

  it.each(["#k=", "#k=<script>", "#x=1", "#", ""])("finds no secret in %s", (hash) => {
    expect(secretOf(hash)).toBeNull();
  });

  it("writes what it reads", () => {
    expect(secretOf(boardPath("hYtrgBZKC8ZMi5i6", secret))).toBe(secret);
  });
});
