import { beforeEach, describe, expect, it } from "vitest";
import { createDrafts } from "./drafts.ts";

const answer = (text: string) => ({ key: "t1", text, mentions: ["ann"], begins: null });

describe("drafts", () => {
  beforeEach(() => localStorage.clear());

  it("are there again after a reload, for this board only", () => {
    createDrafts("one").put(answer("half a sen"));
    expect(createDrafts("one").get("t1")).toEqual(answer("half a sen"));
    expect(createDrafts("two").get("t1")).toBeUndefined();
  });

  it("go when they are sent or emptied", () => {
    const drafts = createDrafts("one");
    drafts.put(answer("half"));
    drafts.put(answer("  "));
    expect(drafts.get("t1")?.text).toBe("  ");
    expect(createDrafts("one").get("t1")).toBeUndefined();
    drafts.put(answer("half"));
    drafts.drop("t1");
    expect(createDrafts("one").get("t1")).toBeUndefined();
  });

  it("list the threads that were only begun", () => {
    const drafts = createDrafts("one");
    drafts.put(answer("half"));
    drafts.put({ key: "t2", text: "new", mentions: [], begins: { on: null, at: [3, 4] } });
    const begun = drafts.begun();
    expect(begun.map(({ key }) => key)).toEqual(["t2"]);
    drafts.put(answer("half more"));
    expect(drafts.begun()).toBe(begun);
  });

  it("leave what other pages keep alone, and forgive junk", () => {
    localStorage.setItem("throughline.draft.one.t9", "{junk");
    localStorage.setItem("throughline.draft.one.t8", '{"key":"t8","text":7}');
    const drafts = createDrafts("one");
    createDrafts("one").put({ ...answer("theirs"), key: "t3" });
    drafts.put(answer("mine"));
    expect(createDrafts("one").get("t3")?.text).toBe("theirs");
    expect(createDrafts("one").begun()).toEqual([]);
  });

  it("hold as long as the page where the browser refuses storage", () => {
    const drafts = createDrafts("one", () => {
      throw new Error("refused");
    });
    drafts.put(answer("half"));
    expect(drafts.get("t1")?.text).toBe("half");
  });
});
