import type { ItemFigures, ScheduleFigures } from "@throughline/engine";
import { ChevronsRight, Flame } from "lucide-react";
import { Computed } from "./computed.tsx";
import { showDate, showDays, showSpan } from "./format-figure.ts";

interface Dated {
  readonly schedule: ScheduleFigures;
}

/** “3 Mar – 9 Jun 2026”, marked where links push the work away from what was typed. */
export function ComputedSpan({ schedule }: Dated) {
  return (
    <Computed figure="finish" {...marksOf(schedule)}>
      {showSpan(schedule.start, schedule.finish)}
    </Computed>
  );
}

/** The computed finish alone, where a card has no room for both dates. */
export function ComputedFinish({ schedule }: Dated) {
  return (
    <Computed figure="finish" {...marksOf(schedule)}>
      {`to ${showDate(schedule.finish)}`}
    </Computed>
  );
}

/** The day of a milestone; its colour alone says that links move it, for `PushedBy` says how far. */
export function ComputedDay({ schedule }: Dated) {
  return (
    <Computed figure="start" {...marksOf(schedule)} icon={undefined}>
      {showDate(schedule.start)}
    </Computed>
  );
}

/** “+42 d”: how far links push a date away from what was typed; nothing where they do not. */
export function PushedBy({ schedule }: Dated) {
  const { pushed, plannedStart } = schedule;
  if (pushed <= 0 || plannedStart === null) return null;
  return (
    <Computed
      figure="start"
      tone="warn"
      icon={ChevronsRight}
      title={`Typed: ${showDate(plannedStart)}; pushed ${showDays(pushed)} later.`}
    >
      {`+${showDaysShort(pushed)}`}
    </Computed>
  );
}

/** “Critical”, or how far the work may slip: “8 d float”. */
export function FloatOrCritical({ schedule }: Dated) {
  const { totalFloat, critical, nearCritical } = schedule;
  const float = `${showDaysShort(totalFloat)} float`;
  if (totalFloat < 0) {
    const title = `${showDays(-totalFloat)} too late for a date it has to keep.`;
    return (
      <Computed figure="totalFloat" tone="bad" icon={Flame} title={title}>
        {float}
      </Computed>
    );
  }
  if (critical) {
    return (
      <Computed
        figure="critical"
        tone="bad"
        icon={Flame}
        title="On the critical path: any delay delays the plan."
      >
        Critical
      </Computed>
    );
  }
  return (
    <Computed
      figure="totalFloat"
      tone={nearCritical ? "warn" : "quiet"}
      title={`It may slip by ${showDays(totalFloat)} before anything else is late.`}
    >
      {float}
    </Computed>
  );
}

/** “P80 9 Jun 2026”: the finish that four fifths of the simulated runs keep. */
export function LikelyFinish({ figures }: { readonly figures: ItemFigures | undefined }) {
  const risk = figures?.dateRisk;
  if (!risk) return null;
  return (
    <Computed figure="p80" title={`Four of five simulated runs finish by ${showDate(risk.p80)}.`}>
      {`P80 ${showDate(risk.p80)}`}
    </Computed>
  );
}

/** True once there is nothing left that could be late. */
export function isFinished(item: { readonly status: string; readonly progress?: number | null }): boolean {
  return item.status === "done" || item.status === "reached" || item.progress === 1;
}

function marksOf(schedule: ScheduleFigures) {
  const { start, finish, plannedStart, plannedFinish, pushed, deadlineMiss, deadline } = schedule;
  const computed = `Computed: ${showSpan(start, finish)}.`;
  const typed = showSpan(plannedStart, plannedFinish);
  const missed = deadlineMiss !== null && deadlineMiss > 0;
  const miss = missed && deadline ? ` Misses ${showDate(deadline)} by ${showDays(deadlineMiss)}.` : "";
  if (pushed > 0 && typed) {
    const title = `${computed} Typed: ${typed}; pushed ${showDays(pushed)} later.${miss}`;
    return { title, icon: ChevronsRight, tone: missed ? ("bad" as const) : ("warn" as const) };
  }
  return { title: computed + miss, icon: undefined, tone: missed ? ("bad" as const) : ("quiet" as const) };
}

function showDaysShort(days: number): string {
  return `${Math.abs(days) < 10 ? Math.round(days * 10) / 10 : Math.round(days)} d`.replace("-", "−");
}
