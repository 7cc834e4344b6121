import {
  type BoardSnapshot,
  type ItemKind,
  type LinkKind,
  type RawRecord,
  SCHEMA_VERSION,
} from "@throughline/model";
import { gridColumns, orderKey, placeInGrid } from "./board-grid.ts";
import { createRandom } from "./create-random.ts";

const KINDS: readonly ItemKind[] = [
  "project",
  "benefit",
  "risk",
  "milestone",
  "deliverable",
  "goal",
  "change",
  "team",
];
const LINKS: readonly LinkKind[] = ["dependency", "delivers", "contributes", "threatens", "relates"];
const OWNERS = ["Ada Marsh", "Ben Okoro", "Chen Wei", "Dalia Haddad", "Emil Novak", "Farah Aziz"];
const TITLES = [
  "Move the billing platform",
  "Replace the identity provider",
  "Shorter checkout",
  "One view of the customer",
  "Vendor leaves the market",
  "Train the branch teams",
  "Archive the old warehouse",
  "Go-live of the portal",
];
const STATUSES = ["not-started", "in-progress", "on-hold", "done"];

/**
 * A board of `cards` typed cards in a wide grid and `links` typed links, three quarters of them between
 * neighbours. The same seed gives the same board on every machine.
 */
export function makeLargeBoard(cards: number, links: number, seed: number): BoardSnapshot {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[], fallback: T): T =>
    from[Math.floor(random() * from.length)] ?? fallback;
  const columns = gridColumns(cards);
  const ids = Array.from({ length: cards }, (_, at) => `card-${String(at).padStart(6, "0")}`);
  const items: Record<string, RawRecord> = {};
  for (const [at, id] of ids.entries()) {
    const kind = KINDS[at % KINDS.length] ?? "project";
    items[id] = {
      kind,
      title: `${pick(TITLES, "Card")} ${at + 1}`,
      pos: placeInGrid(at, columns, random),
      z: orderKey(at),
      owner: pick(OWNERS, ""),
      start: `2026-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-05`,
      ...(kind === "project"
        ? {
            status: pick(STATUSES, "not-started"),
            progress: Math.round(random() * 20) / 20,
            duration: 20 + (at % 90),
            budget: 10_000 * (1 + (at % 60)),
          }
        : {}),
      ...(kind === "benefit" ? { valuePerYear: 25_000 * (1 + (at % 40)) } : {}),
      ...(kind === "risk" ? { probability: Math.round(random() * 10) / 10, impact: 1 + (at % 5) } : {}),
    };
  }
  const stored: Record<string, RawRecord> = {};
  for (let at = 0; at < links; at++) {
    const from = Math.floor(random() * cards);
    const step =
      random() < 0.75 ? pick([1, columns, columns + 1, 2], 1) : 1 + Math.floor(random() * (cards - 1));
    const to = (from + step) % cards;
    stored[`link-${String(at).padStart(6, "0")}`] = {
      kind: pick(LINKS, "relates"),
      from: ids[from],
      to: ids[to],
    };
  }
  const meta = { schema: SCHEMA_VERSION, title: `${cards} cards`, currency: "EUR", statusDate: "2026-06-01" };
  return { meta, items, links: stored };
}
