import { type Consequence, sayDate } from "@throughline/engine";
import { groupChanges } from "../../panels/changes/group-changes.ts";
import type { Report, ReportBlock, ReportEntry, ReportRow, ReportSection } from "./report.ts";
import type { OpenPoint, RecordChange, Summary } from "./summary.ts";

/** So many consequences are told; the board's own list of what changed has all. */
const MOST_CONSEQUENCES = 15;

const OPEN_WORDS: Readonly<Record<OpenPoint["kind"], string>> = {
  comment: "Comment",
  issue: "Issue",
  decision: "Decision",
  request: "Change request",
  dependency: "Give and get",
  proposal: "Proposal",
};

/** A summary as a document in its reading order. Sections without anything say so, for that is an answer too. */
export function composeReport(summary: Summary, board: string): Report {
  return {
    title: summary.title,
    lead: sayLead(summary, board),
    sections: [
      section("decisions", "Decisions", decisions(summary)),
      section("activities", "Votes and estimations", activities(summary)),
      section("changes", "What changed in the plan", changes(summary)),
      section("consequences", "What follows from it", consequences(summary)),
      section("actions", "Actions", actions(summary)),
      section("open", "Open questions", open(summary)),
      section("next", "What comes next", next(summary)),
    ],
  };
}

function section(id: string, heading: string, blocks: readonly ReportBlock[]): ReportSection {
  return { id, heading, blocks };
}

function sayLead({ title, date, minutes, isRunning, people }: Summary, board: string): string[] {
  const where = title === board ? "" : `${board}. `;
  const length = minutes === 0 ? "under a minute" : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
  return [
    `${where}${sayDate(date)}, ${length}${isRunning ? " so far" : ""}.`,
    ...(people.length === 0 ? [] : [`Took part: ${people.join(", ")}.`]),
  ];
}

function decisions(summary: Summary): ReportBlock[] {
  const rows = summary.decisions.map(({ id, title, outcome, status, by, on, from }) => ({
    about: id,
    cells: [title, outcome || status, by, on === null ? "" : sayDate(on), from],
  }));
  const head = ["Decision", "Outcome", "By", "On", "From"];
  return rows.length === 0
    ? says("No decision was written down.")
    : [{ type: "table", ...withoutEmpty(head, rows) }];
}

function activities(summary: Summary): ReportBlock[] {
  const rows = summary.activities.map(({ title, line }) => ({ about: "", cells: [title, line] }));
  return rows.length === 0
    ? says("There was no vote and no estimation.")
    : [{ type: "table", head: ["What", "Result"], rows }];
}

function changes({ changes: found }: Summary): ReportBlock[] {
  if (found === null)
    return says("The plan as it was at the start could not be kept, so nobody can say what changed.");
  if (found.length === 0) return says("Nobody changed the plan.");
  const whole = found.filter(({ what }) => what !== "changed");
  const fields = found.flatMap(({ id, name, fields: edited }) =>
    edited.map(({ label, before, after }, at) => ({
      about: at === 0 ? id : "",
      cells: [at === 0 ? name : "", label, before, after],
    })),
  );
  return [
    ...(fields.length === 0
      ? []
      : [{ type: "table" as const, head: ["What", "Field", "Before", "Now"], rows: fields }]),
    ...(whole.length === 0 ? [] : [{ type: "list" as const, entries: whole.map(sayWhole) }]),
  ];
}

function sayWhole({ id, what, name }: RecordChange): ReportEntry {
  return { about: what === "added" ? id : "", text: `${what === "added" ? "Added" : "Removed"}: ${name}` };
}

function consequences({ consequences: found, changes: edits }: Summary): ReportBlock[] {
  if (found === null)
    return says(edits === null ? "Not known without the plan of the start." : "Not computed yet.");
  const told = found.changes.filter(({ kind }) => kind !== "added" && kind !== "removed");
  if (told.length === 0) return says("Nothing else moves.");
  const shown = new Set(told.slice(0, MOST_CONSEQUENCES));
  const entries = groupChanges(told).flatMap((group) => group.changes.filter((one) => shown.has(one)));
  const rest = told.length - entries.length;
  return [
    // Where only trifles move, the sentence says that nothing does, and the list is more exact.
    ...(found.strip.length > 0 ? says(found.sentence) : []),
    { type: "list", entries: entries.map(sayConsequence) },
    ...(rest > 0 ? says(`And ${rest} more, in “What changed” on the board.`) : []),
  ];
}

function sayConsequence({ id, sentence }: Consequence): ReportEntry {
  return { about: id === "plan" ? "" : id, text: sentence };
}

function actions(summary: Summary): ReportBlock[] {
  const rows = summary.actions.map(({ id, what, who, due, isNew }) => ({
    about: id,
    cells: [
      what,
      who || "Nobody named",
      due === null ? "No day" : sayDate(due),
      isNew ? "New or changed" : "",
    ],
  }));
  return rows.length === 0
    ? says("Nobody has anything to do. An issue with an owner is an action.")
    : [{ type: "table", ...withoutEmpty(["What", "Who", "By", "In this session"], rows) }];
}

function open(summary: Summary): ReportBlock[] {
  const rows = summary.open.map(({ kind, id, text, detail }) => ({
    about: id,
    cells: [text, OPEN_WORDS[kind], detail],
  }));
  return rows.length === 0
    ? says("Nothing is left open.")
    : [{ type: "table", head: ["What", "Kind", "Where it stands"], rows }];
}

function next(summary: Summary): ReportBlock[] {
  const rows = summary.next.map(({ id, what, on }) => ({ about: id, cells: [what, sayDate(on)] }));
  return rows.length === 0
    ? says("The plan has no milestone ahead.")
    : [{ type: "table", head: ["Milestone", "On"], rows }];
}

function says(text: string): ReportBlock[] {
  return [{ type: "text", text }];
}

/** A table without the columns in which nothing stands. */
function withoutEmpty(head: readonly string[], rows: readonly ReportRow[]) {
  const kept = head.map((_, at) => rows.some(({ cells }) => cells[at] !== ""));
  const keep = (cells: readonly string[]) => cells.filter((_, at) => kept[at] === true);
  return { head: keep(head), rows: rows.map(({ cells, about }) => ({ cells: keep(cells), about })) };
}
