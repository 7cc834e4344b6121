import { ListOrdered } from "lucide-react";
import type { Lens } from "../lens.ts";
import { BestSetPanel } from "./best-set-panel.tsx";
import { createProject } from "./create-project.ts";
import { dropCut, stepCut } from "./cut-line.ts";
import { dropMatrix, stepMatrix } from "./drop-matrix.ts";
import { dropMoscow, stepMoscow } from "./drop-moscow.ts";
import { dropRanked, stepRanked } from "./drop-ranked.ts";
import { placeMatrix } from "./place-matrix.ts";
import { placeMoscow } from "./place-moscow.ts";
import { placeRanked } from "./place-ranked.ts";
import { PriorityBar } from "./priority-bar.tsx";
import { PriorityFace } from "./priority-face.tsx";

interface View {
  readonly place: Lens["place"];
  readonly drop: Lens["drop"];
  readonly step: Lens["step"];
}

const ranked: View = { place: placeRanked, drop: dropRanked, step: stepRanked };
const views: ReadonlyMap<string, View> = new Map([
  ["moscow", { place: placeMoscow, drop: dropMoscow, step: stepMoscow }],
  ["matrix", { place: placeMatrix, drop: dropMatrix, step: stepMatrix }],
]);

/** A map, not an object: the word may come from another browser. */
function viewOf(view: string | undefined): View {
  return views.get(view ?? "") ?? ranked;
}

/** Priority: which projects get the money first, as a list with a cut line, by MoSCoW, or by value and effort. */
export const priorityLens: Lens = {
  id: "priority",
  label: "Priority",
  question: "What comes first?",
  icon: ListOrdered,
  look: { view: "ranked" },
  place: (input) => viewOf(input.look.view).place(input),
  drop: (input, held) => viewOf(input.look.view).drop(input, held),
  step: (input, id, direction, big) => viewOf(input.look.view).step(input, id, direction, big),
  dropToken: dropCut,
  stepToken: (_input, _token, direction, big) => stepCut(direction, big),
  create: createProject,
  showsLink: () => false,
  empty: {
    title: "No projects to put in order yet",
    text: "Add the first project; score it, and the list shows what the budget pays for.",
    kind: "project",
  },
  Face: PriorityFace,
  Bar: PriorityBar,
  Front: BestSetPanel,
};
