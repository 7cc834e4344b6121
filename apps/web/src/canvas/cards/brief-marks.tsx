import type { Item } from "@throughline/model";
import { Flame, TrendingDown } from "lucide-react";
import { useFigures } from "../../live/figures/use-figures.ts";
import styles from "./computed.module.css";
import { isFinished } from "./computed-dates.tsx";

/** What the figures warn of, as marks in the head; seen only from afar, where the figures are not. */
export function BriefMarks({ item }: { readonly item: Item }) {
  const figures = useFigures(item.id);
  const open = !("status" in item && isFinished(item));
  const critical = open && figures?.schedule?.critical === true;
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
