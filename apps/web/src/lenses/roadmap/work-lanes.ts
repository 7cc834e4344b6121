import { type Item, itemFields } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { nearestGoals } from "./nearest-goals.ts";
import { type LaneChoice, lanesOf } from "./roadmap-look.ts";
import { listWork } from "./shown-work.ts";

/** A lane; its key is the value that its cards share: a part, an id, a stage, a name. */
export interface WorkLane {
  readonly key: string;
  readonly text: string;
}

/** Which lane each card of the roadmap lies in, and which lanes there are, top to bottom. */
export interface WorkLanes {
  readonly by: LaneChoice;
  readonly lanes: readonly WorkLane[];
  laneOf(id: string): string;
  /** The card that decides the lane of this one: itself, or what it belongs to. */
  deciderOf(id: string): string;
}

/** The key of the last lane: what has no part, team, goal, stage or owner. */
export const NO_LANE = "";

const NO_LANE_TEXT: Readonly<Record<LaneChoice, string>> = {
  part: "— no part —",
  team: "— no team —",
  goal: "— no goal —",
  stage: "— no stage —",
  owner: "— no owner —",
  none: "All work",
};

/** Finds the lanes by the present choice. */
export const workLanes: (input: LensInput) => WorkLanes = oncePerInput((input) => {
  const by = lanesOf(input.look);
  const find = createFinder(input, by);
  const { dated } = listWork(input);
  const used = new Set<string>();
  for (const { item } of dated) used.add(find(item.id)?.lane ?? NO_LANE);
  return {
    by,
    lanes: listLanes(input, by, used),
    laneOf: (id) => find(id)?.lane ?? NO_LANE,
    deciderOf: (id) => find(id)?.decider ?? id,
  };
});

interface Found {
  readonly lane: string;
  readonly decider: string;
}

function createFinder(input: LensInput, by: LaneChoice): (id: string) => Found | null {
  const known = new Map<string, Found | null>();
  const goals = by === "goal" ? nearestGoals(input) : null;
  const ownLane = (item: Item): string | null => {
    if (by === "part") return item.kind === "project" ? item.part.trim() || null : null;
    if (by === "stage") return item.kind === "project" ? item.stage : null;
    if (by === "owner") return "owner" in item ? item.owner.trim() || null : null;
    if (by === "team") return mainTeam(input, item.id);
    return goals?.get(item.id) ?? null;
  };
  const find = (id: string): Found | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Belonging may go round in a circle: what is asked again meanwhile has no lane.
    known.set(id, null);
    const item = input.items.get(id);
    const own = item ? ownLane(item) : null;
    const inherits = by !== "owner" && by !== "none" && item !== undefined;
    const found = own !== null ? { lane: own, decider: id } : inherits ? inherit(id, item) : null;
    known.set(id, found);
    return found;
  };
  /** The lane of what contains it, else of what delivers it; a milestone's of what it ends, where that is one lane. */
  const inherit = (id: string, item: Item): Found | null => {
    for (const kind of ["contains", "delivers"] as const) {
      for (const giver of giversOf(input, id, kind)) {
        const found = find(giver);
        if (found) return found;
      }
    }
    if (item.kind !== "milestone") return null;
    const before = giversOf(input, id, "dependency").map(find);
    const [first] = before;
    return first && before.every((other) => other?.lane === first.lane) ? first : null;
  };
  return find;
}

function giversOf({ links, linksAt }: LensInput, id: string, kind: string): readonly string[] {
  const found: string[] = [];
  for (const linkId of linksAt(id)) {
    const link = links.get(linkId);
    if (link?.kind === kind && link.to === id && link.from !== id) found.push(link.from);
  }
  return found.sort();
}

/** The team that gives most people; of several, the first by id. */
function mainTeam({ items, links, linksAt }: LensInput, id: string): string | null {
  let [team, most] = [null as string | null, Number.NEGATIVE_INFINITY];
  for (const linkId of linksAt(id)) {
    const link = links.get(linkId);
    if (link?.kind !== "staffs" || link.to !== id || items.get(link.from)?.kind !== "team") continue;
    const units = Math.max(link.units ?? 1, ...Object.values(link.byPeriod));
    if (units > most || (units === most && team !== null && link.from < team)) {
      team = link.from;
      most = units;
    }
  }
  return team;
}

function listLanes(input: LensInput, by: LaneChoice, used: ReadonlySet<string>): readonly WorkLane[] {
  const lanes: WorkLane[] = [];
  if (by === "stage") {
    for (const { value, label } of itemFields("project").stage?.options ?? [])
      lanes.push({ key: value, text: label });
  } else {
    const keys = new Set(used);
    if (by === "team") for (const item of input.items.values()) if (item.kind === "team") keys.add(item.id);
    keys.delete(NO_LANE);
    const named = by === "team" || by === "goal";
    for (const key of keys) lanes.push({ key, text: named ? itemName(input.items.get(key)) : key });
    lanes.sort((one, other) => compareText(one.text, other.text) || compareText(one.key, other.key));
  }
  if (used.has(NO_LANE) || lanes.length === 0) lanes.push({ key: NO_LANE, text: NO_LANE_TEXT[by] });
  return lanes;
}

function compareText(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
