import { cardSize, type Item, itemKinds } from "@throughline/model";
import { Lock } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { BriefMarks } from "./brief-marks.tsx";
import styles from "./card.module.css";
import { CardTitle } from "./card-title.tsx";
import { RepairBadge } from "./repair-badge.tsx";
import { TrialGhost } from "./trial-ghost.tsx";

interface CardFrameProps {
  readonly item: Item;
  /** What stands at the right of the kind's word, most often a status. */
  readonly status?: ReactNode;
  readonly children?: ReactNode;
  /** The word above the title, when it says more than the kind. */
  readonly word?: string;
}

/** The look that all plan cards share: a colour edge, icon and word of the kind, the title, then facts. */
export function CardFrame({ item, status, children, word }: CardFrameProps) {
  return (
    <div className={styles.card} data-kind={item.kind} data-paper={paperOf(item)} style={styleOf(item)}>
      <div className={styles.head}>
        <KindIcon kind={item.kind} size={14} />
        <span className={styles.kind}>{word ?? itemKinds[item.kind].label}</span>
        {item.locked && <Lock aria-label="Locked" size={12} />}
        <RepairBadge item={item} />
        <BriefMarks item={item} />
        {status}
      </div>
      <CardTitle item={item} />
      <div className={styles.detail}>{children}</div>
      <TrialGhost id={item.id} />
    </div>
  );
}

/** The paper a card is tinted with; undefined when it has the colour of its kind. */
export function paperOf(item: Item): string | undefined {
  return item.color === "auto" ? undefined : item.color;
}

const HEAD_AND_EDGES = 34;
const BRIEF_LINE = 25;
const styleCache = new Map<string, CSSProperties>();

/** The colour of the kind, and how many lines of title fit below the head in the brief look. */
function styleOf(item: Item): CSSProperties {
  const [, height] = cardSize(item);
  const rows = Math.max(1, Math.min(4, Math.floor((height - HEAD_AND_EDGES) / BRIEF_LINE)));
  const key = `${item.kind} ${rows}`;
  const known =
    styleCache.get(key) ?? ({ "--kind": `var(--kind-${item.kind})`, "--rows": rows } as CSSProperties);
  styleCache.set(key, known);
  return known;
}
