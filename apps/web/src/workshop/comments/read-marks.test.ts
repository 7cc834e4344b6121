import { putTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { liveThreadsOf } from "./live-threads.ts";
import { createReadMarks } from "./read-marks.ts";

const ANN = "ann-ann-ann-ann0";

function setUp() {
  const session = createLocalSession();
  const say = (author: string, id: string, written: number, thread = "t1") =>
    putTalk(session.talk, "comments", talkKey(author, id), { thread, text: "word", written });
  const thread = (id = "t1") => {
    const found = liveThreadsOf(session).all().get(id);
    if (!found) throw new Error("no thread");
    return found;
  };
  return { session, say, thread };
}

describe("what is read", () => {
  beforeEach(() => localStorage.clear());

  it("is everything of one's own, and nothing of others before the first look", () => {
    const { session, say, thread } = setUp();
    say(ANN, "t1", 10);
    say(LOCAL_PERSON, "x", 20);
    const marks = createReadMarks(session);
    expect(marks.unread(thread())).toBe(1);
    expect(marks.unreadThreads()).toBe(1);
  });

  it("stays read after a reload, until somebody writes more", () => {
    const { session, say, thread } = setUp();
    say(ANN, "t1", 10);
    createReadMarks(session).mark([thread()]);
    const marks = createReadMarks(session);
    expect(marks.unread(thread())).toBe(0);
    say(ANN, "x", 30);
    expect(marks.unread(thread())).toBe(1);
  });

  it("is kept from two pages of one browser without loss", () => {
    const { session, say, thread } = setUp();
    say(ANN, "t1", 10);
    say(ANN, "t2", 20, "t2");
    const [one, other] = [createReadMarks(session), createReadMarks(session)];
    one.mark([thread("t1")]);
    other.mark([thread("t2")]);
    expect(createReadMarks(session).unreadThreads()).toBe(0);
  });

  it("forgives junk and refused storage", () => {
    const { session, say, thread } = setUp();
    say(ANN, "t1", 10);
    localStorage.setItem("throughline.read.local-board", "[1");
    expect(createReadMarks(session).unreadThreads()).toBe(1);
    const refused = createReadMarks(session, () => {
      throw new Error("refused");
    });
    refused.mark([thread()]);
    expect(refused.unreadThreads()).toBe(0);
  });
});
