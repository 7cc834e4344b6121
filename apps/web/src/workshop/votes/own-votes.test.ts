import { addItem, putTalk } from "@throughline/board";
import { countDots } from "@throughline/engine";
import type { Activity } from "@throughline/model";
import { talkKey } from "@throughline/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { BoardSession } from "../../session/session-context.ts";
import { createLocalSession } from "../../testing/local-session.ts";
import { closeActivity, countLate } from "../run/run-activity.ts";
import { keyOf } from "./keep-votes.ts";
import { hasVotedElsewhere, ownDots, placeDot, takeDotBack } from "./own-votes.ts";
import { readVotes } from "./read-votes.ts";

const ADA = "ada-ada-ada-ada0";
const BEN = "ben-ben-ben-ben0";
const seal = {
  publicKey: "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo",
  secretKey: "dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo",
};

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

/** A person's own copy of a board with two projects. */
function openCopy(person: string): BoardSession {
  const local = createLocalSession((board) => {
    for (const id of ["portal", "clinic"]) addItem(board, { kind: "project", pos: [0, 0], title: id, id });
  });
  return { ...local, person: () => person };
}

/** A person's copy with a vote of two votes each. */
function join(person: string, patch: object = {}): BoardSession {
  const session = openCopy(person);
  putTalk(session.talk, "activities", "v1", {
    kind: "dots",
    title: "What first?",
    kinds: ["project"],
    votes: 2,
    manyPerObject: false,
    hidden: true,
    sealWith: seal.publicKey,
    opened: 1,
    ...patch,
  });
  return session;
}

/** Another person's copy of the board that somebody is on, as it is now. */
function joinBoard(session: BoardSession, person: string): BoardSession {
  const other = openCopy(person);
  meet(other, session);
  return other;
}

const vote = ({ liveTalk }: BoardSession) => liveTalk.records("activities").get("v1") as Activity;
const place = (session: BoardSession, item: string) => placeDot(session, vote(session), item);
const count = (session: BoardSession) =>
  countDots(
    vote(session),
    readVotes(session.boardId, vote(session), session.liveTalk.records("votes")),
    session.live.items,
  );

/** Everything of one copy's talk in the other, and the other way. */
function meet(one: BoardSession, other: BoardSession): void {
  Y.applyUpdate(other.talk.doc, Y.encodeStateAsUpdate(one.talk.doc));
  Y.applyUpdate(one.talk.doc, Y.encodeStateAsUpdate(other.talk.doc));
}

describe("own votes", () => {
  it("are placed within the rules, and taken back", () => {
    const session = join(ADA);
    expect(place(session, "portal")).toEqual({ ok: true });
    expect(place(session, "portal")).toMatchObject({ ok: false, reason: "At most one vote on each card." });
    expect(place(session, "clinic")).toEqual({ ok: true });
    expect(Object.values(ownDots(session, vote(session)))).toEqual(["portal", "clinic"]);
    takeDotBack(session, vote(session), "portal");
    expect(Object.values(ownDots(session, vote(session)))).toEqual(["clinic"]);
    takeDotBack(session, vote(session), "clinic");
    expect(session.liveTalk.records("votes").size).toBe(0);
  });

  it("stay in the order they were placed in, also where the clock goes back", () => {
    const session = join(ADA, { votes: 9, manyPerObject: true });
    let now = 5_000;
    const slow = { ...session, clock: { ...session.clock, now: () => now } };
    for (const item of ["portal", "clinic", "portal"]) {
      placeDot(slow, vote(slow), item);
      now -= 1_000;
    }
    const dots = ownDots(slow, vote(slow));
    expect(
      Object.keys(dots)
        .sort()
        .map((id) => dots[id]),
    ).toEqual(["portal", "clinic", "portal"]);
  });

  it("are known to every page of a browser, so that voting in one takes nothing away from the other", () => {
    const one = join(ADA);
    const other = join(ADA);
    expect(ownDots(other, vote(other))).toEqual({});
    place(one, "portal");
    meet(one, other);
    const key = keyOf({ board: one.boardId, person: ADA, activity: "v1" });
    window.dispatchEvent(new StorageEvent("storage", { key }));
    expect(hasVotedElsewhere(other, vote(other))).toBe(false);
    place(other, "clinic");
    meet(one, other);
    putTalk(one.talk, "activities", "v1", { openWith: seal.secretKey });
    expect(count(one).rows.map(({ item }) => item)).toEqual(["clinic", "portal"]);
  });

  it("are there again after a reload, and nobody finds them in what is stored before the end", () => {
    const session = join(ADA);
    place(session, "portal");
    const stored = Y.encodeStateAsUpdate(session.talk.doc);
    const text = new TextDecoder("latin1").decode(stored);
    expect(text).toContain("sealed");
    expect(text).not.toContain("portal");
    const again = join(ADA, { opened: 1 });
    Y.applyUpdate(again.talk.doc, stored);
    expect(Object.values(ownDots(again, vote(again)))).toEqual(["portal"]);
    expect(hasVotedElsewhere(again, vote(again))).toBe(false);
    putTalk(again.talk, "votes", talkKey(ADA, "v1"), { sealed: "from the phone" });
    expect(hasVotedElsewhere(again, vote(again))).toBe(true);
  });

  it("of two people without a line are both counted once they meet, and each once", () => {
    const ada = join(ADA);
    const ben = joinBoard(ada, BEN);
    place(ada, "portal");
    place(ben, "portal");
    place(ben, "clinic");
    meet(ada, ben);
    meet(ada, ben);
    expect(count(ada)).toMatchObject({ cast: 0, unreadable: [ADA, BEN] });
    putTalk(ada.talk, "activities", "v1", { closed: 5, counted: [ADA, BEN], openWith: seal.secretKey });
    meet(ada, ben);
    for (const session of [ada, ben]) {
      expect(count(session).rows.map(({ item, votes }) => [item, votes])).toEqual([
        ["portal", 2],
        ["clinic", 1],
      ]);
    }
    expect(count(ada)).toEqual(count(ben));
  });

  it("that arrive after the end are late, and lost to nobody", async () => {
    const ada = join(ADA, { hidden: false, sealWith: "" });
    const ben = joinBoard(ada, BEN);
    place(ada, "portal");
    place(ben, "clinic");
    await closeActivity(ada, vote(ada));
    meet(ada, ben);
    expect(count(ben)).toMatchObject({ cast: 1, late: [BEN] });
    expect(place(ben, "portal")).toMatchObject({ ok: false });
    putTalk(ada.talk, "activities", "v1", { counted: [ADA, BEN] });
    expect(count(ada)).toMatchObject({ cast: 2, late: [] });
  });

  it("that are changed without a line after they were counted are late, and not slipped in", async () => {
    const ada = join(ADA, { hidden: false, sealWith: "" });
    const ben = joinBoard(ada, BEN);
    place(ben, "clinic");
    meet(ada, ben);
    place(ben, "portal");
    await closeActivity(ada, vote(ada));
    expect(count(ada)).toMatchObject({ cast: 1, late: [] });
    meet(ada, ben);
    expect(count(ada)).toMatchObject({ cast: 0, late: [BEN] });
    countLate(ada, vote(ada));
    expect(count(ada)).toMatchObject({ cast: 2, late: [] });
  });

  it("that someone else copies under their own key do not open, nor what was written in the open", () => {
    const ada = join(ADA);
    place(ada, "portal");
    const stolen = ada.liveTalk.records("votes").get(talkKey(ADA, "v1"))?.sealed ?? "";
    putTalk(ada.talk, "votes", talkKey(BEN, "v1"), { sealed: stolen, dots: { d1: "clinic" } });
    putTalk(ada.talk, "activities", "v1", { closed: 5, counted: [ADA, BEN], openWith: seal.secretKey });
    expect(count(ada)).toMatchObject({ cast: 1, unreadable: [BEN] });
  });

  it("say why when they cannot be sealed or nobody knows whose they are", () => {
    const broken = join(ADA, { sealWith: "no key" });
    expect(place(broken, "portal")).toMatchObject({ ok: false });
    expect(broken.liveTalk.records("votes").size).toBe(0);
    const nobody = join("");
    expect(place(nobody, "portal")).toMatchObject({ ok: false });
  });
});
