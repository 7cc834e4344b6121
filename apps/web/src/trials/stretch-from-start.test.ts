import { addItem, setMeta } from "@throughline/board";
import { describe, expect, it } from "vitest";
import { createLocalSession } from "../testing/local-session.ts";
import { stretchFromStart } from "./stretch-from-start.ts";
import { subjectOf } from "./subjects-of.ts";

function pull(values: Record<string, unknown>, days: number, kind: "project" | "milestone" = "project") {
  const session = createLocalSession((board) => {
    setMeta(board, "statusDate", "2013-07-01");
    addItem(board, { id: "x", kind, pos: [0, 0], title: "Rules", values });
  });
  const subject = subjectOf(session, "x");
  if (!subject) throw new Error("The card is gone.");
  return stretchFromStart(subject, days);
}

const refused = (reason: string) => ({ ok: false, reason });
const waiting = { start: "2013-09-02", duration: 10 };

describe("pulling the start of work", () => {
  it("keeps the finish: earlier is longer, later is shorter", () => {
    expect(pull(waiting, -7)).toEqual({ ok: true, edits: [{ id: "x", start: "2013-08-26", duration: 15 }] });
    expect(pull(waiting, 7)).toEqual({ ok: true, edits: [{ id: "x", start: "2013-09-09", duration: 5 }] });
    expect(pull(waiting, 0)).toEqual({ ok: true, edits: [] });
  });

  it("lands on working days, and leaves at least a day", () => {
    expect(pull(waiting, 5)).toEqual({ ok: true, edits: [{ id: "x", start: "2013-09-09", duration: 5 }] });
    expect(pull(waiting, 90)).toEqual({ ok: true, edits: [{ id: "x", start: "2013-09-13", duration: 1 }] });
  });

  it("takes along what holds the start, and leaves what holds the finish", () => {
    const typed = {
      ...waiting,
      earliestStart: "2013-09-02",
      constraint: "snet",
      constraintDate: "2013-09-02",
    };
    const to = "2013-08-26";
    expect(pull(typed, -7)).toEqual({
      ok: true,
      edits: [{ id: "x", start: to, duration: 15, earliestStart: to, constraintDate: to }],
    });
    const finish = { ...waiting, constraint: "fnlt", constraintDate: "2013-10-01" };
    expect(pull(finish, -7)).toEqual({ ok: true, edits: [{ id: "x", start: to, duration: 15 }] });
  });

  it("refuses what began, what is over, moments, and what has no date", () => {
    expect(pull({ ...waiting, start: "2013-05-06", status: "in-progress" }, 7)).toEqual(
      refused("“Rules” began on 6 May 2013. Pull its end instead."),
    );
    expect(pull({ ...waiting, status: "done" }, 7)).toEqual(
      refused("“Rules” is done; its dates are history."),
    );
    expect(pull({ start: "2013-09-02" }, 7, "milestone")).toEqual(
      refused("“Rules” is a milestone: a moment, without a duration."),
    );
    expect(pull({}, 7)).toEqual(refused("“Rules” has no date yet. Give it a start first."));
  });
});
