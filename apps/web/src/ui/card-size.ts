import type { Item, ItemKind, Pair } from "@throughline/model";

const sizes: Readonly<Record<ItemKind, Pair>> = {
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

/** The width and height that a kind of card has when nobody has resized it, in board units. */
export function defaultSize(kind: ItemKind): Pair {
  return sizes[kind];
}

/** The width and height of a card in board units. Known without measuring, so every view agrees. */
export function cardSize(item: Item): Pair {
  return item.size ?? sizes[item.kind];
}
