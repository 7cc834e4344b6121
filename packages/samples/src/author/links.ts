import { entryKey, type ItemKind, type LinkKind, type LinkOf, type RawRecord } from "@throughline/model";
import type { Card } from "./cards.ts";

/** A link that is written between two cards; its id says what it joins. */
export interface Arrow {
  readonly id: string;
  readonly from: Card;
  readonly to: Card;
  readonly stored: RawRecord;
}

type Own<K extends LinkKind> = Partial<Omit<LinkOf<K>, "id" | "kind" | "repairs" | "from" | "to">>;
type Work = "project" | "milestone" | "deliverable" | "change";
type Raid = "risk" | "assumption" | "issue";

function arrow<K extends LinkKind>(kind: K, from: Card, to: Card, fields: Own<K>): Arrow {
  const stored: Record<string, unknown> = { kind, from: from.id, to: to.id };
  for (const [name, value] of Object.entries(fields)) {
    if (name !== "byPeriod") stored[name] = value;
    else for (const [key, entry] of Object.entries(value)) stored[entryKey(name, key)] = entry;
  }
  return { id: `${kind.slice(0, 3)}_${from.id}_${to.id}`, from, to, stored };
}

/** `from` comes before `to`; finish to start, hard and agreed unless said otherwise. */
export function dependency(from: Card<Work>, to: Card<Work>, fields: Own<"dependency"> = {}): Arrow {
  return arrow("dependency", from, to, { status: "agreed", ...fields });
}

/** Work delivers a change or a deliverable; a change delivers a benefit. `strength` is its share, 0 to 1. */
export function delivers(
  from: Card<Work>,
  to: Card<"change" | "benefit" | "deliverable">,
  strength?: number,
): Arrow {
  return arrow("delivers", from, to, strength === undefined ? {} : { strength });
}

/** A benefit serves a goal or another benefit, with a weight relative to the others there. */
export function contributes(from: Card<"benefit">, to: Card<"goal" | "benefit">, weight: number): Arrow {
  return arrow("contributes", from, to, { weight });
}

/** What goes wrong, and what it would do to this one object. */
export function threatens(from: Card<Raid>, to: Card, fields: Own<"threatens"> = {}): Arrow {
  return arrow("threatens", from, to, fields);
}

/** Who is accountable (A), responsible (R), consulted (C) or informed (I). */
export function owns(
  from: Card<"stakeholder" | "team">,
  to: Card,
  role: NonNullable<Own<"owns">["role"]>,
): Arrow {
  return arrow("owns", from, to, { role });
}

/** A team works on something with so many full-time people, for as long as the work lasts. */
export function staffs(from: Card<"team">, to: Card<Work>, units: number, fields: Own<"staffs"> = {}): Arrow {
  return arrow("staffs", from, to, { units, ...fields });
}

/** A program, decision, control or request rules over something. */
export function governs(from: Card<"program" | "decision" | "control" | "request">, to: Card): Arrow {
  return arrow("governs", from, to, {});
}

/** A loose tie with a word on it. */
export function relates(from: Card<ItemKind>, to: Card<ItemKind>, label: string): Arrow {
  return arrow("relates", from, to, { label });
}
