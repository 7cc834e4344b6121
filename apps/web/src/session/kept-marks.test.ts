import { describe, expect, it } from "vitest";
import { createMemoryStorage } from "../testing/memory-storage.ts";
import { readKeptMarks } from "./kept-marks.ts";

describe("marks of kept changes", () => {
  it("outlive the page that left them, until the server has the changes", () => {
    const storage = createMemoryStorage();
    readKeptMarks("board", "one", storage).mark(12);
    const later = readKeptMarks("board", "two", storage);
    expect(later.inherited).toBe(12);
    later.settleInherited();
    expect(readKeptMarks("board", "three", storage).inherited).toBe(0);
  });

  it("are of one board only", () => {
    const storage = createMemoryStorage();
    readKeptMarks("board", "one", storage).mark(3);
    expect(readKeptMarks("other", "two", storage).inherited).toBe(0);
  });

  it("go when everything of the page is safe", () => {
    const storage = createMemoryStorage();
    const marks = readKeptMarks("board", "one", storage);
    marks.mark(2);
    marks.mark(0);
    expect(storage.length).toBe(0);
  });

  it("stay when another page has changed more since they were read", () => {
    const storage = createMemoryStorage();
    const first = readKeptMarks("board", "one", storage);
    first.mark(1);
    const second = readKeptMarks("board", "two", storage);
    first.mark(0);
    first.mark(1);
    second.settleInherited();
    expect(readKeptMarks("board", "three", storage).inherited).toBe(1);
  });

  it("count as one change when the storage holds junk", () => {
    const storage = createMemoryStorage({ "throughline.kept.board.x": "many" });
    expect(readKeptMarks("board", "two", storage).inherited).toBe(1);
  });

  it("are not needed where storage is forbidden", () => {
    const broken = new Proxy(createMemoryStorage(), {
      get: () => {
        throw new Error("forbidden");
      },
    });
    const marks = readKeptMarks("board", "one", broken);
    marks.mark(4);
    expect(marks.inherited).toBe(0);
  });
});
