import { addItem, putTalk } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { act, StrictMode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { useTalk } from "../../live/use-talk.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { closeActivity } from "../run/run-activity.ts";
import { ProposalsBody } from "./proposals-body.tsx";
import { RevealWatch } from "./reveal-watch.tsx";

const BOB = "bob-0123456789-x";
let board: Rendered | undefined;

afterEach(() => {
  board?.close();
  board = undefined;
  localStorage.clear();
  // The shelf hears of it like of what another page did.
  window.dispatchEvent(new StorageEvent("storage"));
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Waits until something does not throw any more. */
const appears = (check: () => unknown) =>
  act(async () => void (await vi.waitFor(check, { timeout: 15_000 })));

function Shown() {
  const activity = useTalk("activities").get("r1");
  return activity ? <ProposalsBody activity={activity} /> : null;
}

function open(rules: Partial<Activity> = {}) {
  vi.stubGlobal("fetch", async () => Response.json([]));
  const rendered = renderInBoard(
    <StrictMode>
      <RevealWatch />
      <Shown />
    </StrictMode>,
    (made) => addItem(made, { kind: "project", pos: [0, 0] }),
  );
  board = rendered;
  const { session } = rendered;
  act(() => {
    putTalk(session.talk, "activities", "r1", {
      kind: "proposals",
      title: "What could go wrong?",
      kinds: ["risk", "issue"],
      anonymous: false,
      hidden: true,
      opened: 1,
      ...rules,
    });
  });
  const activity = () => session.liveTalk.records("activities").get("r1") as Activity;
  const field = () => rendered.root.querySelector("form textarea") as HTMLTextAreaElement;
  const button = (text: string) => {
    const found = [...document.querySelectorAll("button")].filter(
      (each) => each.textContent?.trim() === text,
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} buttons say “${text}”.`);
    return found[0];
  };
  const write = (text: string) => {
    rendered.type(field(), text);
    rendered.press(field(), "Enter");
  };
  const reveal = () => act(async () => void (await closeActivity(session, activity())));
  const notes = () =>
    rendered.all("[data-note]").map((note) => note.querySelector("[data-face]")?.textContent?.trim() ?? "");
  const face = (text: string) =>
    rendered.all("[data-face]").find((each) => each.textContent?.includes(text)) as HTMLElement;
  const say = (id: string, text: string, kind = "") =>
    act(() => {
      putTalk(session.talk, "proposals", talkKey(BOB, id), {
        activity: "r1",
        text,
        kind,
        name: "Bob",
        written: 5,
        shown: 5,
      });
    });
  const menu = async (text: string) => {
    rendered.click(rendered.named(`More for “${text}”`));
    await appears(() => expect(document.querySelector('[role="menu"]')).not.toBeNull());
  };
  return { ...rendered, activity, field, button, write, reveal, notes, face, say, menu };
}

it("keeps what is written alone here, to change, delete and bring back, and out of the talk", () => {
  const { write, root, session, named, click, type, press, button, field } = open();
  expect(root.textContent).toContain("Only you see this until the reveal.");
  expect(root.textContent).toContain("Nothing written yet");
  write("Late supplier");
  write("   ");
  write("No budget");
  expect(field().value).toBe("");
  expect(root.querySelectorAll("section li")).toHaveLength(2);
  click(named("Change “Late supplier”"));
  const edit = named<HTMLTextAreaElement>("Change your proposal");
  type(edit, "Very late supplier");
  press(edit, "Enter");
  click(named("Delete “No budget”"));
  expect(root.textContent).toContain("1 written. Deleted.");
  click(named("Undo deleting “No budget”"));
  expect(named("Change “Very late supplier”")).toBeTruthy();
  expect(named("Change “No budget”")).toBeTruthy();
  expect(session.talk.proposals.size).toBe(0);
  expect(() => button("Turn into cards")).toThrow();
});

it("remembers the kind chosen last and what was typed and not added", () => {
  const first = open();
  first.click(first.root.querySelector('input[value="issue"]') as HTMLElement);
  first.write("One");
  first.type(first.field(), "Half a tho");
  first.close();
  const second = open();
  expect((second.root.querySelector('input[value="issue"]') as HTMLInputElement).checked).toBe(true);
  expect(second.field().value).toBe("Half a tho");
  expect(second.root.textContent).toContain("One");
});

it("shows others only how many have written something", () => {
  const { session, write, root, setOthers } = open();
  act(() => {
    putTalk(session.talk, "workshop" as "agenda", "current", {
      activity: "r1",
      step: "",
      since: 1,
    } as object);
  });
  const presence = {
    ...session.peers.me(),
    user: { ...session.peers.me().user, id: BOB, role: "editor" as const },
  };
  setOthers([{ clientId: 7, presence: { ...presence, wrote: "r1" } }]);
  expect(root.textContent).toContain("1 of 2 here has written something");
  write("Mine");
  expect(session.peers.me().wrote).toBe("r1");
});

it("puts everything on the wall at the reveal, with the names of the authors, and takes one more", async () => {
  const { write, reveal, say, notes, root, session } = open();
  write("Late supplier");
  say("b", "No budget", "issue");
  await reveal();
  expect(notes().toSorted()).toEqual(["IssueNo budgetBob", "RiskLate supplierMe"]);
  expect(root.textContent).toContain("2 proposals");
  write("One more");
  await act(async () => {});
  expect(notes()).toHaveLength(3);
  expect(
    session.talk.proposals.has(
      [...session.talk.proposals.keys()].find((key) => key.includes(LOCAL_PERSON)) ?? "",
    ),
  ).toBe(true);
});

it("shows no names in an anonymous round", async () => {
  const { write, reveal, say, root, notes } = open({ anonymous: true });
  expect(root.textContent).toContain("Your name is not shown afterwards either");
  write("Late supplier");
  say("b", "No budget");
  await reveal();
  expect(notes().toSorted()).toEqual(["No budget", "RiskLate supplier"]);
});

it("groups, names, merges and takes apart with the keyboard alone", async () => {
  const { reveal, say, menu, button, named, type, press, root, notes, click, all, leave } = open();
  say("a", "Late supplier");
  say("b", "No budget");
  await reveal();
  await menu("Late supplier");
  const into = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
    (item) => item.textContent === "Move to group",
  );
  if (!into) throw new Error("There is no such line.");
  act(() => into.focus());
  press(into, "ArrowRight");
  await appears(() => button("New group"));
  click(button("New group"));
  const name = named<HTMLInputElement>("Name of the group Group 1");
  type(name, "Supply");
  leave(name);
  expect(all("[data-group]").map((group) => group.dataset.group)).toEqual(["Supply"]);
  const faces = all("[data-face]");
  for (const each of faces) click(each);
  // A click of a key adds to what is chosen.
  expect(root.textContent).toContain("2 chosen");
  click(button("Merge"));
  expect(notes()).toEqual(["Late supplierBobNo budgetBob"]);
  await menu("Late supplier");
  click(button("Take apart"));
  expect(notes()).toHaveLength(2);
});

it("turns what is chosen into cards once, as one step, and shows that they are on the board", async () => {
  const { reveal, say, all, press, button, click, root, session, face } = open();
  say("a", "Late supplier");
  say("b", "No budget", "issue");
  await reveal();
  const [first] = all("[data-face]");
  if (first) press(first, "a", { ctrlKey: true });
  expect(root.textContent).toContain("2 chosen");
  click(button("Turn into cards"));
  await appears(() => button("Each as its author said"));
  click(button("Each as its author said"));
  expect([...session.live.items.values()].map(({ kind, title }) => [kind, title])).toEqual(
    expect.arrayContaining([
      ["risk", "Late supplier"],
      ["issue", "No budget"],
    ]),
  );
  expect(session.board.items.size).toBe(3);
  expect(root.textContent).toContain("2 on the board");
  expect(all("button[aria-label^='On the board']")).toHaveLength(2);
  act(() => session.undo.undo());
  expect(session.board.items.size).toBe(1);
  expect(all("button[aria-label^='On the board']")).toHaveLength(0);
  expect(face("No budget")).toBeTruthy();
});

it("suggests groups to the facilitator, who accepts them and takes them back", async () => {
  const { reveal, say, click, button, all, root } = open();
  say("a", "Supplier is late");
  say("b", "Late supplier");
  say("c", "No budget");
  await reveal();
  click(button("Group alike"));
  expect(root.querySelector("[aria-label='Suggested groups']")?.textContent).toContain("Late, supplier");
  expect(all("[data-group]")).toHaveLength(0);
  click(button("Group them"));
  expect(all("[data-group] [data-note]")).toHaveLength(2);
  click(button("Undo grouping"));
  expect(all("[data-group]")).toHaveLength(0);
});
