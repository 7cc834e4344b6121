import { toDate } from "@throughline/engine";
import type { ItemKind, Pair } from "@throughline/model";
import { boardCalendar, moveToWork } from "../../trials/days-of-work.ts";
import type { Creation, LensInput } from "../lens.ts";
import { bandAt } from "./held-lane.ts";
import { layOutRoadmap, type RoadmapLayout } from "./lay-out-roadmap.ts";
import { dayAt } from "./time-scale.ts";
import { NO_LANE } from "./work-lanes.ts";

/** Four weeks: long enough to take hold of both ends, short enough that nobody takes it for a plan. */
const FIRST_DURATION = 20;

/** What a new card is where someone double-clicks: a project, unless asked for other work, on that day in that lane. */
export function createOnRoadmap(input: LensInput, kind: ItemKind | null, at: Pair): Creation | null {
  const made = kind ?? "project";
  if (made !== "project" && made !== "milestone" && made !== "deliverable" && made !== "change") return null;
  const layout = layOutRoadmap(input);
  const band = bandAt(layout, { x: at[0], y: at[1], width: 0, height: 0 });
  if (band !== null && band === layout.tray) return { kind: made, values: {} };
  const start = moveToWork(boardCalendar(input.meta), toDate(dayAt(layout.scale, at[0])), 0);
  const duration = made === "milestone" ? {} : { duration: FIRST_DURATION };
  const lane = band === null || band.key === NO_LANE ? null : laneOf(layout, made, band.key);
  return {
    kind: made,
    values: { start, ...duration, ...lane?.values },
    ...(lane?.links ? { links: lane.links } : {}),
  };
}

/** What puts it into the lane, as far as its own record or one link can. */
function laneOf(
  { lanes }: RoadmapLayout,
  kind: ItemKind,
  lane: string,
): Partial<Pick<Creation, "values" | "links">> | null {
  if (lanes.by === "owner") return { values: { owner: lane } };
  if (lanes.by === "team") return { links: [{ kind: "staffs", from: lane }] };
  if (kind !== "project") return null;
  return lanes.by === "part" || lanes.by === "stage" ? { values: { [lanes.by]: lane } } : null;
}
