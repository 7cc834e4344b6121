import { addItem, type Board, setField, setMeta } from "@throughline/board";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import { useLensStage, useLensState } from "../use-lens.ts";
import { CommunicationPlan } from "./communication-plan.tsx";
import { sayContacts } from "./order-contacts.ts";
import { readStakeholders } from "./read-stakeholders.ts";
import { StakeholderFace } from "./stakeholder-face.tsx";
import { StakeholdersBar } from "./stakeholders-bar.tsx";

let shown: Rendered | undefined;
afterEach(() => shown?.close());

function Parts() {
  const stage = useLensStage();
  const { lens, input, arrangement } = useLensState();
  if (lens.id !== "stakeholders") return null;
  const parts = { look: input.look, choose: stage.choose };
  return (
    <>
      <StakeholdersBar {...parts} />
      <CommunicationPlan {...parts} />
      {[...input.items.values()].map((item) => (
        <div key={item.id} data-face={item.id}>
          <StakeholderFace item={item} facts={arrangement.facts.get(item.id) ?? {}} />
        </div>
      ))}
    </>
  );
}

function fill(board: Board): void {
  const add = (id: string, title: string, values: Record<string, unknown>) =>
    addItem(board, { id, kind: "stakeholder", title, pos: [0, 0], values });
  setMeta(board, "statusDate", "2026-05-01");
  add("a", "Press", { nextContact: "2026-06-01", channel: "Call" });
  add("b", "Union", {
    role: "Speaks for the depots",
    nextContact: "2026-04-01",
    engagementNow: "resistant",
    engagementWanted: "supportive",
  });
  add("c", "Board", { owner: "Ann", message: "What it\nsaves" });
  addItem(board, {
    id: "x",
    kind: "change",
    title: "Phones",
    pos: [0, 0],
    values: { affected: "the union" },
  });
}

function show(): Rendered {
  const made = renderInBoard(<Parts />, fill);
  shown = made;
  act(() => made.workspace.stage?.show("stakeholders"));
  return made;
}

function button(root: HTMLElement, name: RegExp): HTMLElement {
  const found = [...root.querySelectorAll("button")].find((one) => name.test(one.textContent ?? ""));
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

describe("stakeholder face", () => {
  it("says who it is, the engagement now and wanted in words, and that a talk is overdue", () => {
    const text = show().find('[data-face="b"]')?.textContent;
    expect(text).toContain("Union");
    expect(text).toContain("Speaks for the depots");
    expect(text).toContain("ResistantSupportive");
    expect(text).toContain("Overdue");
    expect(shown?.find('[data-face="a"]')?.textContent).not.toContain("Overdue");
  });
});

describe("stakeholders bar", () => {
  it("changes the view, and says which is shown", () => {
    const { root, click, workspace } = show();
    click(button(root, /^Engagement$/));
    expect(workspace.get().looks.stakeholders).toEqual({ view: "engagement" });
    expect(button(root, /^Engagement$/).getAttribute("aria-pressed")).toBe("true");
  });

  it("marks whom a change affects, chosen here or selected anywhere", () => {
    const { root, named, find, workspace } = show();
    const choice = named<HTMLSelectElement>("Who is affected by");
    choice.value = "x";
    act(() => void choice.dispatchEvent(new Event("change", { bubbles: true })));
    expect(root.textContent).toContain("1 affected");
    expect(find('[data-face="b"]')?.textContent).toContain("Named as affected");
    choice.value = "";
    act(() => void choice.dispatchEvent(new Event("change", { bubbles: true })));
    expect(root.textContent).not.toContain("1 affected");
    act(() => workspace.select(["x"]));
    expect(root.textContent).toContain("1 affected");
    act(() => workspace.select(["b"]));
    expect(root.textContent).toContain("1 affected");
  });
});

describe("communication plan", () => {
  it("opens from the bar, the overdue first and those without a date last, and closes", () => {
    const { root, click, all, named, find } = show();
    expect(button(root, /Communication/).textContent).toContain("1 overdue");
    click(button(root, /Communication/));
    expect(all("tbody th button").map((one) => one.textContent)).toEqual(["Union", "Press", "Board"]);
    expect(find("tbody tr")?.textContent).toContain("Overdue");
    click(named("Close the communication plan"));
    expect(find("table")).toBe(null);
  });

  it("edits with named fields, follows the board, and selects a card by its name", () => {
    const { root, click, all, session, workspace, type, leave } = show();
    click(button(root, /Communication/));
    const said = (ids: string | null) =>
      ids?.split(" ").map((id) => document.getElementById(id)?.textContent);
    const input = [...root.querySelectorAll("input")].find(
      (one) => said(one.getAttribute("aria-labelledby"))?.join(" ") === "Channel Press",
    );
    if (!input) throw new Error("The channel has no field.");
    expect(input.value).toBe("Call");
    type(input, "Letter");
    leave(input);
    expect(session.live.items.get("a")).toMatchObject({ channel: "Letter" });
    act(() => void setField(session.board, "c", "nextContact", "2026-01-01"));
    expect(all("tbody th button").map((one) => one.textContent)).toEqual(["Board", "Union", "Press"]);
    click(button(root, /^Union$/));
    expect(workspace.get().selection.items).toEqual(["b"]);
  });

  it("says all of it as text, one line each", () => {
    const { workspace } = show();
    const { stage } = workspace;
    if (!stage) throw new Error("There is no stage.");
    const lines = sayContacts(readStakeholders(stage.get().input)).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe("Union\t\t\t\t\t2026-04-01 (overdue)");
    expect(lines[3]).toBe("Board\tWhat it saves\t\t\tAnn\t");
  });
});
