import { toDate, toDay } from "@throughline/engine";
import { isCalendarDate } from "@throughline/model";
import type { Write } from "../drop.ts";
import type { LensInput } from "../lens.ts";
import { type Held, stretchOf } from "./held.ts";

/** Moves the time in which a link asks for people by so many weeks; the work itself stays where it is. */
export function shiftStretch(input: LensInput, held: Held, weeks: number): readonly Write[] {
  const stretch = stretchOf(input, held.link);
  if (!stretch) return [];
  const start = toDate(toDay(stretch.start) + 7 * weeks);
  const finish = toDate(toDay(stretch.finish) + 7 * weeks);
  if (!isCalendarDate(start) || !isCalendarDate(finish)) return [];
  const { id } = held.link;
  return [
    { do: "set", id, field: "start", value: start },
    { do: "set", id, field: "finish", value: finish },
  ];
}
