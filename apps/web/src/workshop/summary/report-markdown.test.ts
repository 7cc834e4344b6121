import { expect, it } from "vitest";
import { composeReport } from "./compose-report.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { summarize } from "./summarize.ts";
import { ADA, after, by, planOf, summaryCase } from "./testing/summary-case.ts";

const linesOf = (input: Parameters<typeof summaryCase>[0]) =>
  reportMarkdown(composeReport(summarize(summaryCase(input)), "Health portal")).split("\n");

it("says a whole session, section by section", () => {
  const before = planOf({ p: { kind: "project", title: "Portal", start: "2026-05-04" } });
  const plan = planOf({
    p: { kind: "project", title: "Portal", start: "2026-05-11" },
    d: {
      kind: "decision",
      title: "Scope",
      status: "decided",
      outcome: "Portal first",
      decidedOn: "2026-05-12",
    },
    i: { kind: "issue", title: "No test data", owner: "Łukasz Żółć", due: "2026-06-01" },
  });
  const comments = { [by(ADA, "t")]: { thread: "t", text: "Who signs?", written: after(1) } };
  expect(linesOf({ before, plan, comments })).toEqual([
    "# Kick-off",
    "",
    "Health portal. 12 May 2026, 60 minutes.",
    "",
    "Took part: Ada Ñandú, Grace.",
    "",
    "## Decisions",
    "",
    "| Decision | Outcome | On |",
    "| --- | --- | --- |",
    "| Scope | Portal first | 12 May 2026 |",
    "",
    "## Votes and estimations",
    "",
    "There was no vote and no estimation.",
    "",
    "## What changed in the plan",
    "",
    "| What | Field | Before | Now |",
    "| --- | --- | --- | --- |",
    "| Project “Portal” | Start | 4 May 2026 | 11 May 2026 |",
    "",
    "- Added: Issue “No test data”",
    "",
    "## What follows from it",
    "",
    "Not computed yet.",
    "",
    "## Actions",
    "",
    "| What | Who | By | In this session |",
    "| --- | --- | --- | --- |",
    "| No test data | Łukasz Żółć | 1 June 2026 | New or changed |",
    "",
    "## Open questions",
    "",
    "| What | Kind | Where it stands |",
    "| --- | --- | --- |",
    "| “Who signs?” | Comment | Ada Ñandú |",
    "",
    "## What comes next",
    "",
    "The plan has no milestone ahead.",
    "",
  ]);
});

it("shows signs of Markdown as they were typed, each text on one line", () => {
  const plan = planOf({ i: { kind: "issue", title: "a|b *c* <script>\n# d", owner: "1. Ann" } });
  const row = linesOf({ plan }).find((line) => line.includes("script"));
  expect(row).toBe("| a\\|b \\*c\\* \\<script\\> # d | \\1. Ann | No day |");
});

it("says that the plan of the start could not be kept", () => {
  expect(linesOf({ before: null })).toContain(
    "The plan as it was at the start could not be kept, so nobody can say what changed.",
  );
});
