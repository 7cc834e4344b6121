import { itemKinds } from "@throughline/model";
import {
  Ban,
  CircleCheck,
  Flame,
  type LucideIcon,
  OctagonAlert,
  PauseCircle,
  TriangleAlert,
} from "lucide-react";
import type { CSSProperties } from "react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { showShare } from "../../canvas/cards/format-figure.ts";
import { type DatedItem, isDated } from "../../trials/days-of-work.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { Facts } from "../arrangement.ts";
import type { FaceProps } from "../lens.ts";
import type { HealthTone } from "./health-of.ts";
import styles from "./roadmap-face.module.css";
import { sayBar } from "./say-bar.ts";
import { TriedShift } from "./tried-shift.tsx";

const healthIcons: Readonly<Record<HealthTone, readonly [LucideIcon, string]>> = {
  good: [CircleCheck, "On track"],
  warn: [TriangleAlert, "At risk"],
  bad: [OctagonAlert, "Off track"],
};

/** A card on the time axis: a bar with its progress, a diamond for a moment, a bracket for what has parts. */
export function RoadmapFace({ item, facts }: FaceProps) {
  if (!isDated(item)) return null;
  if (facts.form === "tray") return <TrayCard item={item} />;
  return (
    <div
      className={styles.face}
      data-form={facts.form}
      data-kind={item.kind}
      data-status={item.status}
      data-health={facts.health ?? undefined}
      data-critical={facts.critical || undefined}
      data-gate={(item.kind === "milestone" && item.gate) || undefined}
      style={{ "--kind": `var(--kind-${item.kind})` } as CSSProperties}
      title={sayBar(item, facts)}
    >
      <Body item={item} facts={facts} />
      <Beside item={item} facts={facts} />
      <TriedShift id={item.id} />
    </div>
  );
}

interface BarPartProps {
  readonly item: DatedItem;
  readonly facts: Facts;
}

function Body({ item, facts }: BarPartProps) {
  if (facts.form === "moment") {
    return (
      <div className={styles.diamond}>
        {item.status === "reached" && <CircleCheck aria-label="Reached" size={12} strokeWidth={2.6} />}
      </div>
    );
  }
  const progress = item.kind === "milestone" ? null : item.progress;
  return (
    <div className={styles.body}>
      {progress !== null && progress > 0 && (
        <i className={styles.done} style={{ width: `${Math.min(1, progress) * 100}%` }} />
      )}
      {facts.inside === true && (
        <>
          <KindIcon kind={item.kind} size={14} />
          <span className={styles.title}>
            <CardTitle item={item} />
          </span>
        </>
      )}
      {facts.isShort !== true && (
        <span className={styles.marks}>
          {facts.hasPercent === true && progress !== null && progress > 0 && progress < 1 && (
            <span className={styles.percent}>{showShare(progress)}</span>
          )}
          <Marks item={item} facts={facts} />
        </span>
      )}
    </div>
  );
}

/** What has no room in the bar stands to its right: the title, its marks, and what is broken. */
function Beside({ item, facts }: BarPartProps) {
  const isInside = facts.inside === true;
  if (isInside && facts.note === null) return null;
  return (
    <div className={styles.beside}>
      {facts.isShort === true && facts.form !== "moment" && <Marks item={item} facts={facts} />}
      {!isInside && (
        <>
          {facts.form === "moment" ? (
            <Marks item={item} facts={facts} />
          ) : (
            <KindIcon kind={item.kind} size={13} />
          )}
          <span className={styles.title} style={{ maxWidth: Number(facts.room ?? 200) }}>
            <CardTitle item={item} />
          </span>
        </>
      )}
      {facts.note !== null && (
        <span className={styles.note} title={String(facts.noteTitle ?? "")}>
          <TriangleAlert aria-hidden size={12} strokeWidth={2.4} />
          {facts.note}
        </span>
      )}
    </div>
  );
}

function Marks({ item, facts }: BarPartProps) {
  const health = facts.health as HealthTone | null | undefined;
  const [Icon, word] = (health && healthIcons[health]) ?? [];
  return (
    <>
      {item.status === "on-hold" && <PauseCircle aria-label="On hold" size={14} />}
      {item.status === "cancelled" && (
        <Ban aria-label={`${itemKinds[item.kind].label} cancelled`} size={14} />
      )}
      {item.status === "done" && !Icon && <CircleCheck aria-label="Done" data-tone="good" size={14} />}
      {facts.critical === true && <Flame aria-label="Critical" data-tone="bad" size={14} strokeWidth={2.4} />}
      {Icon && <Icon aria-label={word} data-tone={health} size={14} strokeWidth={2.4} />}
    </>
  );
}

function TrayCard({ item }: { readonly item: DatedItem }) {
  return (
    <div
      className={styles.face}
      data-form="tray"
      data-kind={item.kind}
      style={{ "--kind": `var(--kind-${item.kind})` } as CSSProperties}
    >
      <div className={styles.body}>
        <KindIcon kind={item.kind} size={14} />
        <span className={styles.title}>
          <CardTitle item={item} />
        </span>
      </div>
    </div>
  );
}
