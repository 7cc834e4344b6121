import { ago } from "../../ui/ago.ts";
import type { KnownMoment } from "./moments.ts";

/** A moment as it stands in a list: “Your last visit, 3 days ago”. `now` in milliseconds since 1970. */
export function sayMoment({ kind, label, at }: KnownMoment, now: number): string {
  const when = at === null ? "" : `, ${ago(at, now)}`;
  if (kind === "mark") return `${label}${when}`;
  if (kind === "baseline") return "Baseline";
  return `${kind === "opened" ? "You opened the board" : "Your last visit"}${when}`;
}

/** The same behind “since”: “your last visit, 3 days ago”. */
export function saySince(moment: KnownMoment, now: number): string {
  if (moment.kind === "mark")
    return `“${moment.label}”${moment.at === null ? "" : `, ${ago(moment.at, now)}`}`;
  if (moment.kind === "baseline") return "the baseline was set";
  const said = sayMoment(moment, now);
  return said.charAt(0).toLowerCase() + said.slice(1);
}
