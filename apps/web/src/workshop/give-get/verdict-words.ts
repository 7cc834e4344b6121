import { type DependencyMatch, type DependencyVerdict, sayDays } from "@throughline/engine";

/** How a verdict is shown: its word, and how good it is. */
interface VerdictLook {
  readonly word: string;
  readonly tone: "good" | "warn" | "bad" | "plain";
}

const LOOKS: Readonly<Record<DependencyVerdict, VerdictLook>> = {
  unmatched: { word: "Unmatched", tone: "warn" },
  late: { word: "Late", tone: "bad" },
  "plan-later": { word: "Plan says later", tone: "bad" },
  fits: { word: "Days fit", tone: "plain" },
  agreed: { word: "Agreed", tone: "good" },
  "at-risk": { word: "At risk", tone: "warn" },
  met: { word: "Met", tone: "good" },
  broken: { word: "Broken", tone: "bad" },
};

/** The look of a verdict. */
export function verdictLook(verdict: DependencyVerdict): VerdictLook {
  return LOOKS[verdict];
}

/** What stands behind a verdict's word: the gap in working days, or what is missing; empty where nothing is. */
export function sayGap({ verdict, late, overrun, promised, needed }: DependencyMatch): string {
  switch (verdict) {
    case "unmatched":
      if (promised === null && needed === null) return "no day from either side";
      return promised === null ? "nobody has promised a day" : "nobody has said when it is needed";
    case "late":
      return `promised ${sayDays(late ?? 0)} after it is needed`;
    case "plan-later":
      return `${sayDays(overrun ?? 0)} after the promise`;
    case "fits":
      return `${spare(late)}nobody has agreed yet`;
    case "agreed":
      return late !== null && late < 0 ? `${sayDays(-late)} to spare` : "";
    default:
      return "";
  }
}

function spare(late: number | null): string {
  return late !== null && late < 0 ? `${sayDays(-late)} to spare, ` : "";
}
