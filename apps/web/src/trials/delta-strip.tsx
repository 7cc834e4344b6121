import type { Consequence } from "@throughline/engine";
import { CircleCheck, CircleDot, type LucideIcon, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { TrialOutcome } from "../live/figures/live-figures.ts";
import { useTrials } from "../live/figures/use-figures.ts";
import { type BoardSession, useSession } from "../session/session-context.ts";
import { personColor } from "../ui/person-color.ts";
import { useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./delta-strip.module.css";
import { followsFrom, sayTrial } from "./say-trial.ts";

/** More people than this at once are counted, not shown. */
const MOST_LINES = 3;
/** Milliseconds without a change after which what is tried is read out. */
const CALM = 900;

const toneIcons: Readonly<Record<Consequence["tone"], LucideIcon>> = {
  better: CircleCheck,
  worse: TriangleAlert,
  neutral: CircleDot,
};

/** What the dates that people are trying out now would do, for everyone to see, over the board. */
export function DeltaStrip() {
  const session = useSession();
  const outcomes = useTrials();
  const isFollowing = useWorkspaceValue((state) => state.following !== null);
  const lines = ownFirst(outcomes, session.peers.clientId()).slice(0, MOST_LINES);
  const more = outcomes.length - lines.length;
  const spoken = useCalm(lines.map((outcome) => sayAloud(session, outcome)).join(" "));
  return (
    <>
      {lines.length > 0 && (
        // Not read out as it changes, many times a second: the calm text below is.
        <div
          className={styles.strip}
          role="status"
          aria-live="off"
          aria-label="What this would do"
          data-below-follow={isFollowing || undefined}
        >
          {lines.map((outcome) => (
            <Line key={outcome.by} outcome={outcome} />
          ))}
          {more > 0 && <p className={styles.more}>and {more} more</p>}
        </div>
      )}
      <div className={styles.unseen} aria-live="polite">
        {spoken}
      </div>
    </>
  );
}

function Line({ outcome }: { readonly outcome: TrialOutcome }) {
  const session = useSession();
  const { name, color } = personOf(session, outcome.by);
  const { what, size } = sayTrial(session, outcome.edits);
  const { strip } = outcome.consequences;
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <i className={styles.dot} style={personColor(color)} aria-hidden />
        <span className={styles.what}>
          {name} {what}
        </span>{" "}
        <b className={styles.size}>{size}</b>
      </span>
      {strip.length > 0 ? (
        <span className={styles.chips}>
          {strip.map((change) => (
            <Delta key={`${change.kind} ${change.id} ${change.figure}`} change={change} />
          ))}
        </span>
      ) : (
        <span className={styles.nothing}>{nothingOf(outcome)}</span>
      )}
    </div>
  );
}

function Delta({ change }: { readonly change: Consequence }) {
  const Icon = toneIcons[change.tone];
  return (
    <span className={styles.delta} data-tone={change.tone} title={change.sentence}>
      <Icon aria-hidden size={14} strokeWidth={2.4} />
      {change.tone !== "neutral" && <span className={styles.unseen}>{change.tone}: </span>}
      <span className={styles.word}>{change.short}</span>
    </span>
  );
}

function nothingOf({ consequences }: TrialOutcome): string {
  return consequences.changes.some(followsFrom) ? "Nothing else of note moves" : "Nothing else moves";
}

function ownFirst(outcomes: readonly TrialOutcome[], me: number): readonly TrialOutcome[] {
  return [...outcomes.filter(({ by }) => by === me), ...outcomes.filter(({ by }) => by !== me)];
}

function sayAloud(session: BoardSession, outcome: TrialOutcome): string {
  const { name } = personOf(session, outcome.by);
  const { what, size } = sayTrial(session, outcome.edits);
  const { strip } = outcome.consequences;
  const follows = strip.length > 0 ? strip.map((change) => change.short).join(", ") : nothingOf(outcome);
  return `${name} ${what} ${size}: ${follows}.`;
}

function personOf({ peers }: BoardSession, clientId: number): { name: string; color: string } {
  if (clientId === peers.clientId()) return { name: "You try", color: peers.me().user.color };
  const user = peers.others().find((peer) => peer.clientId === clientId)?.presence.user;
  return { name: `${user?.name ?? "Someone"} tries`, color: user?.color ?? "#6b7280" };
}

/** The text once it has stayed the same for a moment; empty at once when there is nothing to say. */
function useCalm(text: string): string {
  const [calm, setCalm] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), text === "" ? 0 : CALM);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : calm;
}
