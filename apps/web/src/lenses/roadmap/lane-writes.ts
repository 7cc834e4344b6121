import type { Item } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import type { LaneChoice } from "./roadmap-look.ts";
import { NO_LANE, type WorkLanes } from "./work-lanes.ts";

/** What bringing a card into a lane writes, or why it cannot be. */
export type LaneWrites =
  | { readonly ok: true; readonly writes: readonly Write[] }
  | { readonly ok: false; readonly reason: string };

const WORDS: Readonly<Record<LaneChoice, string>> = {
  part: "Part",
  team: "Team",
  goal: "Goal",
  stage: "Stage",
  owner: "Owner",
  none: "",
};

/** What lanes stand for, as in “Team: Data”. */
export function laneWord(by: LaneChoice): string {
  return WORDS[by];
}

/** What it means to bring `item` from its lane into the one with this key. */
export function laneWrites(input: LensInput, lanes: WorkLanes, item: Item, to: string): LaneWrites {
  const { by } = lanes;
  const name = `“${itemName(item)}”`;
  if (lanes.laneOf(item.id) === to || by === "none") return { ok: true, writes: [] };
  if (item.locked) return refuse(`${name} is locked. Unlock it to change its ${WORDS[by].toLowerCase()}.`);
  if (by === "goal")
    return refuse(`The goal of ${name} follows from the benefits it leads to. Map those in Benefits.`);
  if (by === "owner") return set(item, "owner", to);
  if (by === "team") return staff(input, lanes, item, to);
  if (item.kind === "project") {
    if (by === "stage" && to === NO_LANE) return refuse(`${name} is always in some stage.`);
    return set(item, by, to);
  }
  const decider = lanes.deciderOf(item.id);
  return refuse(
    decider === item.id
      ? `Only projects have a ${by}. Let a project contain or deliver ${name}.`
      : `${name} goes with “${itemName(input.items.get(decider))}”. Move that.`,
  );
}

/** Another team takes over what the main one does there; without one, it is staffed anew. */
function staff(input: LensInput, lanes: WorkLanes, item: Item, to: string): LaneWrites {
  const from = lanes.laneOf(item.id);
  const decider = lanes.deciderOf(item.id);
  if (from !== NO_LANE && decider !== item.id)
    return refuse(`“${itemName(item)}” goes with “${itemName(input.items.get(decider))}”. Move that.`);
  const staffings = [...input.linksAt(item.id)].sort().flatMap((id) => {
    const link = input.links.get(id);
    return link?.kind === "staffs" && link.to === item.id ? [link] : [];
  });
  const present = staffings.find((link) => link.from === from);
  if (to === NO_LANE) return write(present ? { do: "remove-link", id: present.id } : null);
  if (staffings.some((link) => link.from === to))
    return refuse(
      `“${itemName(input.items.get(to))}” works on “${itemName(item)}” already. Give it more people than the others there.`,
    );
  if (present) return write({ do: "retarget", id: present.id, ends: { from: to } });
  return write({ do: "add-link", link: { kind: "staffs", from: to, to: item.id } });
}

function set(item: Item, field: string, value: string): LaneWrites {
  return write({ do: "set", id: item.id, field, value });
}

function write(one: Write | null): LaneWrites {
  return { ok: true, writes: one ? [one] : [] };
}

function refuse(reason: string): LaneWrites {
  return { ok: false, reason };
}
