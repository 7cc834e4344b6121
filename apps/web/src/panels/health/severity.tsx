import type { Finding } from "@throughline/engine";
import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import css from "./health.module.css";

type Severity = Finding["severity"];

const LOOKS: Readonly<Record<Severity, { readonly word: string; readonly Icon: LucideIcon }>> = {
  high: { word: "Serious", Icon: OctagonAlert },
  middle: { word: "Moderate", Icon: TriangleAlert },
  low: { word: "Minor", Icon: Info },
};

/** Severities, the gravest first. */
export const severities: readonly Severity[] = ["high", "middle", "low"];

/** The word for a severity. */
export function severityWord(severity: Severity): string {
  return LOOKS[severity].word;
}

/** The sign of a severity in its color. The word stands beside it, or in the heading above. */
export function SeverityIcon({
  severity,
  size = 16,
}: {
  readonly severity: Severity;
  readonly size?: number;
}) {
  const { Icon } = LOOKS[severity];
  return <Icon size={size} aria-hidden className={css.sign} data-severity={severity} />;
}
