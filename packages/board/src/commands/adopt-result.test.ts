import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openBoard } from "../board.ts";
import { derivedId } from "../derived-id.ts";
import { readBoardItem, readBoardLink } from "../read.ts";
import { takeSnapshot } from "../snapshot.ts";
import { checkCommand } from "../testing/check-command.ts";
import { createSampleBoard, fillSample } from "../testing/sample-board.ts";
import { type Adoption, adoptResult, decisionId } from "./adopt-result.ts";
import { removeItems } from "./remove-items.ts";
import { setField } from "./set-field.ts";
import { setLocked } from "./set-locked.ts";

const ID = decisionId("s1-1");
const decision: Adoption["decision"] = {
  id: ID,
  title: "Business value",
  pos: [900, 900],
  decidedBy: "Ann",
  decidedOn: "2026-11-23",
  reason: "Estimated in “Kick-off”: 12 of 14 people.",
  options: "Portal: 8",
  outcome: "Portal 8, Data platform 5",
};
const values = [
  { id: "p", field: "businessValue", value: 8 },
  { id: "q", field: "businessValue", value: 5 },
];
const link = (to: string) => derivedId("governs", ID, to);

describe("adoptResult", () => {
  it("[B33] writes the values and the decision that governs their cards, as one step", () => {
    checkCommand(fillSample, (board) => adoptResult(board, { values, decision }), {
      changed: [ID, "p", "q", link("p"), link("q")],
      step: "Adopt result for 2 cards",
      again: "nothing",
      check: (board) => {
        expect(readBoardItem(board, "p")).toMatchObject({ businessValue: 8 });
        const { id: _, ...said } = decision;
        expect(readBoardItem(board, ID)).toMatchObject({ ...said, kind: "decision", status: "decided" });
        expect(readBoardLink(board, link("q"))).toMatchObject({ kind: "governs", from: ID, to: "q" });
      },
    });
  });

  it("[B33] writes a decision alone, about cards it leaves as they are", () => {
    checkCommand(
      fillSample,
      (board) => adoptResult(board, { values: [], about: ["p", "gone", "lock"], decision }),
      {
        changed: [ID, link("p"), link("lock")],
        step: "Record decision",
        again: "nothing",
      },
    );
  });

  it("[B34] leaves out what is gone, locked or unfit and tells it", () => {
    const board = createSampleBoard();
    const wrong = [
      { id: "gone", field: "businessValue", value: 3 },
      { id: "lock", field: "title", value: "No" },
      { id: "q", field: "businessValue", value: 40 },
      { id: "r", field: "businessValue", value: 3 },
      { id: "p", field: "gate", value: {} },
    ];
    const result = adoptResult(board, { values: [...values.slice(0, 1), ...wrong], decision });
    expect(result).toMatchObject({ ok: true, decision: ID, changed: [ID, "p", link("p")] });
    expect(result.ok && result.left.map(({ id, why }) => [id, why])).toEqual([
      ["gone", "gone"],
      ["lock", "locked"],
      ["q", "unfit"],
      ["r", "unfit"],
      ["p", "unfit"],
    ]);
    expect(readBoardItem(board, "lock")).toMatchObject({ title: "Agreed" });
  });

  it("[B34] writes nothing at all when no value is left, or the decision cannot be made", () => {
    const locked = [{ id: "lock", field: "title", value: "No" }];
    checkCommand(fillSample, (board) => adoptResult(board, { values: locked, decision }), {
      refused: "locked",
    });
    const long = { ...decision, title: "x".repeat(501) };
    checkCommand(fillSample, (board) => adoptResult(board, { values, decision: long }), {
      refused: "at most 500 characters",
    });
  });

  it("[B35] adds to the decision that is there and keeps its title and place", () => {
    const board = createSampleBoard();
    adoptResult(board, { values: values.slice(0, 1), decision });
    setField(board, ID, "title", "What it is worth");
    const later = { ...decision, pos: [0, 0] as const, title: "New", outcome: "Both" };
    const more = adoptResult(board, { values, decision: later });
    expect(more).toMatchObject({ ok: true, changed: ["q", ID, link("q")] });
    expect(readBoardItem(board, ID)).toMatchObject({
      title: "What it is worth",
      pos: [900, 900],
      outcome: "Both",
    });
    setLocked(board, [ID], true);
    adoptResult(board, { values, decision });
    expect(readBoardItem(board, ID)).toMatchObject({ outcome: "Both" });
  });

  it("[B35] makes one decision and one link for each card when two people adopt at once", () => {
    const one = createSampleBoard();
    const other = openBoard(new Y.Doc());
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    adoptResult(one, { values, decision });
    adoptResult(other, { values, decision: { ...decision, decidedBy: "Bob", pos: [0, 900] } });
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    expect(takeSnapshot(other)).toEqual(takeSnapshot(one));
    expect([...one.items.keys()].filter((id) => readBoardItem(one, id)?.kind === "decision")).toEqual([ID]);
    expect([...one.links.keys()].filter((id) => readBoardLink(one, id)?.kind === "governs")).toHaveLength(2);
  });

  it("[B35] makes the decision again after somebody deleted it", () => {
    const board = createSampleBoard();
    adoptResult(board, { values, decision });
    removeItems(board, [ID]);
    expect(adoptResult(board, { values, decision })).toMatchObject({
      ok: true,
      changed: [ID, link("p"), link("q")],
    });
  });
});

it("[B35] derives the same id from the same words, and another from others", () => {
  expect(decisionId("a".repeat(80))).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  const words = fc.array(fc.string(), { maxLength: 4 });
  void fc.assert(
    fc.property(words, words, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(derivedId(...one) === derivedId(...other)).toBe(same);
    }),
  );
});
