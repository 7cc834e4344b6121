import { x25519 } from "@noble/curves/ed25519.js";
import { putTalk } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { createLocalSession, LOCAL_PERSON } from "../../testing/local-session.ts";
import { toBase64Url } from "../seal/base64url.ts";
import { keyOf } from "./keep-own.ts";
import { answer, hasEstimatedElsewhere, keepTyped, ownEstimates, send } from "./own-estimates.ts";
import { readBallots } from "./read-ballots.ts";

const keys = x25519.keygen();
const sealWith = toBase64Url(keys.publicKey);
const openWith = toBase64Url(keys.secretKey);
const POINT = { optimistic: 31_337, likely: 41_414, pessimistic: 52_525 };

afterEach(() => localStorage.clear());

function setUp(patch: Partial<Activity> = {}, session = createLocalSession()) {
  putTalk(session.talk, "activities", "a1", { kind: "durations", opened: 1, sealWith, ...patch });
  const activity = () => session.liveTalk.records("activities").get("a1") as Activity;
  const record = () => session.liveTalk.records("estimates").get(talkKey(LOCAL_PERSON, "a1"));
  const read = () => readBallots(session.boardId, activity(), session.liveTalk.records("estimates"));
  return { session, activity, record, read };
}

it("shows no value in the talk before the end, not even encoded", () => {
  const { session, activity, record, read } = setUp();
  answer(session, activity(), "portal", POINT);
  answer(session, activity(), "secretHub", "?");
  expect(record()).toMatchObject({ values: null, abstained: [] });
  const bytes = new TextDecoder("latin1").decode(Y.encodeStateAsUpdate(session.talk.doc));
  for (const word of ["31337", "41414", "52525", "portal", "secretHub"]) expect(bytes).not.toContain(word);
  expect(read().size).toBe(0);
  putTalk(session.talk, "activities", "a1", { closed: 9, openWith, counted: [LOCAL_PERSON] });
  expect(read().get(LOCAL_PERSON)).toEqual(
    new Map<string, unknown>([
      ["secretHub", "?"],
      ["portal", POINT],
    ]),
  );
});

it("is as long for every number, so that its length says nothing", () => {
  const { session, activity, record } = setUp({ kind: "scores" });
  answer(session, activity(), "portal", 1);
  const short = record()?.sealed.length;
  answer(session, activity(), "portal", 20);
  expect(record()?.sealed.length).toBe(short);
});

it("goes on after a reload with what this browser kept, also a duration half typed", () => {
  const first = setUp();
  answer(first.session, first.activity(), "portal", POINT);
  keepTyped(first.session, first.activity(), "hub", ["3", "", ""]);
  const again = setUp();
  const own = ownEstimates(again.session, again.activity()).getState();
  expect(own.ballot).toEqual(new Map([["portal", POINT]]));
  expect(own).toMatchObject({ typed: { hub: ["3", "", ""] }, isSent: true });
  answer(again.session, again.activity(), "hub", { optimistic: 3, likely: 4, pessimistic: 5 });
  expect(ownEstimates(again.session, again.activity()).getState().typed).toEqual({});
});

it("goes on with what another page of this browser has kept since", () => {
  const one = setUp();
  const other = setUp();
  expect(ownEstimates(other.session, other.activity()).getState().ballot.size).toBe(0);
  answer(one.session, one.activity(), "portal", POINT);
  const key = keyOf({ board: one.session.boardId, person: LOCAL_PERSON, activity: "a1" });
  window.dispatchEvent(new StorageEvent("storage", { key }));
  answer(other.session, other.activity(), "hub", "?");
  putTalk(other.session.talk, "activities", "a1", { openWith });
  expect([...(other.read().get(LOCAL_PERSON)?.keys() ?? [])].sort()).toEqual(["hub", "portal"]);
});

it("puts into the talk later what could not be put there at once", () => {
  const { session, activity, record } = setUp();
  const nobody = { ...session, person: () => "" };
  answer(nobody, activity(), "portal", POINT);
  expect(record()).toBeUndefined();
  const later = setUp({ sealWith: "nonsense" });
  answer(later.session, later.activity(), "portal", POINT);
  expect(later.record()).toBeUndefined();
  putTalk(later.session.talk, "activities", "a1", { sealWith });
  send(later.session, later.activity());
  expect(later.record()?.sealed).not.toBe("");
  const lost = setUp();
  expect(lost.record()).toBeUndefined();
  send(lost.session, lost.activity());
  expect(lost.record()?.sealed).not.toBe("");
});

it("tells that something was sealed elsewhere, which stands until it is said anew here", () => {
  const { session, activity } = setUp();
  answer(session, activity(), "portal", POINT);
  expect(hasEstimatedElsewhere(session, activity())).toBe(false);
  localStorage.clear();
  const other = setUp();
  putTalk(other.session.talk, "estimates", talkKey(LOCAL_PERSON, "a1"), { sealed: "from elsewhere" });
  expect(hasEstimatedElsewhere(other.session, other.activity())).toBe(true);
  send(other.session, other.activity());
  expect(other.record()?.sealed).toBe("from elsewhere");
  answer(other.session, other.activity(), "portal", POINT);
  expect(hasEstimatedElsewhere(other.session, other.activity())).toBe(false);
});

it("writes in the open where everyone may see, and goes on from there in another browser", () => {
  const { session, activity, record, read } = setUp({ sealWith: "", hidden: false, kind: "scores" });
  answer(session, activity(), "portal", 8);
  answer(session, activity(), "hub", "?");
  expect(record()).toMatchObject({ values: { portal: 8 }, abstained: ["hub"] });
  expect(read().get(LOCAL_PERSON)).toEqual(
    new Map<string, unknown>([
      ["hub", "?"],
      ["portal", 8],
    ]),
  );
  localStorage.clear();
  const other = setUp({ sealWith: "", hidden: false, kind: "scores" });
  putTalk(other.session.talk, "estimates", talkKey(LOCAL_PERSON, "a1"), { values: { portal: 8 } });
  answer(other.session, other.activity(), "portal", null);
  expect(other.record()).toBeUndefined();
});

it("counts whoever counts, and nobody twice or under a name that is not theirs", () => {
  const { session, activity, read } = setUp({
    sealWith: "",
    hidden: false,
    closed: 9,
    counted: ["ann-ann-ann-ann0"],
  });
  const say = (key: string, value: number) =>
    putTalk(session.talk, "estimates", key, { values: { p: value } });
  say(talkKey("ann-ann-ann-ann0", "a1"), 3);
  say(talkKey("bob-bob-bob-bob0", "a1"), 5);
  say(talkKey("ann-ann-ann-ann0", "a2"), 8);
  say("a1", 13);
  expect([...read().keys()]).toEqual(["ann-ann-ann-ann0"]);
  putTalk(session.talk, "activities", "a1", { counted: ["ann-ann-ann-ann0", "bob-bob-bob-bob0"] });
  expect(readBallots("b", activity(), session.liveTalk.records("estimates")).size).toBe(2);
});

it("passes over three points that do not rise, and what is no ballot", () => {
  const { session, read } = setUp({ sealWith: "", hidden: false });
  const key = talkKey("ann-ann-ann-ann0", "a1");
  putTalk(session.talk, "estimates", key, { values: { p: [9, 3, 4], q: [1, 2, 3] } });
  expect([...(read().get("ann-ann-ann-ann0") ?? new Map()).keys()]).toEqual(["q"]);
  putTalk(session.talk, "estimates", key, { values: null });
  expect(read().size).toBe(0);
});
