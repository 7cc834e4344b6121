import { itemKinds } from "@throughline/model";
import type { Lens, Look } from "../lens.ts";
import { isRowKind } from "./raci/row-kinds.ts";

const gates: Lens["empty"] = {
  title: "No projects yet",
  text: "Add a project. It begins in planning; dragging it through a gate records who decided, when and why.",
  kind: "project",
};

const others: ReadonlyMap<string, Lens["empty"]> = new Map([
  [
    "decisions",
    {
      title: "No decisions yet",
      text: "Add what has to be decided and by when. Dragging it to “Decided” asks who, when and why.",
      kind: "decision",
    },
  ],
  [
    "compliance",
    {
      title: "No controls yet",
      text: "Add what a rule asks of you, say which rule book it belongs to, and drag it on as it is met.",
      kind: "control",
    },
  ],
]);

/** What the present view says while it is empty, and the kind it offers to add. */
export function emptyOfView({ view = "gates", rows = "project" }: Look): Lens["empty"] {
  if (view !== "raci") return others.get(view) ?? gates;
  const kind = isRowKind(rows) ? rows : "project";
  return {
    title: `No ${itemKinds[kind].plural.toLowerCase()} yet`,
    text: "Each row shows who is accountable, responsible, consulted and informed. Other rows are one choice away.",
    kind,
  };
}
