import { CircleCheck, Info, RotateCw } from "lucide-react";
import { useBoardVersion } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import css from "./health.module.css";
import { type Health, healthOf } from "./health-watch.ts";
import { sayHealth } from "./say-health.ts";

/** The state of the plan in one sentence, or why it is not known. */
export function HealthSummary({ health }: { readonly health: Health }) {
  const session = useSession();
  useBoardVersion();
  const { findings, failed } = health;
  if (failed) {
    return (
      <div className={css.summary} role="alert">
        <p>{session.figures.state().problem ?? "The checks could not be run just now."}</p>
        <button type="button" className={css.more} onClick={() => healthOf(session).askNow()}>
          <RotateCw size={13} aria-hidden /> Check again
        </button>
      </div>
    );
  }
  if (findings === null) {
    return (
      <p className={css.summary} role="status">
        Checking the plan…
      </p>
    );
  }
  if (findings.length > 0) {
    return (
      <p className={css.summary} role="status">
        {sayHealth(findings)}
      </p>
    );
  }
  const { items, links } = session.live;
  return (
    <div className={css.well} role="status" data-empty={items.size === 0 || undefined}>
      {items.size === 0 ? <Info size={18} aria-hidden /> : <CircleCheck size={18} aria-hidden />}
      <div>
        <p>
          <b>{items.size === 0 ? "Nothing to check yet." : "All is well."}</b>
        </p>
        <p>
          {items.size === 0
            ? "As soon as there are cards, this looks for what contradicts itself and what is missing: "
            : `${count(items.size, "card")} and ${count(links.size, "arrow")} were checked: `}
          owners and measures of benefits, the way from work to benefits and goals, dates, deadlines and
          promises, circles of dependencies, risks and their reviews, declared against computed status,
          budgets, and the load of teams.
        </p>
      </div>
    </div>
  );
}

function count(size: number, one: string): string {
  return `${size} ${one}${size === 1 ? "" : "s"}`;
}
