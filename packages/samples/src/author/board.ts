import { type BoardSnapshot, type RawRecord, SCHEMA_VERSION } from "@throughline/model";
import type { Card } from "./cards.ts";
import type { Block } from "./layout.ts";
import type { Arrow } from "./links.ts";

/** A sample as its author writes it. */
export interface BoardPlan {
  readonly title: string;
  readonly currency: string;
  readonly statusDate: string;
  readonly holidays: readonly string[];
  readonly layout: Block;
  readonly links: readonly Arrow[];
  /** Projects and benefits from first to last; sets their rank. */
  readonly ranking: readonly Card<"project" | "benefit">[];
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The `index`-th key of a fractional index; negative ones sort before zero. For -62 to 3905. */
function orderKey(index: number): string {
  if (index < 0) return `Z${DIGITS.charAt(62 + index)}`;
  if (index < 62) return `a${DIGITS.charAt(index)}`;
  const rest = index - 62;
  return `b${DIGITS.charAt(Math.floor(rest / 62))}${DIGITS.charAt(rest % 62)}`;
}

/** Places every card and stores every link. Throws where the author wrote something twice or left it out. */
export function buildBoard(plan: BoardPlan): BoardSnapshot {
  const { layout } = plan;
  const placed = layout.place(0, 0, layout.width, layout.height);
  const sections = placed.filter(({ card }) => card.kind === "section").length;
  const ranks = new Map(plan.ranking.map((card, index) => [card.id, orderKey(index)]));
  const items: Record<string, RawRecord> = {};
  let [frames, others] = [-sections, 0];
  for (const { card, pos, size, section } of placed) {
    if (items[card.id]) throw new Error(`${card.id} is placed twice.`);
    const framed = card.kind === "section";
    const z = orderKey(framed ? frames++ : others++);
    const rank = ranks.get(card.id);
    items[card.id] = {
      ...card.stored,
      ...(rank === undefined ? {} : { rank }),
      pos,
      size: framed || card.ownSize ? size : null,
      z,
      section,
    };
  }
  return { meta: storeMeta(plan), items, links: storeLinks(plan.links, items) };
}

function storeMeta({ title, currency, statusDate, holidays }: BoardPlan): RawRecord {
  return { schema: SCHEMA_VERSION, title, currency, statusDate, workdays: [1, 2, 3, 4, 5], holidays };
}

function storeLinks(arrows: readonly Arrow[], items: Readonly<Record<string, RawRecord>>) {
  const links: Record<string, RawRecord> = {};
  for (const { id, from, to, stored } of arrows) {
    if (links[id]) throw new Error(`${id} is drawn twice.`);
    if (!items[from.id] || !items[to.id]) throw new Error(`An end of ${id} is not placed.`);
    links[id] = stored;
  }
  return links;
}
