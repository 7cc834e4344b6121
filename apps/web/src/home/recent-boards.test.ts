import { describe, expect, it } from "vitest";
import { createMemoryStorage } from "../testing/memory-storage.ts";
import { forgetBoard, readRecentBoards, rememberBoard } from "./recent-boards.ts";

const KEY = "throughline.boards";

describe("recent boards", () => {
  it.each(["", "null", "{}", '[1,null,"x"]', "{]", '[{"id":"short"}]', '[{"id":"__proto__"}]'])(
    "reads junk as no boards: %s",
    (junk) => {
      expect(readRecentBoards(createMemoryStorage({ [KEY]: junk }))).toEqual([]);
    },
  );

  it("keeps what is good of a damaged entry", () => {
    const stored = [{ id: "abcdefghij", title: 7, role: "king", openedAt: "soon", secret: "<>" }];
    expect(readRecentBoards(createMemoryStorage({ [KEY]: JSON.stringify(stored) }))).toEqual([
      { id: "abcdefghij", title: "", role: "viewer", openedAt: 0 },
    ]);
  });

  it("puts the last opened first, and each board once", () => {
    const storage = createMemoryStorage();
    rememberBoard({ id: "board-one-1", title: "One", openedAt: 1 }, storage);
    rememberBoard({ id: "board-two-2", title: "Two", openedAt: 2 }, storage);
    rememberBoard({ id: "board-one-1", openedAt: 3 }, storage);
    expect(readRecentBoards(storage).map(({ title }) => title)).toEqual(["One", "Two"]);
  });

  it("keeps the secret of a board when only its title changes", () => {
    const storage = createMemoryStorage();
    rememberBoard({ id: "board-one-1", role: "owner", secret: "secretsecret" }, storage);
    rememberBoard({ id: "board-one-1", title: "New" }, storage);
    expect(readRecentBoards(storage)[0]).toMatchObject({
      title: "New",
      role: "owner",
      secret: "secretsecret",
    });
  });

  it("forgets a board", () => {
    const storage = createMemoryStorage();
    rememberBoard({ id: "board-one-1" }, storage);
    forgetBoard("board-one-1", storage);
    expect(readRecentBoards(storage)).toEqual([]);
  });
});
