import { addItem, addLink, type Board, putTalk } from "@throughline/board";
import { talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { GiveGetBody } from "./give-get-body.tsx";
import { groupMatches } from "./group-matches.ts";

const ADA = "0123456789abcdef";
let board: Rendered | undefined;
beforeEach(() => {
  vi.stubGlobal("fetch", async () => Response.json([]));
});
afterEach(() => {
  board?.close();
  vi.unstubAllGlobals();
});

function fill(doc: Board) {
  const owned = (id: string, title: string, owner: string) =>
    addItem(doc, {
      id,
      kind: "project",
      title,
      pos: [0, 0],
      values: { owner, start: "2026-05-04", duration: 5 },
    });
  owned("a", "Rules engine", "Ann");
  owned("b", "Portal", "Bo");
  owned("c", "Training", "Bo");
  addLink(doc, { id: "ab", kind: "dependency", from: "a", to: "b", values: { needed: "2026-05-12" } });
  addLink(doc, {
    id: "ca",
    kind: "dependency",
    from: "c",
    to: "a",
    values: { promised: "2026-05-20", needed: "2026-05-12" },
  });
}

function render(of: (doc: Board) => void = fill): Rendered {
  board = renderInBoard(<GiveGetBody />, of);
  return board;
}
const button = (view: Rendered, words: string) => {
  const found = view.all("button").find((one) => one.textContent?.includes(words));
  if (!found) throw new Error(`no button “${words}”`);
  return found;
};
const link = (view: Rendered, id: string) => view.session.live.links.get(id);

it("teaches where no team waits for another", () => {
  const view = render(() => {});
  expect(view.root.textContent).toContain("No team waits for another yet");
});

it("shows what each party gives and gets, with a word for how it fits", () => {
  const view = render();
  expect(view.all("section").map((one) => one.getAttribute("aria-label"))).toEqual(["Ann", "Bo"]);
  expect(view.named("Ann").textContent).toMatch(/We give 1.*We get 1/);
  expect(view.root.textContent).toContain("Unmatched: nobody has promised a day");
  expect(view.root.textContent).toContain("Late: promised 6 days after it is needed");
});

it("filters by radio, with the count of each", () => {
  const view = render();
  const radios = view.all('input[type="radio"]');
  expect(radios.map((one) => one.parentElement?.textContent)).toEqual(["All 2", "Unmatched 1", "Too late 1"]);
  const [, unmatched] = radios;
  if (unmatched) view.click(unmatched);
  expect(view.root.textContent).not.toContain("Training");
  expect(view.root.textContent).toContain("Portal");
});

it("leads to the arrow", () => {
  const view = render();
  view.click(button(view, "Show arrow of Rules engine"));
  expect(view.workspace.get().selection.links).toEqual(["ab"]);
});

it("lets people who may change the plan agree on a day at once", () => {
  const view = render();
  const opener = button(view, "Set days of Rules engine");
  expect(opener.getAttribute("aria-expanded")).toBe("false");
  view.click(opener);
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  view.click(button(view, "Agree on 12 May 2026"));
  expect(link(view, "ab")).toMatchObject({ promised: "2026-05-12", needed: "2026-05-12", status: "agreed" });
});

it("shows an offer beside the plan's days and accepts it with one click", () => {
  const view = render();
  act(() => {
    putTalk(view.session.talk, "offers", talkKey(ADA, "ab"), {
      link: "ab",
      promised: "2026-05-11",
      note: "if data come",
      name: "Ada",
      written: 1,
    });
  });
  expect(view.root.textContent).toContain("Ada offers 11 May 2026. “if data come”");
  view.click(button(view, "Accept what Ada offers"));
  expect(link(view, "ab")).toMatchObject({ promised: "2026-05-11", status: "agreed" });
  expect(view.root.textContent).not.toContain("Ada offers");
});

it("lets contributors offer a day and take it back, and leaves the plan alone", () => {
  const view = render();
  Object.assign(view.session, { canEdit: () => false });
  act(() => view.session.state.setState({ role: "contributor" }));
  view.click(button(view, "Offer a day of Rules engine"));
  const [promised] = view.all('input[name="promised"]');
  if (promised) view.type(promised, "2026-05-13");
  const submit = view.all('button[type="submit"]')[0];
  if (submit) view.click(submit);
  const key = talkKey(LOCAL_PERSON, "ab");
  expect(view.session.liveTalk.records("offers").get(key)).toMatchObject({
    link: "ab",
    promised: "2026-05-13",
    needed: null,
  });
  expect(link(view, "ab")).toMatchObject({ promised: null });
  expect(view.root.textContent).toContain("You offer 13 May 2026.");
  expect(document.activeElement).toBe(button(view, "Offer a day of Rules engine"));
  view.click(button(view, "Take back"));
  expect(view.session.liveTalk.records("offers").size).toBe(0);
});

it("puts nobody last and keeps one party under one name", () => {
  const match = (id: string, giver: string | null, getter: string | null) => ({
    link: id,
    from: "a",
    to: "b",
    giver: giver === null ? null : { key: giver.toLowerCase(), name: giver, team: null },
    getter: getter === null ? null : { key: getter.toLowerCase(), name: getter, team: null },
    promised: null,
    needed: null,
    computed: null,
    status: "proposed" as const,
    verdict: "unmatched" as const,
    late: null,
    overrun: null,
  });
  const groups = groupMatches([match("1", null, "Bo"), match("2", "Ann", "bo"), match("3", "Bo", "Ann")]);
  expect(groups.map(({ name, gives, gets }) => [name, gives.length, gets.length])).toEqual([
    ["Ann", 1, 1],
    ["Bo", 1, 2],
    ["Nobody named", 1, 0],
  ]);
});
