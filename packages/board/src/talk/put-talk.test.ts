import { talkKey } from "@throughline/model";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { putTalk, removeTalk, setWorkshop, writeTalk } from "./put-talk.ts";
import { openTalk } from "./talk.ts";
import { readTalk, readTalkWorkshop, type TalkChanges, watchTalk } from "./watch-talk.ts";

const ADA = "0123456789abcdef";

function createWatchedTalk() {
  const talk = openTalk(new Y.Doc());
  const seen: Record<string, string[]>[] = [];
  const note = (changes: TalkChanges) =>
    seen.push(Object.fromEntries([...changes].map(([name, keys]) => [name, [...keys]])));
  return { talk, seen, stop: watchTalk(talk, note) };
}

it("[B31] writes only the fields that change, once, and tells which record it was", () => {
  const { talk, seen } = createWatchedTalk();
  const key = talkKey(ADA, "c1");
  expect(putTalk(talk, "comments", key, { text: "Agreed?", written: 5 })).toBe(true);
  expect(putTalk(talk, "comments", key, { text: "Agreed?" })).toBe(false);
  expect(putTalk(talk, "comments", key, { text: "Agreed!" })).toBe(true);
  expect(readTalk(talk, "comments", key)).toMatchObject({ author: ADA, text: "Agreed!", written: 5 });
  expect(removeTalk(talk, "comments", key)).toBe(true);
  expect(removeTalk(talk, "comments", key)).toBe(false);
  expect(seen).toEqual([{ comments: [key] }, { comments: [key] }, { comments: [key] }]);
});

it("[B31] writes several records as one transaction", () => {
  const { talk, seen, stop } = createWatchedTalk();
  writeTalk(talk, [
    { in: "groups", key: "p1", put: { group: "Scope" } },
    { in: "activities", key: "a1", put: { closed: 9 } },
  ]);
  expect(seen).toEqual([{ groups: ["p1"], activities: ["a1"] }]);
  stop();
  putTalk(talk, "groups", "p1", { group: "" });
  expect(seen).toHaveLength(1);
});

it("[B31] two people who edit different fields of one record lose neither", () => {
  const one = openTalk(new Y.Doc());
  const other = openTalk(new Y.Doc());
  putTalk(one, "agenda", "s1", { title: "Goals", minutes: 10 });
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
  putTalk(one, "agenda", "s1", { title: "Our goals" });
  putTalk(other, "agenda", "s1", { minutes: 20 });
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
  expect(readTalk(other, "agenda", "s1")).toMatchObject({ title: "Our goals", minutes: 20 });
});

it("[B32] two facilitators who start at once leave one of both states, the same for everyone", () => {
  const one = openTalk(new Y.Doc());
  const other = openTalk(new Y.Doc());
  const start = (talk: typeof one, since: number) =>
    setWorkshop(talk, "current", { step: "s1", since, length: 60_000, paused: null, activity: "" });
  start(one, 1_000);
  start(other, 1_300);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
  expect(readTalkWorkshop(one).current).toEqual(readTalkWorkshop(other).current);
  expect([1_000, 1_300]).toContain(readTalkWorkshop(one).current?.since);
  expect(setWorkshop(one, "current", null)).toBe(true);
  expect(setWorkshop(one, "current", null)).toBe(false);
  expect(readTalkWorkshop(one)).toEqual({ session: null, current: null, attention: null });
});
