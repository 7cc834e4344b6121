import type { Network, Times } from "./network.ts";

/** Room for the early and late positions of a network; made once and written by each pass. */
export function createTimes(network: Pick<Network, "ids" | "calendars">): Times {
  const size = network.ids.length;
  return {
    earlyStart: new Float64Array(size),
    earlyFinish: new Float64Array(size),
    lateStart: new Float64Array(size),
    lateFinish: new Float64Array(size),
    planFinish: new Float64Array(network.calendars.length),
  };
}
