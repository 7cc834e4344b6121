import type { Write } from "../../drop.ts";
import type { LogItem } from "./log-states.ts";

/** What has to be answered before something is decided, approved or rejected. */
export interface VerdictQuestion {
  readonly ask: "verdict";
  readonly verdicts: readonly {
    readonly id: string;
    readonly kind: LogItem["kind"];
    readonly to: LogItem["status"];
  }[];
  /** What the same drop moves without a question. */
  readonly others: readonly Write[];
}
