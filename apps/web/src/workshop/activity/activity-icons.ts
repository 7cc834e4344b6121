import type { ActivityKind } from "@throughline/model";
import { ChartNoAxesColumn, Gauge, type LucideIcon, PenLine, Timer } from "lucide-react";

/** The sign of each kind of activity. */
export const activityIcons: Readonly<Record<ActivityKind, LucideIcon>> = {
  dots: ChartNoAxesColumn,
  scores: Gauge,
  durations: Timer,
  proposals: PenLine,
};
