import { type BoardSnapshot, type RawRecord, SCHEMA_VERSION } from "@throughline/model";
import { createRandom } from "../create-random.ts";
import { drawShape, idOf } from "./make-network-plan.ts";

/**
 * Work of the size and texture of the PSPLIB instances (Kolisch and Sprecher 1996): activities of 1 to 10 days with
 * some 1.8 links each, four teams, of which an activity asks up to three for 1 to 10 people.
 */
export function makeStaffedPlan(activities: number, seed: number): BoardSnapshot {
  const random = createRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const items: Record<string, RawRecord> = {};
  const links: Record<string, RawRecord> = {};
  const shape = drawShape(activities, Math.round(activities * 1.8), seed);
  for (let team = 0; team < 4; team++) items[`team-${team}`] = { kind: "team", capacity: whole(12, 24) };
  for (let at = 0; at < activities; at++) {
    items[idOf(at)] = { kind: "project", start: "2026-06-01", duration: whole(1, 10), status: "not-started" };
    for (let team = 0; team < 4; team++) {
      if (random() < 0.5)
        links[`staff-${at}-${team}`] = {
          kind: "staffs",
          from: `team-${team}`,
          to: idOf(at),
          units: whole(1, 10),
        };
    }
  }
  for (const [at, from] of shape.from.entries())
    links[`link-${at}`] = { kind: "dependency", from: idOf(from), to: idOf(shape.to[at] ?? 0) };
  return { meta: { schema: SCHEMA_VERSION, statusDate: "2026-06-01" }, items, links };
}
