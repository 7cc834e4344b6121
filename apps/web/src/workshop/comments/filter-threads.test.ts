import { readTalkRecord, talkKey } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { countThreads, filterThreads, type ThreadFacts, type ThreadFilter } from "./filter-threads.ts";
import { buildThreads } from "./threads.ts";

const ME = "me-me-me-me-me-0";
const ANN = "ann-ann-ann-ann0";

const words = [
  [ANN, "t1", { on: "card", text: "When is the portal ready?", written: 10, mentions: [ME] }],
  [ME, "x1", { thread: "t1", text: "In May", written: 40 }],
  [ANN, "t2", { on: "other", text: "Café first", written: 30 }],
  [ANN, "t3", { at: [0, 0], text: "Done", written: 20 }],
] as const;
const threads = buildThreads(
  new Map(
    words.map(([author, id, fields]) => {
      const key = talkKey(author, id);
      return [key, readTalkRecord("comments", key, { thread: id, ...fields })];
    }),
  ),
  new Map([["m", readTalkRecord("marks", talkKey(ANN, "t3"), { resolved: true, written: 50 })]]),
);
const facts: ThreadFacts = {
  me: ME,
  selected: new Set(["other"]),
  unread: ({ id }) => (id === "t2" ? 1 : 0),
  nameOf: (author) => (author === ANN ? "Ann Lee" : "Me"),
  subjectOf: ({ on }) => (on === "card" ? "Patient portal" : "Something"),
};
const list = (filter: ThreadFilter, query = "") =>
  filterThreads(threads.values(), filter, query, facts).map(({ id }) => id);

describe("filters of threads", () => {
  it("let through what their name says, the newest first", () => {
    expect(list("open")).toEqual(["t1", "t2"]);
    expect(list("resolved")).toEqual(["t3"]);
    expect(list("mine")).toEqual(["t1"]);
    expect(list("mentions")).toEqual(["t1"]);
    expect(list("unread")).toEqual(["t2"]);
    expect(list("selected")).toEqual(["t2"]);
  });

  it("search in the words, the names and what it is about, whatever the accents", () => {
    expect(list("open", "cafe")).toEqual(["t2"]);
    expect(list("open", "patient MAY")).toEqual(["t1"]);
    expect(list("open", "ann")).toEqual(["t1", "t2"]);
    expect(list("open", "nothing")).toEqual([]);
  });

  it("say how many each lets through", () => {
    expect(countThreads(threads.values(), facts)).toEqual({
      open: 2,
      mine: 1,
      mentions: 1,
      unread: 1,
      resolved: 1,
      selected: 1,
    });
  });
});
