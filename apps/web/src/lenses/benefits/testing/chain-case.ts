import { addItem, addLink, type Board } from "@throughline/board";
import { createLensCase, type LensCase } from "../../testing/lens-case.ts";
import { benefitsLens } from "../benefits-lens.ts";

/** Two projects, two changes, three benefits and two goals, with a link that skips the changes. */
export function createChainCase(more: (board: Board) => void = () => {}): LensCase {
  return createLensCase(benefitsLens, (board) => {
    fillChain(board);
    more(board);
  });
}

/** Writes the chain that the tests of this lens share. */
export function fillChain(board: Board): void {
  const add = (id: string, kind: Parameters<typeof addItem>[1]["kind"], values = {}) =>
    addItem(board, { id, kind, pos: [0, 0], title: capitalize(id), values });
  const link = (id: string, kind: "delivers" | "contributes", from: string, to: string, values = {}) =>
    addLink(board, { id, kind, from, to, values });
  add("portal", "project", { start: "2026-03-02", duration: 20 });
  add("idle", "project");
  add("selfservice", "change");
  add("training", "change");
  add("calls", "benefit", { valuePerYear: 900, owner: "Ada", measure: "Calls", baseline: 10, target: 4 });
  add("speed", "benefit", { valuePerYear: 300, owner: "Bo", measure: "Days", baseline: 9, target: 2 });
  add("mood", "benefit");
  add("cost", "goal", { weight: 3 });
  add("growth", "goal", { weight: 1 });
  link("a1", "delivers", "portal", "selfservice");
  link("a2", "delivers", "portal", "training");
  link("b1", "delivers", "selfservice", "calls");
  link("b2", "delivers", "training", "speed");
  link("skip", "delivers", "portal", "speed");
  link("c1", "contributes", "calls", "cost", { weight: 3 });
  link("c2", "contributes", "speed", "cost", { weight: 1 });
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
