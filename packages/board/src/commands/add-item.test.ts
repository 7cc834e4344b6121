import { itemFields, itemKindNames } from "@throughline/model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { storedItem } from "../records.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { addItem } from "./add-item.ts";

describe("addItem", () => {
  it("[B6] adds an item on top of all others", () => {
    checkCommand(
      fillSample,
      (board) => addItem(board, { kind: "goal", id: "g", pos: [5, 6], title: "Faster" }),
      {
        changed: ["g"],
        step: "Add goal",
        again: "refused",
        check: (board) => expect(storedItem(board, "g")?.get("z")).toBe("a8"),
      },
    );
  });

  it("[B6] makes an id of its own when none is given", () => {
    checkCommand(fillSample, (board) => addItem(board, { kind: "note", pos: [5, 6] }), {
      changed: "new ids",
      step: "Add note",
      again: "more",
    });
  });

  it.each(itemKindNames)("[B6] stores only what is no default, and every text: %s", (kind) => {
    const board = createSampleBoard();
    addItem(board, { kind, id: "new", pos: [0, 0], title: "", size: null, values: { color: "auto" } });
    const stored = storedItem(board, "new");
    const texts = Object.entries(itemFields(kind)).filter(([, field]) => field.shape === "text");
    const keys = [...(stored?.keys() ?? [])].sort();
    expect(keys).toEqual(["kind", "pos", "z", ...texts.map(([key]) => key)].sort());
    for (const [key] of texts) expect(stored?.get(key)).toBeInstanceOf(Y.Text);
  });

  it("[B6] takes texts and entries as the records show them", () => {
    const values = { description: "One\ntwo", actuals: { "2026-05": 10, "2026-06": 20 }, budget: 5 };
    checkCommand(fillSample, (board) => addItem(board, { kind: "project", id: "x", pos: [1, 1], values }), {
      changed: ["x"],
      step: "Add project",
      again: "refused",
      check: (board) => {
        const stored = storedItem(board, "x");
        expect(stored?.get("actuals:2026-05")).toBe(10);
        expect(stored?.get("description")?.toString()).toBe("One\ntwo");
      },
    });
  });

  it.each([
    ["an id that is taken", { id: "p" }, "is taken"],
    ["an id that reaches into prototypes", { id: "__proto__" }, "is taken"],
    ["a place that is no place", { pos: [Number.NaN, 0] as const }, "“Place”"],
    ["a bad value", { values: { probability: 2 } }, "“Probability” takes a share from 0 to 100 %"],
    ["an unknown field", { values: { budget: 1 } }, "no field “budget”"],
    ["an inherited name", { values: { toString: 1 } }, "no field “toString”"],
    ["an unknown kind", { kind: "spaceship" as "risk" }, "not known"],
  ])("[B3] refuses %s", (_, wrong, refused) => {
    checkCommand(fillSample, (board) => addItem(board, { kind: "risk", pos: [0, 0], ...wrong }), { refused });
  });
});
