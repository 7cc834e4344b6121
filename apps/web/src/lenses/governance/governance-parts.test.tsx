import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import type { Item } from "@throughline/model";
import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useItem } from "../../live/use-record.ts";
import { type Rendered, renderInBoard } from "../../panels/testing/render-in-board.tsx";
import type { Write } from "../drop.ts";
import { runWrites } from "../run-writes.ts";
import { useFacts, useLensState } from "../use-lens.ts";
import { GovernanceAsk } from "./governance-ask.tsx";
import { GovernanceBar } from "./governance-bar.tsx";
import { GovernanceFace } from "./governance-face.tsx";
import { GovernanceFront } from "./governance-front.tsx";

let board: Rendered;
afterEach(() => {
  board.close();
  document.body.replaceChildren();
});

function fill(it: Board): void {
  const add = (id: string, kind: Item["kind"], values: Record<string, unknown> = {}) =>
    addItem(it, { id, kind, title: id, pos: [0, 0], values });
  setMeta(it, "statusDate", "2026-05-01");
  add("hub", "project", {
    method: "agile",
    declaredRag: "green",
    gate: { a: { text: "Scope signed", done: false, order: "a0" } },
  });
  add("scope", "decision", { due: "2026-04-01", decidedBy: "Ann" });
  add("wish", "request", { days: 5, approximate: ["days"] });
  add("access", "control", { applicable: true, due: "2026-04-01", requirement: "164.312" });
  add("ann", "stakeholder");
  addLink(it, { id: "role", kind: "owns", from: "ann", to: "hub", values: { role: "A" } });
}

function Face({ id }: { readonly id: string }) {
  const item = useItem(id);
  const facts = useFacts(id);
  return item ? (
    <div data-card={id}>
      <GovernanceFace item={item} facts={facts} />
    </div>
  ) : null;
}

function Parts({ ids = [] }: { readonly ids?: readonly string[] }) {
  const { input } = useLensState();
  const choose = board?.workspace.stage?.choose ?? (() => {});
  return (
    <>
      <GovernanceBar look={input.look} choose={choose} />
      <GovernanceFront look={input.look} choose={choose} />
      {ids.map((id) => (
        <Face key={id} id={id} />
      ))}
    </>
  );
}

function open(look: Record<string, string>, ids: readonly string[] = []) {
  board = renderInBoard(<Parts ids={ids} />, fill);
  act(() => {
    board.workspace.stage?.show("governance");
    board.workspace.stage?.choose(look);
  });
}

const card = (id: string) => board.find(`[data-card="${id}"]`)?.textContent;
const button = (word: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (one) => one.textContent?.trim() === word,
  );
  if (!found) throw new Error(`There is no button “${word}”.`);
  return found;
};
const project = () => {
  const item = board.session.live.items.get("hub");
  if (item?.kind !== "project") throw new Error("There is no project.");
  return item;
};

describe("cards of governance", () => {
  it("say what the gate asks, how the work is done and how well it is", () => {
    open({ view: "gates" }, ["hub"]);
    for (const word of ["hub", "Agile", "0 of 1 met", "No owner", "On track"])
      expect(card("hub")).toContain(word);
  });

  it("say what is late, what a request takes and on what a control rests", () => {
    open({ view: "decisions" }, ["scope", "wish"]);
    expect(card("scope")).toContain("Late: was needed");
    expect(card("wish")).toContain("≈ +5 days");
    act(() => board.workspace.stage?.choose({ view: "compliance" }));
    board.close();
    open({ view: "compliance" }, ["access"]);
    expect(card("access")).toMatch(/164\.312.*Late: .*No work linked/);
  });

  it("say in a row of the matrix what is wrong with who answers for it", () => {
    open({ view: "raci" }, ["hub"]);
    expect(card("hub")).toContain("No one responsible");
  });
});

describe("panels of governance", () => {
  it("tick criteria off and use a template, each as one step", () => {
    open({ view: "gates", panel: "on" });
    act(() => board.workspace.select(["hub"]));
    board.click(board.all('input[type="checkbox"]')[0] ?? board.root);
    expect(project().gate.a?.done).toBe(true);
    const before = Object.keys(project().gate).length;
    board.click(button("Add 5 from the template"));
    expect(Object.keys(project().gate)).toHaveLength(before + 5);
    act(() => board.session.undo.undo());
    expect(Object.keys(project().gate)).toHaveLength(before);
  });

  it("give, change and take away roles", () => {
    open({ view: "raci", panel: "on" });
    act(() => board.workspace.select(["hub"]));
    const select = board.named<HTMLSelectElement>("Role of ann");
    const choose = (value: string) => {
      act(() => {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
    };
    expect(select.value).toBe("A");
    choose("R");
    expect(board.session.live.links.get("role")).toMatchObject({ role: "R" });
    choose("");
    expect(board.session.live.links.size).toBe(0);
    choose("C");
    expect([...board.session.live.links.values()]).toMatchObject([{ kind: "owns", from: "ann", role: "C" }]);
  });

  it("name what is late and which projects no control governs", () => {
    open({ view: "compliance", panel: "on" });
    expect(board.named("Late").textContent).toContain("access");
    expect(board.named("Projects without a control").textContent).toContain("hub");
    board.press(board.named("Coverage"), "Escape");
    expect(board.workspace.stage?.get().input.look.panel).toBe("");
  });

  it("say what a request needs before its impact can be computed", () => {
    open({ view: "decisions", panel: "on" });
    act(() => board.workspace.select(["wish"]));
    expect(board.root.textContent).toContain("None is linked");
    expect(button("What would it do?").hasAttribute("disabled")).toBe(true);
  });
});

describe("the bar of governance", () => {
  it("changes the view, says what it comes to and opens its panel", () => {
    open({ view: "compliance" });
    expect(board.root.textContent).toContain("0 of 1 evidenced · 1 late");
    board.click(button("Coverage"));
    expect(board.workspace.stage?.get().input.look.panel).toBe("on");
    const gates = board.all('input[type="radio"]').find((one) => one.getAttribute("value") === "gates");
    board.click(gates ?? board.root);
    expect(board.workspace.stage?.get().input.look.view).toBe("gates");
  });
});

describe("the question at a gate", () => {
  function ask(question: unknown) {
    const said: { writes: readonly Write[] | null } = { writes: null };
    const finish = (writes: readonly Write[]) => {
      said.writes = writes;
      runWrites(board.session.board, "Record gate decision", writes);
    };
    board = renderInBoard(<GovernanceAsk question={question} finish={finish} cancel={() => {}} />, fill);
    return said;
  }
  const textOf = (label: string) => {
    const found = [...document.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label));
    const field = found ? document.getElementById(found.htmlFor) : null;
    if (!field) throw new Error(`There is no field “${label}”.`);
    return field;
  };

  it("shows what is open, wants a reason for it, and records the decision in one step", () => {
    const said = ask({ ask: "gate", moves: [{ id: "hub", from: "planning", to: "mapping" }] });
    expect(document.body.textContent).toContain("1 of 1 criteria open");
    act(() => button("Record decision").click());
    expect(document.querySelector('[role="alert"]')?.textContent).toContain("Say why");
    expect(said.writes).toBe(null);
    board.type(textOf("Reason"), "It will be signed on Monday");
    act(() => button("Record decision").click());
    expect(project().stage).toBe("mapping");
    const decision = [...board.session.live.items.values()].find(({ title }) => title.startsWith("Gate:"));
    expect(decision).toMatchObject({
      kind: "decision",
      decidedBy: "Me",
      decidedOn: "2026-05-01",
      reason: "It will be signed on Monday",
      outcome: "Conditional go, Gate 1 · Mandate: now in Benefits mapping and prioritization",
    });
  });

  it("asks who settled a decision and why", () => {
    const said = ask({
      ask: "verdict",
      verdicts: [{ id: "scope", kind: "decision", to: "decided" }],
      others: [],
    });
    expect((textOf("Decided by") as HTMLInputElement).value).toBe("Ann");
    act(() => button("Record as decided").click());
    expect(said.writes).toBe(null);
    board.type(textOf("Reason"), "Cheaper");
    act(() => button("Record as decided").click());
    expect(board.session.live.items.get("scope")).toMatchObject({ status: "decided", reason: "Cheaper" });
  });
});
