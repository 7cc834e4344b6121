import { Landmark } from "lucide-react";
import { NO_DROP } from "../drop.ts";
import type { Lens, LensInput } from "../lens.ts";
import { STAY } from "./cell-grid.ts";
import { complianceView } from "./compliance/compliance-view.ts";
import { emptyOfView } from "./empty-of-view.ts";
import { gatesView } from "./gates/gates-view.ts";
import { GovernanceAsk } from "./governance-ask.tsx";
import { GovernanceBar } from "./governance-bar.tsx";
import { GovernanceFace } from "./governance-face.tsx";
import { GovernanceFront } from "./governance-front.tsx";
import type { GovernanceView } from "./governance-view.ts";
import { logView } from "./log/log-view.ts";
import { raciView } from "./raci/raci-view.ts";

const views: ReadonlyMap<string, GovernanceView> = new Map([
  ["gates", gatesView],
  ["decisions", logView],
  ["raci", raciView],
  ["compliance", complianceView],
]);

function viewOf({ look }: LensInput): GovernanceView {
  return views.get(look.view ?? "gates") ?? gatesView;
}

/** Stages and gates, decisions and change requests, who answers for what, and the rules that are to be met. */
export const governanceLens: Lens = {
  id: "governance",
  label: "Governance",
  question: "May it go on?",
  icon: Landmark,
  look: { view: "gates", panel: "", rows: "project", people: "some" },
  place: (input) => viewOf(input).place(input),
  drop: (input, held) => viewOf(input).drop(input, held),
  step: (input, id, direction, big) => viewOf(input).step(input, id, direction, big),
  dropToken: (input, token, rect) => viewOf(input).dropToken?.(input, token, rect) ?? NO_DROP,
  stepToken: (input, token, direction) => viewOf(input).stepToken?.(input, token, direction) ?? STAY,
  create: (input, kind, at) => viewOf(input).create(input, kind, at),
  showsLink: () => false,
  empty: emptyOfView({}),
  emptyOf: emptyOfView,
  Face: GovernanceFace,
  Bar: GovernanceBar,
  Ask: GovernanceAsk,
  Front: GovernanceFront,
};
