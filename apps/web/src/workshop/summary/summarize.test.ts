import { entryKey } from "@throughline/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLooseEnds } from "./loose-ends.ts";
import { summarize } from "./summarize.ts";
import type { SummaryInput } from "./summary.ts";
import { ADA, after, by, LUK, planOf, summaryCase } from "./testing/summary-case.ts";

const project = (fields: Readonly<Record<string, unknown>>) => ({ kind: "project", ...fields });

describe("what it was", () => {
  it("has a title, a day, a length, and those who said something while it ran", () => {
    const summary = summarize(
      summaryCase({
        comments: {
          [by(ADA, "c1")]: { thread: "c1", text: "When?", written: after(5) },
          [by(LUK, "c2")]: { thread: "c2", text: "Too early", written: after(-5) },
        },
      }),
    );
    expect(summary).toMatchObject({ title: "Kick-off", date: "2026-05-12", minutes: 60, isRunning: false });
    expect(summary.people).toEqual(["Ada Ñandú", "Grace"]);
  });

  it("counts until now while it runs, and those whose ballots were counted", () => {
    const activities = { a: { opened: after(10), kind: "dots", counted: [LUK] } };
    const summary = summarize(summaryCase({ session: { ended: null }, activities }));
    expect(summary).toMatchObject({ minutes: 90, isRunning: true });
    expect(summary.people).toEqual(["Grace", "Łukasz Żółć"]);
  });
});

describe("decisions", () => {
  const decided = {
    kind: "decision",
    title: "Scope",
    status: "decided",
    decidedBy: "Ada",
    decidedOn: "2026-05-12",
  };
  it("are those made or changed since the start, with the vote they came from", () => {
    const plan = planOf({
      d1: decided,
      d2: { ...decided, title: "Old" },
      d3: { ...decided, title: "Changed", outcome: "Yes" },
    });
    const before = planOf({ d2: { ...decided, title: "Old" }, d3: { ...decided, title: "Changed" } });
    const activities = { v: { opened: after(1), closed: after(2), title: "What first?", decision: "d1" } };
    const { decisions } = summarize(summaryCase({ plan, before, activities }));
    expect(decisions.map(({ title, outcome, from }) => [title, outcome, from])).toEqual([
      ["Scope", "", "What first?"],
      ["Changed", "Yes", ""],
    ]);
    expect(decisions[0]).toMatchObject({ status: "Decided", by: "Ada", on: "2026-05-12" });
  });

  it("are those of the day where the plan of the start is not known", () => {
    const plan = planOf({ d1: decided, d2: { ...decided, title: "Old", decidedOn: "2026-05-11" } });
    const summary = summarize(summaryCase({ plan, before: null }));
    expect(summary.decisions.map(({ id }) => id)).toEqual(["d1"]);
    expect(summary.changes).toBeNull();
  });
});

describe("votes and rounds", () => {
  it("are those of the session, in one line each", () => {
    const activities = {
      old: { opened: after(-100), title: "Before" },
      v: { opened: after(2), closed: after(9), kind: "dots", title: "What first?", counted: [ADA, LUK] },
      w: { opened: after(1), kind: "proposals", title: "Risks?" },
    };
    const proposals = {
      [by(ADA, "p1")]: { activity: "w", text: "Data are late", written: after(3) },
      [by(LUK, "p2")]: { activity: "w", text: "Nobody tests", written: after(3) },
    };
    const plan = planOf({});
    expect(summarize(summaryCase({ activities, proposals, plan })).activities).toEqual([
      {
        key: "w",
        title: "Risks?",
        line: "Private writing; still open; 2 thoughts, 0 cards made of them",
        isOpen: true,
      },
      { key: "v", title: "What first?", line: "Vote; 2 people", isOpen: false },
    ]);
  });

  it("say their count and what was written into the plan", () => {
    const activities = {
      v: { opened: after(2), closed: after(9), counted: [ADA], adopted: after(10), decision: "d" },
    };
    const plan = planOf({ d: { kind: "decision", title: "Scope", outcome: "Portal first" } });
    const input = { ...summaryCase({ activities, plan }), resultOf: () => "Portal 5, Rules 2" };
    expect(summarize(input).activities[0]?.line).toBe(
      "Vote; 1 person; Portal 5, Rules 2; written into the plan: Portal first",
    );
  });
});

describe("what changed", () => {
  it("says fields in plain words, from what to what", () => {
    const before = planOf(
      {
        p: project({ title: "Portal", start: "2026-05-04", budget: 1000, progress: 0.1, pos: [0, 0] }),
        r: { kind: "risk", title: "Old" },
      },
      { l: { from: "p", to: "q", promised: "2026-05-04" } },
    );
    const plan = planOf(
      {
        p: project({ title: "Portal", start: "2026-05-11", budget: 2500, progress: 0.1, pos: [99, 0] }),
        q: project({ title: "Rules" }),
      },
      { l: { from: "p", to: "q", promised: "2026-05-08" } },
    );
    expect(summarize(summaryCase({ before, plan })).changes).toEqual([
      {
        id: "p",
        what: "changed",
        name: "Project “Portal”",
        fields: [
          { label: "Budget", before: "1,000 USD", after: "2,500 USD" },
          { label: "Start", before: "4 May 2026", after: "11 May 2026" },
        ],
      },
      { id: "q", what: "added", name: "Project “Rules”", fields: [] },
      { id: "r", what: "removed", name: "Risk “Old”", fields: [] },
      {
        id: "l",
        what: "changed",
        name: "Dependency from “Portal” to “Rules”",
        fields: [{ label: "Promised", before: "4 May 2026", after: "8 May 2026" }],
      },
    ]);
  });

  it("is nothing where cards were only moved", () => {
    const [before, plan] = [planOf({ p: project({ pos: [0, 0] }) }), planOf({ p: project({ pos: [8, 8] }) })];
    expect(summarize(summaryCase({ before, plan })).changes).toEqual([]);
  });
});

describe("open questions, actions and what comes next", () => {
  const plan = planOf(
    {
      a: project({ title: "Rules", owner: "Ann" }),
      b: project({ title: "Portal", owner: "Bo" }),
      i1: { kind: "issue", title: "No test data", owner: "Bo", due: "2026-06-01" },
      i2: { kind: "issue", title: "Nobody tests" },
      i3: { kind: "issue", title: "Done", status: "closed", owner: "Bo" },
      d: { kind: "decision", title: "Vendor?", status: "open", due: "2026-05-20" },
      m: { kind: "milestone", title: "Go-live", start: "2026-10-01" },
      n: { kind: "milestone", title: "Past", start: "2026-01-01" },
    },
    { ab: { from: "a", to: "b", needed: "2026-06-01" } },
  );
  const comments = {
    [by(ADA, "t1")]: { thread: "t1", on: "a", text: "Who signs?", written: after(1) },
    [by(ADA, "t2")]: { thread: "t2", text: "Solved", written: after(1) },
  };
  const marks = { [by(LUK, "t2")]: { resolved: true, written: after(2) } };

  it("are found, and nothing that is settled", () => {
    const { open } = summarize(summaryCase({ plan, comments, marks }));
    expect(open.map(({ kind, id, text, detail }) => [kind, id, text, detail])).toEqual([
      ["comment", "a", "“Who signs?”", "Ada Ñandú, on “Rules”"],
      ["decision", "d", "Vendor?", "needed by 20 May 2026"],
      ["issue", "i2", "Nobody tests", "nobody owns it"],
      ["dependency", "ab", "What “Rules” gives “Portal”", "unmatched: nobody has promised a day"],
    ]);
  });

  it("name who does what by when, the earliest first", () => {
    const summary = summarize(summaryCase({ plan, before: planOf({}) }));
    expect(summary.actions.map(({ what, who, due, isNew }) => [what, who, due, isNew])).toEqual([
      ["Decide: Vendor?", "", "2026-05-20", true],
      ["No test data", "Bo", "2026-06-01", true],
    ]);
    expect(summary.next).toEqual([{ id: "m", what: "Go-live", on: "2026-10-01" }]);
  });

  it("count the open points of checklists on cards that the session changed", () => {
    const gate = {
      [entryKey("gate", "g1")]: { text: "Signed", done: false, order: "a" },
      [entryKey("gate", "g2")]: { text: "Paid", done: true, order: "b" },
    };
    const now = planOf({ p: project({ title: "Portal", owner: "Bo", ...gate }) });
    const actions = (before: ReturnType<typeof planOf>) =>
      summarize(summaryCase({ plan: now, before })).actions;
    expect(actions(planOf({})).map(({ what, who }) => [what, who])).toEqual([["Signed (Portal)", "Bo"]]);
    expect(actions(now)).toEqual([]);
  });

  it("are told to the room before it breaks up, with the place to settle them", () => {
    const summary = summarize(
      summaryCase({ plan, comments, marks, before: planOf({}), session: { ended: null } }),
    );
    expect(findLooseEnds(summary).map(({ text, panel }) => [text, panel])).toEqual([
      ["1 dependency does not match", "give-get"],
      ["1 thread of comments is open", "comments"],
      ["1 decision is not made", null],
      ["1 issue has no owner", null],
      ["1 new action has no owner or no day", null],
    ]);
    expect(findLooseEnds(summarize(summaryCase({})))).toEqual([]);
  });
});

describe("laws", () => {
  const kinds = fc.constantFrom(
    "project",
    "issue",
    "decision",
    "risk",
    "milestone",
    "request",
    "control",
    "nonsense",
  );
  const item = fc.dictionary(
    fc.constantFrom("title", "owner", "status", "due", "start", "gate"),
    fc.anything(),
  );
  const records = fc.dictionary(
    fc.constantFrom("a", "b", "c", "d"),
    fc.record({ kind: kinds, fields: item }).map(({ kind, fields }) => ({ ...fields, kind })),
  );
  const turned = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].toReversed());

  it("never throws on records of any content, and does not depend on their order", () => {
    void fc.assert(
      fc.property(records, records, (was, is) => {
        const input = summaryCase({ before: planOf(was), plan: planOf(is, { l: { from: "a", to: "b" } }) });
        const before = input.before ? { ...input.before, items: turned(input.before.items) } : null;
        const other: SummaryInput = {
          ...input,
          before,
          plan: { ...input.plan, items: turned(input.plan.items) },
        };
        expect(summarize(other)).toEqual(summarize(input));
      }),
    );
  });

  it("find nothing changed where nothing was", () => {
    void fc.assert(
      fc.property(records, (is) => {
        expect(summarize(summaryCase({ before: planOf(is), plan: planOf(is) })).changes).toEqual([]);
      }),
    );
  });
});
