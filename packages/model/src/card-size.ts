import type { Item, ItemKind } from "./item.ts";
import type { Pair } from "./items/base-fields.ts";

const sizes: Readonly<Record<ItemKind, Pair>> = {
  program: [320, 150],
  goal: [240, 120],
  benefit: [240, 120],
  change: [220, 100],
  project: [260, 132],
  milestone: [200, 72],
  deliverable: [200, 88],
  risk: [220, 96],
  assumption: [220, 96],
  issue: [220, 96],
  stakeholder: [200, 88],
  team: [200, 88],
  decision: [220, 88],
  request: [220, 88],
  control: [220, 88],
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
  if (item.size) return item.size;
  return item.kind === "text" ? textSize(item.title, item.fontSize ?? TEXT_FONT_SIZE) : sizes[item.kind];
}

/** The font size of a text whose own is not set, in board units. */
export const TEXT_FONT_SIZE = 20;
const WIDEST_TEXT = 640;
/** Mean width of a letter and height of a line, as shares of the font size, a little on the large side. */
const LETTER = 0.56;
const LINE = 1.3;

function textSize(text: string, fontSize: number): Pair {
  const lines = text.split("\n");
  const widths = lines.map((line) => line.length * fontSize * LETTER + 16);
  const width = Math.min(WIDEST_TEXT, Math.max(sizes.text[0], ...widths));
  const rows = widths.reduce((sum, wanted) => sum + Math.max(1, Math.ceil(wanted / width)), 0);
  return [Math.ceil(width), Math.max(sizes.text[1], Math.ceil(rows * fontSize * LINE + 8))];
}
