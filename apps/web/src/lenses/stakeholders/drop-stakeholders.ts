import type { ItemOf } from "@throughline/model";
import type { Rect } from "../../workspace/camera.ts";
import { type Drop, NO_DROP, type Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { columnAt, engagementGeometry } from "./engagement-geometry.ts";
import { type Engagement, engagementLevels, engagementWord } from "./engagement-levels.ts";
import { influenceAt, influenceGeometry } from "./influence-geometry.ts";
import { CHIP } from "./tray.ts";

type Stakeholder = ItemOf<"stakeholder">;
type Answer = { readonly writes: readonly Write[]; readonly hint: string } | { readonly reason: string };

const LOCKED = "Locked cards stay where they are. Unlock them to move them.";
const OUTSIDE = "Let go on the grid or in the tray below it. Nothing was changed.";

/** Letting go of stakeholders says how much power and interest they have, or how engaged they are now. */
export function dropStakeholders(input: LensInput, held: ReadonlyMap<string, Rect>): Drop {
  const byEngagement = input.look.view === "engagement";
  const writes: Write[] = [];
  let hint = "";
  let changed = 0;
  let refusal: string | undefined;
  for (const [id, rect] of held) {
    const item = input.items.get(id);
    if (item?.kind !== "stakeholder") continue;
    const answer = byEngagement ? engage(input, item, rect) : place(input, item, rect);
    if ("reason" in answer) refusal ??= answer.reason;
    else if (answer.writes.length > 0) {
      if (changed === 0) hint = answer.hint;
      changed += 1;
      writes.push(...answer.writes);
    }
  }
  if (changed === 0) return refusal === undefined ? NO_DROP : { ok: false, reason: refusal };
  const what = byEngagement ? "engagement" : "power and interest";
  const name = changed === 1 ? `Change ${what}` : `Change ${what} of ${changed} stakeholders`;
  return { ok: true, name, writes, hint: changed === 1 ? hint : `${changed} stakeholders: ${hint}` };
}

function place(input: LensInput, item: Stakeholder, rect: Rect): Answer {
  const geometry = influenceGeometry(input);
  const { ground, tray } = geometry;
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const slack = CHIP.width / 2;
  if (x < -slack || x > ground.width + slack || y < -slack || y > tray.y + tray.height + slack) {
    return { reason: OUTSIDE };
  }
  const inTray = y > (ground.height + tray.y) / 2;
  const known = item.power !== null && item.interest !== null;
  const at = inTray ? { power: null, interest: null } : influenceAt(geometry, item.id, [rect.x, rect.y]);
  const power = inTray && !known ? item.power : stepped(item.power, at.power);
  const interest = inTray && !known ? item.interest : stepped(item.interest, at.interest);
  const writes = [...set(item, "power", power), ...set(item, "interest", interest)];
  if (writes.length > 0 && item.locked) return { reason: LOCKED };
  return {
    writes,
    hint: inTray ? "Power and interest not known" : `Power ${percent(power)}, interest ${percent(interest)}`,
  };
}

function engage(input: LensInput, item: Stakeholder, rect: Rect): Answer {
  const column = columnAt(engagementGeometry(input), rect.x + rect.width / 2, rect.y + rect.height / 2);
  if (column === null) return { reason: OUTSIDE };
  const now = engagementIn(column);
  const writes = set(item, "engagementNow", now);
  if (writes.length > 0 && item.locked) return { reason: LOCKED };
  return { writes, hint: `Now: ${engagementWord(now)}` };
}

/** Letting go of the dot of a stakeholder says what engagement is wanted. */
export function dropWanted(input: LensInput, id: string, rect: Rect): Drop {
  const item = input.items.get(id);
  if (item?.kind !== "stakeholder") return NO_DROP;
  const column = columnAt(engagementGeometry(input), rect.x + rect.width / 2, rect.y + rect.height / 2);
  if (column === null)
    return { ok: false, reason: "Let go on a column to say what is wanted. Nothing was changed." };
  const wanted = engagementIn(column);
  // The faint dot of one of whom nothing is wanted stands beside the card; there it says nothing yet.
  if (item.engagementWanted === "unknown" && wanted === item.engagementNow) return NO_DROP;
  const writes = set(item, "engagementWanted", wanted);
  if (writes.length === 0) return NO_DROP;
  if (item.locked) return { ok: false, reason: LOCKED };
  return { ok: true, name: "Change wanted engagement", writes, hint: `Wanted: ${engagementWord(wanted)}` };
}

function engagementIn(column: number | "tray"): Engagement {
  return (column === "tray" ? undefined : engagementLevels[column]) ?? "unknown";
}

/** To the next five in a hundred; as it was where the hand brought it no further than half of that. */
function stepped(before: number | null, at: number | null): number | null {
  if (at === null) return null;
  if (before !== null && Math.abs(at - before) < 0.0249) return before;
  return Math.round(at * 20) / 20;
}

function percent(share: number | null): string {
  return share === null ? "not known" : `${Math.round(share * 100)} %`;
}

function set(item: Stakeholder, field: keyof Stakeholder, value: unknown): readonly Write[] {
  return item[field] === value ? [] : [{ do: "set", id: item.id, field, value }];
}
