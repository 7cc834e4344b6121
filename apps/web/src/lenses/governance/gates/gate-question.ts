import type { Stage } from "../stages.ts";

/** Work that a hand has brought to another stage. */
export interface GateMove {
  readonly id: string;
  readonly from: Stage;
  readonly to: Stage;
}

/** What has to be answered before work moves through a gate. */
export interface GateQuestion {
  readonly ask: "gate";
  readonly moves: readonly GateMove[];
}

/** What a gate can decide. */
export type Verdict = "go" | "conditional" | "hold" | "recycle" | "kill";

interface VerdictWords {
  readonly verdict: Verdict;
  readonly word: string;
  readonly means: string;
}

const FORWARD: readonly VerdictWords[] = [
  { verdict: "go", word: "Go", means: "It moves on." },
  { verdict: "conditional", word: "Conditional go", means: "It moves on and meets the open criteria there." },
  { verdict: "hold", word: "Hold", means: "It stays where it is and waits." },
  {
    verdict: "recycle",
    word: "Recycle",
    means: "It stays, mends what is open and comes to this gate again.",
  },
  { verdict: "kill", word: "Stop it", means: "It ends here: its status becomes Cancelled." },
];

const BACKWARD: readonly VerdictWords[] = [
  { verdict: "recycle", word: "Send back", means: "It returns to the earlier stage and comes again." },
  { verdict: "hold", word: "Hold", means: "It stays where it is and waits." },
  { verdict: "kill", word: "Stop it", means: "It ends here: its status becomes Cancelled." },
];

/** What can be decided about a move, the likeliest first. */
export function verdictsFor(isBackward: boolean): readonly VerdictWords[] {
  return isBackward ? BACKWARD : FORWARD;
}

/** Whether a verdict changes the stage as the hand wanted. */
export function movesStage(verdict: Verdict, isBackward: boolean): boolean {
  return isBackward ? verdict === "recycle" : verdict === "go" || verdict === "conditional";
}

/** What a person answered. */
export interface GateAnswer {
  readonly verdict: Verdict;
  readonly by: string;
  /** A calendar date, or null where nobody said. */
  readonly on: string | null;
  readonly options: string;
  readonly reason: string;
}
