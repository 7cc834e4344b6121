import type { WorkshopPanelName } from "../../workspace/workspace.ts";
import type { OpenPoint, Summary } from "./summary.ts";

/** Something to settle before people leave, and the panel where that is done. */
export interface LooseEnd {
  readonly text: string;
  /** Null where the board itself is the place; then `ids` are its cards. */
  readonly panel: WorkshopPanelName | null;
  readonly ids: readonly string[];
}

/** What is open or unmatched while everyone is still in the room, the most urgent first. */
export function findLooseEnds({ open, activities, actions }: Summary): readonly LooseEnd[] {
  const of = (kind: OpenPoint["kind"]) => open.filter((point) => point.kind === kind);
  const nobody = actions.filter(({ who, due, isNew }) => isNew && (who === "" || due === null));
  return [
    inPanel(
      "activity",
      activities.filter(({ isOpen }) => isOpen).length,
      "vote or round is open",
      "votes or rounds are open",
    ),
    inPanel("give-get", of("dependency").length, "dependency does not match", "dependencies do not match"),
    inPanel("activity", of("proposal").length, "proposal became nothing", "proposals became nothing"),
    inPanel("comments", of("comment").length, "thread of comments is open", "threads of comments are open"),
    onBoard(
      of("decision").map(({ id }) => id),
      "decision is not made",
      "decisions are not made",
    ),
    onBoard(
      of("issue").map(({ id }) => id),
      "issue has no owner",
      "issues have no owner",
    ),
    onBoard(
      nobody.map(({ id }) => id),
      "new action has no owner or no day",
      "new actions have no owner or no day",
    ),
  ].filter((end) => end !== null);
}

function inPanel(panel: WorkshopPanelName, count: number, one: string, many: string): LooseEnd | null {
  return count === 0 ? null : { text: counted(count, one, many), panel, ids: [] };
}

function onBoard(ids: readonly string[], one: string, many: string): LooseEnd | null {
  return ids.length === 0
    ? null
    : { text: counted(ids.length, one, many), panel: null, ids: [...new Set(ids)] };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
