import { openTalk, putTalk, setWorkshop } from "@throughline/board";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createLiveTalk } from "./live-talk.ts";

it("reads what is there, and again only what changed", () => {
  const talk = openTalk(new Y.Doc());
  putTalk(talk, "groups", "p1", { group: "Scope" });
  putTalk(talk, "groups", "p2", { group: "Money" });
  const live = createLiveTalk(talk);
  const before = live.records("groups");
  const comments = live.records("comments");
  const told = vi.fn();
  const untold = vi.fn();
  live.subscribe("groups", told);
  live.subscribe("comments", untold);
  putTalk(talk, "groups", "p1", { group: "People" });
  expect(live.records("groups").get("p1")?.group).toBe("People");
  expect(live.records("groups").get("p2")).toBe(before.get("p2"));
  expect(live.records("comments")).toBe(comments);
  expect(told).toHaveBeenCalledOnce();
  expect(untold).not.toHaveBeenCalled();
  live.dispose();
});

it("keeps the parts of the room that did not change", () => {
  const talk = openTalk(new Y.Doc());
  setWorkshop(talk, "session", { id: "s", title: "Kick-off", started: 1 });
  const live = createLiveTalk(talk);
  const { session } = live.workshop();
  setWorkshop(talk, "attention", { person: "p", how: "take", since: 2 });
  expect(live.workshop().session).toBe(session);
  expect(live.workshop().attention).toMatchObject({ person: "p", how: "take" });
  live.dispose();
});
