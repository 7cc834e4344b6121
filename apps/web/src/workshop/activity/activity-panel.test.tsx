import { addItem, putTalk, setWorkshop } from "@throughline/board";
import type { ActivityRules } from "@throughline/model";
import { talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { BoardSession } from "../../session/session-context.ts";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import { WorkshopFronts, WorkshopPanel } from "../workshop-parts.tsx";

const rules: ActivityRules = {
  kind: "dots",
  title: "What comes first?",
  kinds: ["project"],
  items: [],
  votes: 3,
  manyPerObject: false,
  anonymous: true,
  hidden: false,
  field: "",
};

let board: Rendered | undefined;
beforeEach(() => void vi.stubGlobal("fetch", async () => Response.json([], { status: 503 })));
afterEach(() => {
  board?.close();
  vi.unstubAllGlobals();
  board = undefined;
});

/** A board with one project, and the front and panels of the workshop on screen. */
function open(can: Partial<Pick<BoardSession, "canFacilitate" | "canTalk">> = {}): Rendered {
  board = renderInBoard(
    <>
      <WorkshopFronts />
      <WorkshopPanel />
    </>,
    (it) => addItem(it, { kind: "project", pos: [0, 0], title: "Portal", id: "portal" }),
  );
  Object.assign(board.session, can);
  return board;
}

function openVote({ session }: Rendered, key = "a1", patch: object = {}): void {
  act(() => {
    putTalk(session.talk, "activities", key, { ...rules, opened: Date.now(), closed: null, ...patch });
    setWorkshop(session.talk, "current", {
      step: "",
      since: 0,
      length: 0,
      paused: null,
      activity: key,
    });
  });
}

/** Waits for a text; what loads or answers meanwhile is rendered between two looks. */
const shows = (it: Rendered, text: string) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      expect(it.root.textContent).toContain(text);
    },
    { timeout: 15_000 },
  );
const button = (it: Rendered, text: string) => {
  const found = it.all("button").find((one) => one.textContent?.includes(text));
  if (!found) throw new Error(`There is no button “${text}”.`);
  return found;
};

describe("what everyone is in now", () => {
  it("says to a participant that there is nothing to do, and offers nothing to start", async () => {
    const it = open({ canFacilitate: () => false });
    act(() => it.workspace.set({ sidePanel: "activity" }));
    await shows(it, "Nothing to do right now.");
    expect(it.root.textContent).not.toContain("Start a vote");
  });

  it("invites once, and opens for who joins", async () => {
    const it = open({ canFacilitate: () => false });
    openVote(it);
    await shows(it, "Join");
    await vi.waitFor(() => {
      const said = it.all('[role="status"]').map((one) => one.textContent);
      expect(said.join()).toContain("“What comes first?” is open. Place 3 votes on projects");
    });
    it.click(button(it, "Join"));
    await shows(it, "0 of 1 here has taken part");
    act(() => it.workspace.set({ sidePanel: null }));
    expect(it.find('[aria-label="Invitation"]')).toBeNull();
  });

  it("leaves who does not want to in peace until there is a result", async () => {
    const it = open({ canFacilitate: () => false });
    openVote(it);
    await shows(it, "Not now");
    it.click(button(it, "Not now"));
    expect(it.find('[aria-label="Invitation"]')).toBeNull();
    openVote(it, "a1", { closed: Date.now() });
    await shows(it, "See the result");
  });

  it("lets a facilitator end it, count who came late, and take everyone out", async () => {
    const it = open();
    openVote(it);
    act(() => it.workspace.set({ sidePanel: "activity" }));
    await shows(it, "End and show");
    const other = "0123456789abcdef";
    act(() => void putTalk(it.session.talk, "votes", talkKey(other, "a1"), { dots: { d1: "portal" } }));
    await shows(it, "and 1 not here now");
    it.click(button(it, "End and show"));
    await shows(it, "1 person counted");
    act(
      () => void putTalk(it.session.talk, "votes", talkKey(LOCAL_PERSON, "a1"), { dots: { d1: "portal" } }),
    );
    await shows(it, "1 person counted, 1 late");
    it.click(button(it, "Count the late one"));
    await shows(it, "2 people counted");
    it.click(button(it, "Take everyone out"));
    await shows(it, "Start a vote");
    expect(it.root.textContent).toContain("Earlier");
    it.click(button(it, "What comes first?"));
    await shows(it, "Show to everyone");
  });

  it("opens what a step has prepared with one click", async () => {
    const it = open();
    putTalk(it.session.talk, "agenda", "s1", { title: "Vote", activity: rules });
    setWorkshop(it.session.talk, "current", { step: "s1", since: 0, length: 0, paused: null, activity: "" });
    act(() => it.workspace.set({ sidePanel: "activity" }));
    await shows(it, "Prepared for “Vote”");
    it.click(button(it, "Prepared for"));
    await shows(it, "End and show");
    expect(it.session.liveTalk.records("activities").get("s1-1")).toMatchObject({ votes: 3, closed: null });
  });

  it("asks a facilitator for the rules and opens what they say", async () => {
    const it = open();
    act(() => it.workspace.set({ sidePanel: "activity" }));
    await shows(it, "Start a vote");
    it.click(button(it, "Start a vote"));
    await act(() => vi.waitFor(() => expect(document.querySelector("form")).not.toBeNull()));
    const form = document.querySelector("form") as HTMLFormElement;
    const [title, votes] = form.querySelectorAll<HTMLInputElement>(
      'input[type="text"], input[type="number"]',
    );
    if (!title || !votes) throw new Error("The form asks for a question and a number of votes.");
    it.type(title, "Which one?");
    it.type(votes, "7");
    const hidden = [...form.querySelectorAll("label")].find((one) => one.textContent?.includes("Hidden"));
    it.click(hidden?.querySelector("input") as HTMLInputElement);
    act(() => form.requestSubmit());
    await shows(it, "End and show");
    const [made] = it.session.liveTalk.records("activities").values();
    expect(made).toMatchObject({
      title: "Which one?",
      votes: 7,
      hidden: false,
      kinds: ["project"],
      anonymous: true,
    });
  });
});
