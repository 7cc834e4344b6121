import { ROUNDING } from "./is-about.ts";

/** True when a sum stays within a limit; a billionth of either may be rounding and is let through. */
export function fits(used: number, limit: number): boolean {
  return used <= limit + ROUNDING * Math.max(1, Math.abs(limit), Math.abs(used));
}
