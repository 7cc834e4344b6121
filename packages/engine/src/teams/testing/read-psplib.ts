import { FS, LAG_SAME_AXIS } from "../../schedule/network.ts";
import type { LevelProblem } from "../level-problem.ts";
import { plainCalendar } from "./plain-calendar.ts";

/** An instance of PSPLIB (Kolisch and Sprecher 1996): the text of its `.sm` file as a problem. */
export function readPsplib(text: string): LevelProblem {
  const lines = text.split(/\r?\n/);
  const successors = rowsAfter(lines, "PRECEDENCE RELATIONS", 2);
  const requests = rowsAfter(lines, "REQUESTS/DURATIONS", 3);
  const capacities = rowsAfter(lines, "RESOURCEAVAILABILITIES", 2)[0] ?? [];
  return {
    tasks: requests.map(([job, , duration, ...units]) => ({
      id: `job-${job}`,
      calendar: plainCalendar,
      duration: duration ?? 0,
      earliest: 0,
      morning: 0,
      latest: Number.POSITIVE_INFINITY,
      due: Number.POSITIVE_INFINITY,
      fixed: null,
      held: false,
      demands: units.flatMap((unit, resource) => (unit > 0 ? [{ resource, unitsOn: () => unit }] : [])),
    })),
    links: successors.flatMap(([job, , , ...next]) =>
      next.map((to) => ({
        from: (job ?? 0) - 1,
        to: to - 1,
        type: FS,
        lag: 0,
        lagMode: LAG_SAME_AXIS,
      })),
    ),
    resources: capacities.map((capacity) => ({ capacityOn: () => capacity })),
    steadyFrom: 0,
  };
}

/** The rows of numbers that start `skip` lines after a heading, up to the next line of stars. */
function rowsAfter(lines: readonly string[], heading: string, skip: number): number[][] {
  const first = lines.findIndex((line) => line.startsWith(heading)) + skip;
  const count = lines.slice(first).findIndex((line) => line.startsWith("*"));
  return lines.slice(first, first + count).map((line) => line.trim().split(/\s+/).map(Number));
}
