import { openTalk, readTalk, writeTalk } from "@throughline/board";
import { type Comment, type Mark, readTalkRecord, talkKey } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildThreads, byNewest, isSameThread, lastWord } from "./threads.ts";

const ANN = "ann-ann-ann-ann0";
const BO = "bo-bo-bo-bo-bo-0";

const word = (author: string, id: string, fields: Record<string, unknown>): Comment =>
  readTalkRecord("comments", talkKey(author, id), { thread: "t1", text: "word", ...fields });
const mark = (author: string, thread: string, resolved: boolean, written: number): Mark =>
  readTalkRecord("marks", talkKey(author, thread), { resolved, written });
const mapOf = <T extends { readonly key: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.key, record]));
const build = (words: readonly Comment[], marks: readonly Mark[] = []) =>
  buildThreads(mapOf(words), mapOf(marks));

describe("threads", () => {
  it("stand in the order in which people wrote, then of their keys", () => {
    const thread = build([
      word(BO, "b", { text: "third", written: 20 }),
      word(ANN, "t1", { text: "first", written: 10, on: "card" }),
      word(ANN, "z", { text: "second", written: 20 }),
    ]).get("t1");
    expect(thread?.words.map(({ text }) => text)).toEqual(["first", "second", "third"]);
    expect(thread).toMatchObject({ on: "card", at: null, isHeadless: false, resolved: false });
  });

  it("keep their subject when what began them is gone", () => {
    const answers = [word(BO, "b", { written: 20, on: "card", about: "Portal" })];
    expect(build(answers).get("t1")).toMatchObject({ on: "card", about: "Portal", isHeadless: true });
    expect(build([word(BO, "b", { written: 20 })]).get("t1")).toMatchObject({ on: null, at: null });
  });

  it("are about the card that their beginning names, whatever an answer says", () => {
    const words = [
      word(BO, "b", { written: 5, on: "other" }),
      word(ANN, "t1", { written: 10, on: "card", at: [1, 2] }),
    ];
    expect(build(words).get("t1")).toMatchObject({ on: "card", at: null });
  });

  it("leave out what has no author or no text, and a thread of nothing else", () => {
    const nobody = readTalkRecord("comments", "c1", { thread: "t1", text: "who?" });
    expect(build([nobody, word(ANN, "t1", { text: "  " }), word(ANN, "x", { thread: "" })]).size).toBe(0);
  });

  it("are settled as the latest mark says, at one moment as the later key says", () => {
    const words = [word(ANN, "t1", { written: 10 })];
    const read = (...marks: Mark[]) => build(words, marks).get("t1")?.resolved;
    expect(read()).toBe(false);
    expect(read(mark(ANN, "t1", true, 20), mark(BO, "t1", false, 30))).toBe(false);
    expect(read(mark(ANN, "t1", true, 40), mark(BO, "t1", false, 30))).toBe(true);
    expect(read(mark(ANN, "t1", false, 30), mark(BO, "t1", true, 30))).toBe(true);
    expect(read(mark(ANN, "other", true, 40))).toBe(false);
    expect(read(readTalkRecord("marks", "t1", { resolved: true, written: 99 }))).toBe(false);
  });

  it("come out the same whatever the order of the records", () => {
    const words = [
      word(ANN, "t1", { written: 1, on: "card" }),
      word(BO, "t1", { written: 1, on: "link" }),
      word(ANN, "a", { written: 1 }),
      word(BO, "a", { written: 1, thread: "t2", on: "card" }),
      word(ANN, "b", { written: 0, thread: "t2" }),
    ];
    const marks = [mark(ANN, "t1", true, 3), mark(BO, "t1", false, 3), mark(BO, "t2", true, 1)];
    const first = [...build(words, marks)];
    for (const order of orders(words))
      for (const marked of orders(marks)) expect([...build(order, marked)]).toEqual(first);
  });

  it("sort by their last comment, the newest first", () => {
    const threads = build([
      word(ANN, "t1", { written: 10 }),
      word(ANN, "t2", { thread: "t2", written: 20 }),
      word(BO, "x", { written: 30 }),
    ]);
    expect([...threads.values()].sort(byNewest).map(({ id }) => id)).toEqual(["t1", "t2"]);
  });

  it("are the same as long as no record changed", () => {
    const words = [word(ANN, "t1", { written: 10 })];
    const [before] = build(words).values();
    const [after] = build(words).values();
    const [more] = build([...words, word(BO, "x", { written: 11 })]).values();
    const [settled] = build(words, [mark(ANN, "t1", true, 20)]).values();
    if (!before || !after || !more || !settled) throw new Error("missing");
    expect(isSameThread(before, after)).toBe(true);
    expect(isSameThread(before, more)).toBe(false);
    expect(isSameThread(before, settled)).toBe(false);
    expect(lastWord(more).author).toBe(BO);
  });

  it("are settled alike on every page when two people mark them at once", () => {
    const [one, other] = [openTalk(new Y.Doc()), openTalk(new Y.Doc())];
    writeTalk(one, [
      { in: "comments", key: talkKey(ANN, "t1"), put: { thread: "t1", text: "Agreed?", written: 10 } },
    ]);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    writeTalk(one, [{ in: "marks", key: talkKey(ANN, "t1"), put: { resolved: true, written: 50 } }]);
    writeTalk(other, [{ in: "marks", key: talkKey(BO, "t1"), put: { resolved: false, written: 50 } }]);
    const [fromOne, fromOther] = [Y.encodeStateAsUpdate(one.doc), Y.encodeStateAsUpdate(other.doc)];
    Y.applyUpdate(one.doc, fromOther);
    Y.applyUpdate(other.doc, fromOne);
    const read = (talk: typeof one) => {
      const words = [...talk.comments.keys()].flatMap((key) => readTalk(talk, "comments", key) ?? []);
      const marks = [...talk.marks.keys()].flatMap((key) => readTalk(talk, "marks", key) ?? []);
      return build(words, marks).get("t1");
    };
    expect(read(one)).toEqual(read(other));
    expect(read(one)?.settled?.author).toBe(BO);
    expect(read(one)?.resolved).toBe(false);
  });
});

/** Every order of a short list. */
function orders<T>(list: readonly T[]): (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((one, at) =>
    orders([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}
