import type { Role } from "@throughline/protocol";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { orderSteps, readRoom } from "../run/room-now.ts";
import { startSession } from "../run/run-session.ts";
import { AgendaBody } from "./agenda-body.tsx";
import { addStep, changeStep, replaceAgenda } from "./agenda-writes.ts";
import { prioritization } from "./templates/prioritization.ts";
import { riskWorkshop } from "./templates/risk-workshop.ts";

let board: Rendered;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
});
afterEach(() => {
  board.close();
  vi.useRealTimers();
});

function open(role: Role, titles: readonly string[] = []) {
  board = renderInBoard(<AgendaBody />, () => {});
  const { session } = board;
  act(() => {
    session.state.setState({ role });
    for (const title of titles) changeStep(session, addStep(session), { title });
  });
  const button = (words: string, at = 0) => {
    const found = [...document.querySelectorAll<HTMLButtonElement>("button, [role=menuitem]")].filter((one) =>
      (one.getAttribute("aria-label") ?? one.textContent ?? "").includes(words),
    )[at];
    if (!found) throw new Error(`There is no button “${words}”.`);
    return found;
  };
  return {
    ...board,
    button,
    steps: () => orderSteps(session.liveTalk.records("agenda")),
    titles: () => orderSteps(session.liveTalk.records("agenda")).map(({ title }) => title),
    opener: (place: number) => {
      const found = board.all("[data-opens]")[place - 1];
      if (!found) throw new Error(`There is no step ${place}.`);
      return found;
    },
    text: () => board.root.textContent ?? "",
    /** The field with this label. */
    field(words: string) {
      const label = [...board.root.querySelectorAll("label")].find((one) => one.textContent === words);
      const found = document.getElementById(label?.htmlFor ?? "");
      if (!(found instanceof HTMLElement)) throw new Error(`There is no field “${words}”.`);
      return found;
    },
    start: () => act(() => startSession(session, "Kick-off")),
    /** Chooses in a menu, which opens in its own time. */
    async choose(menu: string, entry: string) {
      board.click(button(menu));
      await act(() =>
        vi.waitFor(() => expect(document.querySelector("[role=menu]")).not.toBeNull(), { timeout: 15_000 }),
      );
      board.click(button(entry));
    },
  };
}

describe("an empty agenda", () => {
  it("offers facilitators ready-made ones, and a step of their own", () => {
    const { button, click, titles, text } = open("facilitator");
    click(button("Prioritization"));
    expect(titles()).toEqual(prioritization.steps.map(({ title }) => title));
    expect(text()).toContain("8 steps");
    expect(text()).toContain("1 h 33 min");
  });

  it("begins with one step that is open to be written", () => {
    const { button, click, steps, field, type, press } = open("facilitator");
    click(button("Start from nothing"));
    expect(steps()).toHaveLength(1);
    type(field("Title"), "  Welcome ");
    press(field("Title"), "Enter");
    type(field("Minutes"), "0");
    press(field("Minutes"), "Enter");
    expect(steps()[0]).toMatchObject({ title: "Welcome", minutes: 10 });
    type(field("Minutes"), "25");
    press(field("Minutes"), "Enter");
    expect(steps()[0]).toMatchObject({ minutes: 25 });
  });

  it("tells the others that there is none", () => {
    const { text, all } = open("editor");
    expect(text()).toContain("no agenda yet");
    expect(all("button")).toHaveLength(0);
  });
});

describe("a facilitator", () => {
  it("moves steps with Alt and the arrow keys, and keeps the focus on the one moved", async () => {
    const { opener, press, titles, text } = open("facilitator", ["One", "Two", "Three"]);
    press(opener(1), "ArrowDown", { altKey: true });
    expect(titles()).toEqual(["Two", "One", "Three"]);
    expect(text()).toContain("“One” is step 2 of 3 now.");
    await vi.waitFor(() => expect(document.activeElement).toBe(opener(2)), { timeout: 15_000 });
    press(opener(2), "ArrowUp", { altKey: true });
    press(opener(1), "ArrowUp", { altKey: true });
    expect(titles()).toEqual(["One", "Two", "Three"]);
    press(opener(1), "ArrowDown");
    expect(titles()).toEqual(["One", "Two", "Three"]);
  });

  it("removes a step and has it back, and copies one", async () => {
    const { choose, click, button, titles, steps } = open("facilitator", ["One", "Two", "Three"]);
    const [, two] = steps();
    await choose("More for Two", "Remove");
    expect(titles()).toEqual(["One", "Three"]);
    click(button("Undo"));
    expect(steps()[1]).toEqual(two);
    await choose("More for Two", "Duplicate");
    expect(titles()).toEqual(["One", "Two", "Two", "Three"]);
  });

  it("is asked before a ready-made agenda takes the place of what there is, and has it back", async () => {
    const { button, click, titles } = open("facilitator", ["One", "Two"]);
    click(button("Ready-made agendas"));
    await act(() =>
      vi.waitFor(() => expect(document.querySelector("[role=dialog]")).not.toBeNull(), { timeout: 15_000 }),
    );
    click(button("Risk workshop"));
    expect(titles()).toEqual(["One", "Two"]);
    click(button("Replace the 2 steps"));
    expect(titles()).toEqual(riskWorkshop.steps.map(({ title }) => title));
    click(button("Undo"));
    expect(titles()).toEqual(["One", "Two"]);
  });

  it("says what people do and what is ready to open, with its rules", () => {
    const { opener, click, steps, root, all } = open("facilitator", ["One"]);
    click(opener(1));
    const select = (at: number, value: string) => {
      const found = root.querySelectorAll("select")[at];
      if (!found) throw new Error("There is no such choice.");
      act(() => {
        found.value = value;
        found.dispatchEvent(new Event("change", { bubbles: true }));
      });
    };
    const label = (words: string) => {
      const found = all("label").find((one) => one.textContent?.trim() === words);
      if (!found) throw new Error(`Nothing is called “${words}”.`);
      return found;
    };
    click(label("Edit"));
    expect(steps()[0]?.may).toBe("edit");
    click(label("Look"));
    select(0, "priority");
    select(1, "dots");
    expect(steps()[0]).toMatchObject({
      may: "vote",
      lens: "priority",
      activity: { kind: "dots", kinds: ["project"], votes: 5, hidden: true, anonymous: true },
    });
    click(label("Hidden until the end"));
    click(label("Several on one card"));
    click(label("Risks"));
    expect(steps()[0]?.activity).toMatchObject({
      hidden: false,
      manyPerObject: true,
      kinds: ["project", "risk"],
    });
    select(1, "scores");
    expect(steps()[0]?.activity).toMatchObject({
      kind: "scores",
      field: "businessValue",
      kinds: ["project"],
    });
    select(1, "");
    expect(steps()[0]?.activity).toBeNull();
  });

  it("starts the session, jumps to a step, and does not remove the one under way", async () => {
    const { button, click, session, all, choose } = open("facilitator", ["One", "Two", "Three"]);
    expect(() => button("Go to step 2")).toThrow();
    click(button("Start the session"));
    await act(() =>
      vi.waitFor(() => expect(readRoom(session.liveTalk).step?.title).toBe("One"), { timeout: 15_000 }),
    );
    click(button("Go to step 3"));
    expect(readRoom(session.liveTalk).step?.title).toBe("Three");
    expect(all("[aria-current=step]").map((row) => row.textContent)).toEqual([
      expect.stringContaining("Three"),
    ]);
    await choose("More for Three", "Under way");
    expect(readRoom(session.liveTalk).steps).toHaveLength(3);
  });
});

describe("everyone else", () => {
  it("reads the same agenda and can change nothing", async () => {
    const { session, start, opener, click, text, all, press } = open("editor");
    act(() => void replaceAgenda(session, riskWorkshop.steps));
    await start();
    expect(text()).toContain("8 steps");
    expect(text()).toContain("Now");
    click(opener(4));
    expect(text()).toContain("A coin toss is one half.");
    expect(text()).toContain("Score risks by probability");
    expect(all("input, textarea, select, fieldset")).toHaveLength(0);
    expect(all("button")).toHaveLength(8);
    const before = session.liveTalk.records("agenda");
    press(opener(4), "ArrowUp", { altKey: true });
    expect(session.liveTalk.records("agenda")).toBe(before);
  });
});
