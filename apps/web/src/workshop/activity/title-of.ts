import type { Activity } from "@throughline/model";
import { sayAbout } from "./say-rules.ts";

/** The title of an activity; one without is called by what it is about. */
export function titleOf(activity: Pick<Activity, "title" | "kind" | "items" | "kinds">): string {
  const title = activity.title.trim();
  if (title !== "") return title;
  if (activity.kind === "proposals") return "Private writing";
  return `${activity.kind === "dots" ? "Vote" : "Estimation"} on ${sayAbout(activity)}`;
}
