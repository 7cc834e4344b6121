import type { Activity, Item } from "@throughline/model";
import {
  ArrowLeft,
  ArrowRight,
  CheckCheck,
  GalleryHorizontal,
  List,
  Lock,
  MonitorSmartphone,
  WifiOff,
} from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useTalk } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { useSessionState } from "../../session/use-session-state.ts";
import { EstimateCard } from "./estimate-card.tsx";
import css from "./estimates.module.css";
import { hasEstimatedElsewhere, ownEstimates, send } from "./own-estimates.ts";

interface Props {
  readonly activity: Activity;
  /** At least one. */
  readonly subjects: readonly Item[];
}

/** One object after the other, or all in a list; everything is kept at every change. */
export function EstimateForm({ activity, subjects }: Props) {
  const session = useSession();
  const { ballot } = useStore(ownEstimates(session, activity));
  const [asList, setAsList] = useState(false);
  const answered = subjects.filter(({ id }) => ballot.has(id)).length;
  useEffect(() => send(session, activity), [session, activity]);
  return (
    <div className={css.form}>
      <div className={css.progress}>
        <p>
          <b>{answered}</b> of {subjects.length} estimated
        </p>
        {subjects.length > 1 && (
          <button type="button" className={css.quiet} onClick={() => setAsList(!asList)}>
            {asList ? <GalleryHorizontal size={14} aria-hidden /> : <List size={14} aria-hidden />}
            {asList ? "One by one" : "All in a list"}
          </button>
        )}
        <progress max={subjects.length} value={answered} aria-label="Estimated" />
      </div>
      {asList || subjects.length === 1 ? (
        <ol className={css.list}>
          {subjects.map((item) => (
            <li key={item.id}>
              <EstimateCard activity={activity} item={item} />
            </li>
          ))}
        </ol>
      ) : (
        <OneByOne activity={activity} subjects={subjects} />
      )}
      <KeptLine activity={activity} />
    </div>
  );
}

function OneByOne({ activity, subjects }: Props) {
  const session = useSession();
  const { ballot } = useStore(ownEstimates(session, activity));
  // Whoever comes back begins where they stopped.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      subjects.findIndex(({ id }) => !ballot.has(id)),
    ),
  );
  const place = Math.min(at, subjects.length - 1);
  const item = subjects[place];
  const card = useRef<HTMLFormElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place says when another object is shown.
  useEffect(() => {
    if (!moved.current) return;
    const first = card.current?.querySelector<HTMLElement>("input:checked, input");
    first?.focus({ preventScroll: false });
  }, [place]);
  const go = (next: number) => {
    moved.current = true;
    setAt(Math.min(subjects.length - 1, Math.max(0, next)));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = card.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else go(place + 1);
  };
  const isLast = place === subjects.length - 1;
  const open = subjects.flatMap(({ id }, index) => (ballot.has(id) ? [] : [index]));
  const [firstOpen] = open;
  if (!item) return null;
  return (
    <form ref={card} className={css.one} onSubmit={onSubmit}>
      <EstimateCard key={item.id} activity={activity} item={item} at={`${place + 1} of ${subjects.length}`} />
      <div className={css.steps}>
        <button type="button" className={css.button} disabled={place === 0} onClick={() => go(place - 1)}>
          <ArrowLeft size={14} aria-hidden /> Back
        </button>
        {isLast ? (
          <LastLine open={open.length} onOpen={() => firstOpen !== undefined && go(firstOpen)} />
        ) : (
          <button type="submit" className={css.main}>
            Next <ArrowRight size={14} aria-hidden />
          </button>
        )}
      </div>
    </form>
  );
}

function LastLine({ open, onOpen }: { readonly open: number; onOpen(): void }) {
  if (open === 0) {
    return (
      <p className={css.last}>
        <CheckCheck size={14} aria-hidden /> That was all.
      </p>
    );
  }
  return (
    <button type="button" className={css.button} onClick={onOpen}>
      {open === 1 ? "1 is still open" : `${open} are still open`} <ArrowRight size={14} aria-hidden />
    </button>
  );
}

/** Where what was said stands, so that nobody wonders whether it counts. */
function KeptLine({ activity }: { readonly activity: Activity }) {
  const session = useSession();
  const { ballot, isSent } = useStore(ownEstimates(session, activity));
  useTalk("estimates");
  const isOffline = useSessionState((state) => state.light.state === "offline");
  if (hasEstimatedElsewhere(session, activity)) {
    return (
      <p className={css.kept}>
        <MonitorSmartphone size={14} aria-hidden />
        You have estimated in another browser. What you say here takes its place.
      </p>
    );
  }
  if (ballot.size === 0) return null;
  if (isOffline || !isSent) {
    return (
      <p className={css.kept}>
        <WifiOff size={14} aria-hidden />
        Kept in this browser. It goes to the server when you are back online.
      </p>
    );
  }
  return (
    <p className={css.kept}>
      <Lock size={14} aria-hidden />
      {activity.hidden
        ? "Kept, and sealed until the end. You can change it until then."
        : "Kept. You can change it until the end."}
    </p>
  );
}
