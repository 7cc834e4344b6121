import { addItem, putTalk, setWorkshop } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { BoardSession } from "../../session/session-context.ts";
import { LOCAL_PERSON } from "../../testing/local-session.ts";
import type { Camera } from "../../workspace/camera.ts";
import { ActivityBody } from "../activity/activity-body.tsx";
import { activityView, joinActivity } from "../activity/activity-view.ts";
import { VoteMarks } from "./vote-marks.tsx";

const BEN = "ben-ben-ben-ben0";
let board: Rendered | undefined;
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", async () => Response.json([], { status: 503 }));
});
afterEach(() => {
  board?.close();
  board = undefined;
  vi.unstubAllGlobals();
});

/** Three projects and a note, a vote on the projects, and what this person may do. */
function open(patch: object = {}, can: Partial<BoardSession> = {}): Rendered {
  board = renderInBoard(
    <>
      <ActivityBody />
      <VoteMarks />
    </>,
    (it) => {
      ["Portal", "Clinic", "Ledger"].forEach((title, at) => {
        addItem(it, { kind: "project", pos: [at * 300, 0], title, id: title.toLowerCase() });
      });
      addItem(it, { kind: "note", pos: [0, 400], title: "Aside", id: "aside" });
    },
  );
  const { session, workspace } = board;
  Object.assign(session, can);
  workspace.camera = stillCamera();
  act(() => {
    putTalk(session.talk, "activities", "v1", {
      kind: "dots",
      title: "What first?",
      kinds: ["project"],
      votes: 2,
      hidden: false,
      anonymous: true,
      opened: Date.now(),
      closed: null,
      ...patch,
    });
    setWorkshop(session.talk, "current", { step: "", since: 0, length: 0, paused: null, activity: "v1" });
  });
  return board;
}

function stillCamera(): Camera {
  const nothing = () => {};
  return {
    view: () => ({ x: 0, y: 0, width: 1_000, height: 800, zoom: 1 }),
    toBoard: (x, y) => [x, y],
    toScreen: (point) => point,
    zoomTo: nothing,
    zoomBy: nothing,
    fit: nothing,
    center: nothing,
    show: nothing,
    subscribe: () => nothing,
  };
}

/** Waits until the page says something; what loads meanwhile is rendered. */
const says = (it: Rendered, text: string) =>
  vi.waitFor(
    async () => {
      await act(async () => {});
      expect(it.root.textContent).toContain(text);
    },
    { timeout: 15_000 },
  );
const chip = (it: Rendered, name: string) =>
  it.find(`fieldset button[aria-label^="Place 1 vote on “${name}”"]`) as HTMLElement;
const ballot = ({ session }: Rendered) =>
  Object.values(session.liveTalk.records("votes").get(talkKey(LOCAL_PERSON, "v1"))?.dots ?? {});
const activity = ({ session }: Rendered) => session.liveTalk.records("activities").get("v1") as Activity;
const voteAs = ({ session }: Rendered, person: string, ...items: string[]) =>
  act(() => {
    const dots = Object.fromEntries(items.map((item, at) => [`d${at}`, item]));
    putTalk(session.talk, "votes", talkKey(person, "v1"), { dots });
  });

describe("a vote that is open", () => {
  it("is voted in from the list, within the rules, and says what is left", async () => {
    const it = open();
    await says(it, "2 of 2 votes left");
    expect(it.root.textContent).not.toContain("Aside");
    const list = it.find("ul li:nth-child(1)");
    expect(list?.textContent).toContain("Clinic");
    const more = list?.querySelector('[aria-label="Vote for “Clinic”"]') as HTMLElement;
    it.click(more);
    it.click(more);
    expect(ballot(it)).toEqual(["clinic"]);
    expect(it.find('[role="status"]')?.textContent).toBe("At most one vote on each card.");
    expect(it.root.textContent).toContain("1 of 2 votes left");
    it.click(it.find('ul [aria-label="Vote for “Ledger”"]') as HTMLElement);
    expect(it.find('[role="status"]')?.textContent).toBe("Voted for “Ledger”. No votes left.");
    it.click(it.find('ul [aria-label="Take a vote back from “Clinic”"]') as HTMLElement);
    expect(ballot(it)).toEqual(["ledger"]);
  });

  it("is voted in on the cards, with the mouse and with keys alone", async () => {
    const it = open({ manyPerObject: true, votes: 3 });
    await says(it, "3 of 3 votes left");
    const chips = it.all('fieldset button[aria-label^="Place 1 vote on"]');
    expect(chips).toHaveLength(3);
    expect(chips.map((one) => one.tabIndex)).toEqual([0, -1, -1]);
    it.click(chip(it, "Portal"));
    it.click(chip(it, "Portal"));
    expect(ballot(it)).toEqual(["portal", "portal"]);
    act(
      () => void chip(it, "Portal").dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true })),
    );
    expect(ballot(it)).toEqual(["portal"]);
    act(() => chip(it, "Portal").focus());
    it.press(chip(it, "Portal"), "ArrowRight");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Place 1 vote on “Clinic”");
    it.press(chip(it, "Clinic"), "+");
    expect(ballot(it)).toEqual(["portal", "clinic"]);
    it.press(chip(it, "Clinic"), "-");
    expect(ballot(it)).toEqual(["portal"]);
  });

  it("shows the votes of others only where they may be seen", async () => {
    const it = open();
    voteAs(it, BEN, "portal");
    await says(it, "1 vote so far");
    act(() => void putTalk(it.session.talk, "activities", "v1", { hidden: true }));
    await says(it, "Sealed until the end");
    expect(it.root.textContent).not.toContain("1 vote so far");
  });

  it("lets a viewer look on, and vote nowhere", async () => {
    const it = open({}, { canTalk: () => false, canFacilitate: () => false, canEdit: () => false });
    await says(it, "You may look on.");
    expect(it.all('[aria-label^="Place 1 vote on"], output')).toHaveLength(0);
  });

  it("gives back a vote on a card that was deleted", async () => {
    const it = open();
    voteAs(it, LOCAL_PERSON, "gone");
    await says(it, "A card that was deleted");
    const back = it.all("button").find((one) => one.textContent === "Take the vote back");
    it.click(back as HTMLElement);
    expect(ballot(it)).toEqual([]);
  });
});

describe("a vote that has ended", () => {
  const ended = { closed: 5, counted: [LOCAL_PERSON, BEN] };

  function vote(it: Rendered): void {
    voteAs(it, LOCAL_PERSON, "ledger", "clinic");
    voteAs(it, BEN, "ledger");
  }

  it("says its result in a sentence, shows bars, turnout and who came late", async () => {
    const it = open(ended);
    vote(it);
    voteAs(it, "cy-cy-cy-cy-cy-0", "portal");
    await says(it, "“Ledger” comes first with 2 votes from 2 people.");
    expect(it.find('[role="status"]')?.textContent).toContain("“Ledger” comes first");
    expect(it.root.textContent).toContain("2 people voted, with 2 votes each. 1 vote not used.");
    expect(it.root.textContent).toContain("1 ballot came or changed after the end and is not counted.");
    expect(it.root.textContent).toContain("1 card without a vote");
    expect(it.all("ol li")).toHaveLength(2);
    act(() => it.workspace.set({ sidePanel: "activity" }));
    await vi.waitFor(() => expect(it.find("[data-marks]")?.textContent).toBe("12"), { timeout: 15_000 });
    expect(it.all('[aria-label^="Place 1 vote on"], output')).toHaveLength(0);
  });

  it("names voters only where that was said before", async () => {
    const it = open({ ...ended, anonymous: true });
    vote(it);
    await says(it, "comes first");
    expect(it.find("ol")?.textContent).not.toContain("Me");
    act(() => void putTalk(it.session.talk, "activities", "v1", { anonymous: false }));
    expect(it.find("ol")?.textContent).toContain("Me");
  });

  it("becomes the order of the projects, with a decision, as one step", async () => {
    const it = open(ended);
    vote(it);
    await says(it, "Adopt this order");
    it.click(it.all("button").find((one) => one.textContent?.includes("Adopt this order")) as HTMLElement);
    const ranks = ["ledger", "clinic"].map((id) => {
      const item = it.session.live.items.get(id);
      return item && "rank" in item ? item.rank : "";
    });
    expect(ranks[0] && ranks[1] && ranks[0] < ranks[1]).toBe(true);
    expect(it.session.live.meta().scoreMethod).toBe("hand");
    const decision = [...it.session.live.items.values()].find(({ kind }) => kind === "decision");
    expect(decision).toMatchObject({ title: "What first?" });
    expect(activity(it)).toMatchObject({ decision: decision?.id });
    await says(it, "Adopted into the plan.");
    act(() => void it.session.undo.undo());
    expect(it.session.live.meta().scoreMethod).not.toBe("hand");
    expect(it.session.live.items.size).toBe(4);
  });

  it("can be recorded as a decision alone, and by nobody who may not edit", async () => {
    const it = open(ended);
    vote(it);
    await says(it, "Record the decision only");
    it.click(it.all("button").find((one) => one.textContent?.includes("Record the decision")) as HTMLElement);
    expect(it.session.live.meta().scoreMethod).not.toBe("hand");
    expect([...it.session.live.items.values()].some(({ kind }) => kind === "decision")).toBe(true);
    it.close();
    const other = open(ended, { canEdit: () => false });
    vote(other);
    await says(other, "comes first");
    expect(other.root.textContent).not.toContain("Adopt this order");
    expect(other.root.textContent).not.toContain("Record the decision");
  });

  it("keeps its result when another vote follows", async () => {
    const it = open(ended);
    vote(it);
    await says(it, "“Ledger” comes first");
    act(() => {
      putTalk(it.session.talk, "activities", "v2", { kind: "dots", title: "And then?", opened: Date.now() });
      setWorkshop(it.session.talk, "current", {
        step: "",
        since: 0,
        length: 0,
        paused: null,
        activity: "v2",
      });
    });
    await says(it, "And then?");
    expect(it.root.textContent).not.toContain("comes first");
    joinActivity(it.session, "v2");
    act(() => activityView(it.session).setState({ shown: "v1" }));
    await says(it, "“Ledger” comes first");
  });
});
