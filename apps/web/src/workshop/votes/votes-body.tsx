import type { Activity } from "@throughline/model";
import { sayAbout } from "../activity/say-rules.ts";

/** A vote with dots. */
export function VotesBody({ activity }: { readonly activity: Activity }) {
  return <p>{`A vote on ${sayAbout(activity)}.`}</p>;
}
