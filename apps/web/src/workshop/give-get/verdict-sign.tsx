import type { DependencyMatch, DependencyVerdict } from "@throughline/engine";
import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleX,
  ClockAlert,
  type LucideIcon,
  TrendingDown,
  TriangleAlert,
} from "lucide-react";
import css from "./give-get.module.css";
import { sayGap, verdictLook } from "./verdict-words.ts";

const ICONS: Readonly<Record<DependencyVerdict, LucideIcon>> = {
  unmatched: CircleDashed,
  late: ClockAlert,
  "plan-later": TrendingDown,
  fits: CircleDot,
  agreed: CircleCheck,
  "at-risk": TriangleAlert,
  met: CircleCheckBig,
  broken: CircleX,
};

/** How give and get fit: a color, a sign and a word, and the gap behind them. */
export function VerdictSign({ match }: { readonly match: DependencyMatch }) {
  const { word, tone } = verdictLook(match.verdict);
  const Icon = ICONS[match.verdict];
  const gap = sayGap(match);
  return (
    <p className={css.verdict} data-tone={tone}>
      <Icon size={15} aria-hidden />
      <span>
        <strong>{word}</strong>
        {gap !== "" && <span>: {gap}</span>}
      </span>
    </p>
  );
}
