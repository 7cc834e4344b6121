import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../session/session-context.ts";
import { ownTrial } from "./own-trial.ts";
import { shiftWork } from "./shift-work.ts";
import { stretchWork } from "./stretch-work.ts";
import { subjectOf, subjectsOf } from "./subjects-of.ts";
import type { TrialEdits } from "./trial-edits.ts";
import { writeTrial } from "./write-trial.ts";

/** How a card is held in time, and by how many calendar days (moved) or working days (stretched). */
export interface HeldInTime {
  readonly how: "move" | "stretch";
  readonly days: number;
  readonly result: TrialEdits;
}

/** A hand on the dates of one card: everything on the way is presence, `drop` writes once. */
export interface TimeHold {
  readonly state: StoreApi<{ readonly held: HeldInTime | null }>;
  move(calendarDays: number): void;
  stretch(workingDays: number): void;
  /** Writes what is held and lets go. Returns why nothing was written, or null. */
  drop(): string | null;
  cancel(): void;
}

const STEP_NAMES = { move: "Move in time", stretch: "Change duration" } as const;

/** Makes a hand for one card. It reads the card anew on each move, for others may change it meanwhile. */
export function createTimeHold(session: BoardSession, id: string): TimeHold {
  const trial = ownTrial(session);
  const state = createStore<{ readonly held: HeldInTime | null }>(() => ({ held: null }));

  const hold = (how: HeldInTime["how"], days: number) => {
    const result = ask(session, id, how, days);
    state.setState({ held: { how, days, result } });
    trial.hold(result.ok ? result.edits : []);
  };
  const cancel = () => {
    if (state.getState().held === null) return;
    state.setState({ held: null });
    trial.letGo();
  };
  return {
    state,
    move: (days) => hold("move", days),
    stretch: (days) => hold("stretch", days),
    drop() {
      const { held } = state.getState();
      if (!held) return null;
      const reason = write(session, id, held);
      cancel();
      return reason;
    },
    cancel,
  };
}

function ask(session: BoardSession, id: string, how: HeldInTime["how"], days: number): TrialEdits {
  if (how === "move") return shiftWork(subjectsOf(session, id), days);
  const subject = subjectOf(session, id);
  return subject ? stretchWork(subject, days) : { ok: true, edits: [] };
}

function write(session: BoardSession, id: string, { how, days }: HeldInTime): string | null {
  if (days === 0) return null;
  if (!session.canEdit()) return "You may look at this board, not change it. Nothing was moved.";
  const result = ask(session, id, how, days);
  if (!result.ok) return result.reason;
  if (result.edits.length === 0) return null;
  const written = writeTrial(session.board, STEP_NAMES[how], result.edits);
  return written.ok ? null : written.reason;
}
