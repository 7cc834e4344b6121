import { planCalendars } from "../calendar/plan-calendars.ts";
import type { WorkCalendar } from "../calendar/work-calendar.ts";
import type { Plan } from "../plan.ts";
import type { Network } from "../schedule/network.ts";

/** The board's calendar, on which plans and benefits are timed, and which calendars of a network are the same. */
export interface BoardAxis {
  readonly board: WorkCalendar;
  /** By calendar of the network: 1 where its positions are the board's own. */
  readonly same: Uint8Array;
}

/** Finds the board's calendar among those of a plan's network. */
export function findBoardAxis(plan: Plan, network: Network): BoardAxis {
  const calendars = planCalendars(plan);
  const same = new Uint8Array(network.calendars.length);
  for (const [node, id] of network.ids.entries()) {
    if (calendars.of(id) === calendars.board) same[network.calendarOf[node] as number] = 1;
  }
  return { board: calendars.board, same };
}
