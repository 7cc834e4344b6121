import type { ItemKind, Pair } from "@throughline/model";

/** The extent that the canvas gives a card of each kind when its own size is null. */
export const cardSize: Readonly<Record<ItemKind, Pair>> = {
  program: [320, 150],
  goal: [240, 120],
  benefit: [240, 120],
  change: [220, 100],
  project: [260, 132],
  milestone: [200, 72],
  deliverable: [200, 84],
  risk: [220, 96],
  assumption: [220, 96],
  issue: [220, 96],
  stakeholder: [200, 84],
  team: [200, 84],
  decision: [220, 88],
  request: [220, 88],
  control: [220, 84],
  note: [176, 176],
  text: [240, 40],
  section: [640, 400],
  stroke: [100, 100],
};
