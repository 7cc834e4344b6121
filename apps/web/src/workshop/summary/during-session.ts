import type { SummaryInput } from "./summary.ts";

/** Whether a moment of the server's clock lies within the session; the session itself says from when until when. */
export function isDuring({ session }: Pick<SummaryInput, "session">, moment: number): boolean {
  return moment >= session.started && moment <= (session.ended ?? Number.POSITIVE_INFINITY);
}
