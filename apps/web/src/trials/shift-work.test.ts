import { addItem, type Board, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { shiftWork } from "./shift-work.ts";
import { stretchWork } from "./stretch-work.ts";
import { subjectOf } from "./subjects-of.ts";
import type { TrialEdits, TrialSubject } from "./trial-edits.ts";

const QUARTER = 91;

/** One card, computed on a board whose status date is Monday 1 July 2013. */
function card(values: Readonly<Record<string, unknown>>, kind: "project" | "milestone" | "note" = "project") {
  return withBoard((board) => {
    setMeta(board, "statusDate", "2013-07-01");
    addItem(board, { id: "x", kind, pos: [0, 0], title: "Rules", values });
  });
}

function withBoard(fill: (board: Board) => void): TrialSubject {
  const session = createLocalSession(fill);
  const subject = subjectOf(session, "x");
  session.dispose();
  if (!subject) throw new Error("The board has no card x.");
  return subject;
}

const shift = (subject: TrialSubject, days: number) => shiftWork([subject], days);
const wrote = (...edits: (TrialEdits & { ok: true })["edits"]) => ({ ok: true, edits });
const refused = (reason: string) => ({ ok: false, reason });

describe("moving work that has not begun", () => {
  const waiting = { start: "2013-09-02", duration: 10 };

  it("moves the start by exactly 13 weeks", () => {
    expect(shift(card(waiting), QUARTER)).toEqual(wrote({ id: "x", start: "2013-12-02" }));
    expect(shift(card(waiting), -28)).toEqual(wrote({ id: "x", start: "2013-08-05" }));
  });

  it("goes on from the start that is shown, not from one that was typed earlier", () => {
    const late = card({ start: "2013-03-04", duration: 10 });
    expect(late.figures?.schedule?.start).toBe("2013-07-01");
    expect(shift(late, 7)).toEqual(wrote({ id: "x", start: "2013-07-08" }));
  });

  it("takes the typed start where nothing is computed", () => {
    expect(shift({ ...card(waiting), figures: undefined }, 7)).toEqual(
      wrote({ id: "x", start: "2013-09-09" }),
    );
  });

  it("lands on a working day, on in the direction of the move", () => {
    expect(shift(card(waiting), 5)).toEqual(wrote({ id: "x", start: "2013-09-09" }));
    expect(shift(card(waiting), -1)).toEqual(wrote({ id: "x", start: "2013-08-30" }));
  });

  it.each(["snet", "fnet", "mso", "mfo"])("takes along the date of %s, which holds it", (constraint) => {
    const held = card({ ...waiting, start: "2013-09-02", constraint, constraintDate: "2013-09-13" });
    const result = shift(held, QUARTER);
    expect(result.ok && result.edits[0]?.constraintDate).toBe("2013-12-13");
  });

  it.each(["snlt", "fnlt"])("leaves the date of %s, which is a promise", (constraint) => {
    const limited = card({ ...waiting, constraint, constraintDate: "2013-09-13" });
    expect(shift(limited, QUARTER)).toEqual(wrote({ id: "x", start: "2013-12-02" }));
  });

  it("takes along an earliest start", () => {
    const held = card({ ...waiting, earliestStart: "2013-09-02" });
    expect(shift(held, 7)).toEqual(wrote({ id: "x", start: "2013-09-09", earliestStart: "2013-09-09" }));
  });

  it("leaves a milestone on a free day on one", () => {
    const landing = card(
      { start: "2013-10-05", constraint: "mso", constraintDate: "2013-10-05" },
      "milestone",
    );
    expect(shift({ ...landing, figures: undefined }, QUARTER)).toEqual(
      wrote({ id: "x", start: "2014-01-04", constraintDate: "2014-01-04" }),
    );
  });

  it("writes nothing for no days", () => {
    expect(shift(card(waiting), 0)).toEqual(wrote());
  });
});

describe("moving work under way", () => {
  const begun = { start: "2013-05-06", duration: 100, progress: 0.4, status: "in-progress" };

  it("puts off what is left from the status date on, and never the start", () => {
    expect(shift(card(begun), QUARTER)).toEqual(wrote({ id: "x", earliestStart: "2013-09-30" }));
  });

  it("goes on from a later day to which the rest was put off before", () => {
    const put = card({ ...begun, earliestStart: "2013-08-05" });
    expect(shift(put, 14)).toEqual(wrote({ id: "x", earliestStart: "2013-08-19" }));
    expect(shift(put, -14)).toEqual(wrote({ id: "x", earliestStart: "2013-07-22" }));
  });

  it("counts progress without the word for it", () => {
    expect(shift(card({ ...begun, status: "not-started" }), 7)).toEqual(
      wrote({ id: "x", earliestStart: "2013-07-08" }),
    );
  });

  it("refuses to move the rest before the status date", () => {
    expect(shift(card(begun), -7)).toEqual(
      refused("“Rules” is under way: what is left of it cannot be done before the status date, 1 July 2013."),
    );
  });

  it("knows no work under way without a status date", () => {
    const subject = withBoard((board) =>
      addItem(board, { id: "x", kind: "project", pos: [0, 0], title: "Rules", values: begun }),
    );
    expect(shift(subject, 7)).toEqual(wrote({ id: "x", start: "2013-05-13" }));
  });
});

describe("what cannot be moved", () => {
  it.each([
    [{ status: "done", start: "2013-05-06", duration: 5 }, "“Rules” is done; its dates are history."],
    [{ progress: 1, start: "2013-05-06", duration: 5 }, "“Rules” is done; its dates are history."],
    [{ status: "cancelled", start: "2013-05-06" }, "“Rules” is canceled; it has no dates in the plan."],
    [{ locked: true, start: "2013-05-06" }, "“Rules” is locked. Unlock it to change its dates."],
  ])("refuses %j with a sentence", (values, reason) => {
    expect(shift(card(values), 7)).toEqual(refused(reason));
    expect(stretchWork(card(values), 7)).toEqual(refused(reason));
  });

  it("refuses a card without dates", () => {
    expect(shift({ ...card({}), figures: undefined }, 7)).toEqual(
      refused("“Rules” has no date yet. Give it a start first."),
    );
    expect(shift(card({}, "note"), 7)).toEqual(refused("“Rules” has no dates to move."));
  });

  it("leaves it where others can be moved", () => {
    const moves = shiftWork(
      [card({ status: "done", start: "2013-05-06" }), card({ start: "2013-09-02" })],
      7,
    );
    expect(moves).toEqual(wrote({ id: "x", start: "2013-09-09" }));
  });
});

describe("stretching work", () => {
  it("changes the duration, and keeps at least a day", () => {
    const waiting = card({ start: "2013-09-02", duration: 10 });
    expect(stretchWork(waiting, 5)).toEqual(wrote({ id: "x", duration: 15 }));
    expect(stretchWork(waiting, -30)).toEqual(wrote({ id: "x", duration: 1 }));
    expect(stretchWork(waiting, 0)).toEqual(wrote());
  });

  it("keeps what is done done, and something left to do", () => {
    const begun = card({ start: "2013-05-06", duration: 100, progress: 0.4, status: "in-progress" });
    expect(stretchWork(begun, 60)).toEqual(wrote({ id: "x", duration: 160, progress: 0.25 }));
    expect(stretchWork(begun, -90)).toEqual(wrote({ id: "x", duration: 41, progress: 0.97561 }));
  });

  it("refuses a milestone", () => {
    expect(stretchWork(card({ start: "2013-09-02" }, "milestone"), 5)).toEqual(
      refused("“Rules” is a milestone: a moment, without a duration."),
    );
  });
});
