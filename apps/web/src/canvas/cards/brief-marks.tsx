import { Flame, TrendingDown } from "lucide-react";
import { useFigures } from "../../live/figures/use-figures.ts";
import styles from "./computed.module.css";

/** What the figures warn of, as marks in the head; seen only from afar, where the figures are not. */
export function BriefMarks({ id }: { readonly id: string }) {
  const figures = useFigures(id);
  const critical = figures?.schedule?.critical === true && figures.schedule.totalFloat <= 0;
  const late = (figures?.benefit?.delay ?? 0) > 0;
  if (!critical && !late) return null;
  return (
    <span className={styles.briefMark} data-figure={critical ? "critical" : "benefitStart"}>
      {critical ? (
        <Flame role="img" aria-label="Critical" size={18} />
      ) : (
        <TrendingDown role="img" aria-label="Late" size={18} />
      )}
    </span>
  );
}
