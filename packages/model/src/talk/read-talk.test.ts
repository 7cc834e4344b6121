import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readTalkRecord, readWorkshop, talkCollections } from "./read-talk.ts";
import { authorOf, subjectOf, talkKey } from "./talk-key.ts";

const ADA = "0123456789abcd-_";

it("names the author of a key that the server guards, and nobody of any other", () => {
  expect(authorOf(talkKey(ADA, "a1"))).toBe(ADA);
  expect(subjectOf(talkKey(ADA, "a1"))).toBe("a1");
  for (const key of [
    "",
    "a1",
    `${ADA}/a1`,
    `@${ADA}`,
    `@${ADA}/`,
    "@short/a1",
    `@${ADA}/a/b`,
    "@__proto__/x",
  ])
    expect(authorOf(key)).toBeNull();
  expect(subjectOf("c1")).toBe("c1");
});

it("reads any record of the talk as a whole one, frozen", () => {
  expect(readTalkRecord("comments", "c1", { text: "Agreed?", written: "yesterday" })).toEqual({
    key: "c1",
    author: null,
    thread: "",
    on: null,
    at: null,
    about: "",
    text: "Agreed?",
    name: "",
    written: 0,
    edited: null,
    mentions: [],
  });
  void fc.assert(
    fc.property(
      fc.constantFrom(...talkCollections),
      fc.string(),
      fc.dictionary(fc.string(), fc.anything()),
      (name, key, raw) => {
        const record = readTalkRecord(name, key, raw);
        expect(Object.isFrozen(record)).toBe(true);
        expect(readTalkRecord(name, key, record)).toEqual(record);
      },
    ),
  );
});

it("reads the state of the room as null where nothing is going on", () => {
  expect(readWorkshop({})).toEqual({ session: null, current: null, attention: null });
  const current = { step: "s1", since: 5, length: 600_000, paused: null, activity: "" };
  expect(readWorkshop({ current, session: { id: 7 } })).toEqual({ session: null, current, attention: null });
});
