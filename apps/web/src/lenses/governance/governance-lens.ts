import { Landmark } from "lucide-react";
import type { Lens, LensInput } from "../lens.ts";
import { gatesView } from "./gates/gates-view.ts";
import type { GovernanceView } from "./governance-view.ts";

const views: ReadonlyMap<string, GovernanceView> = new Map([["gates", gatesView]]);

function viewOf({ look }: LensInput): GovernanceView {
  return views.get(look.view ?? "gates") ?? gatesView;
}

/** Stages and gates, decisions and change requests, who answers for what, and the rules that are to be met. */
export const governanceLens: Lens = {
  id: "governance",
  label: "Governance",
  question: "May it go on?",
  icon: Landmark,
  look: { view: "gates", panel: "" },
  place: (input) => viewOf(input).place(input),
  drop: (input, held) => viewOf(input).drop(input, held),
  step: (input, id, direction, big) => viewOf(input).step(input, id, direction, big),
  create: (input, kind, at) => viewOf(input).create(input, kind, at),
  showsLink: () => false,
  empty: {
    title: "No projects yet",
    text: "Add a project. It begins in planning; dragging it through a gate records who decided, when and why.",
    kind: "project",
  },
};
