import { putTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { describe, expect, it } from "vitest";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { watchMentions } from "./watch-mentions.ts";

const ANN = "ann-ann-ann-ann0";

function setUp() {
  const local = createLocalSession();
  const session = { ...local, clock: { ...local.clock, now: () => 1000 } };
  const say = (author: string, id: string, written: number, mentions: string[]) =>
    putTalk(session.talk, "comments", talkKey(author, id), { thread: "t1", text: id, written, mentions });
  const told: string[][] = [];
  const watch = () => watchMentions(session, (words) => told.push(words.map(({ text }) => text)));
  return { say, told, watch };
}

describe("mentions that arrive", () => {
  it("are told once, and only those of this person by others", () => {
    const { say, told, watch } = setUp();
    watch();
    say(ANN, "mine", 2000, [LOCAL_PERSON]);
    say(ANN, "mine", 2000, [LOCAL_PERSON, ANN]);
    say(ANN, "theirs", 2000, [ANN]);
    say(LOCAL_PERSON, "own", 2000, [LOCAL_PERSON]);
    expect(told).toEqual([["mine"]]);
  });

  it("leave out what was there or was written before, also when it comes late", () => {
    const { say, told, watch } = setUp();
    say(ANN, "there", 2000, [LOCAL_PERSON]);
    watch();
    say(ANN, "late", 500, [LOCAL_PERSON]);
    expect(told).toEqual([]);
  });

  it("are not told any more when nobody listens", () => {
    const { say, told, watch } = setUp();
    watch()();
    say(ANN, "mine", 2000, [LOCAL_PERSON]);
    expect(told).toEqual([]);
  });
});
