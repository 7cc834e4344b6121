import type { Item } from "@throughline/model";
import { ArrowLeftToLine, ArrowRightFromLine, Lock, OctagonAlert, TriangleAlert } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { RepairBadge } from "../../canvas/cards/repair-badge.tsx";
import { TrialGhost } from "../../canvas/cards/trial-ghost.tsx";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { FaceProps } from "../lens.ts";
import { BenefitLines } from "./benefit-lines.tsx";
import css from "./chain-face.module.css";
import { GoalLines } from "./goal-lines.tsx";
import { WarningChips } from "./warning-chips.tsx";
import { WorkLines } from "./work-lines.tsx";

/** A card of the chain: its title, what it brings, and what is missing. The column says what kind it is. */
export function ChainFace({ item, facts }: FaceProps) {
  const warnings = typeof facts.warnings === "string" ? facts.warnings : "";
  const worth = typeof facts.worth === "number" ? facts.worth : null;
  const chips = warnings === "" ? null : <WarningChips warnings={warnings} />;
  return (
    <div
      className={css.face}
      data-kind={item.kind}
      data-dim={facts.dim === true || undefined}
      data-thread={facts.thread ?? undefined}
      data-broken={warnings.startsWith("bad") || undefined}
      data-over={("status" in item && item.status === "cancelled") || undefined}
      style={{ "--kind": `var(--kind-${item.kind})` } as CSSProperties}
    >
      <div className={css.head}>
        <KindIcon kind={item.kind} size={14} />
        <div className={css.title}>
          <CardTitle item={item} />
        </div>
        {item.locked && <Lock role="img" aria-label="Locked" size={12} />}
        <RepairBadge item={item} />
        {warnings !== "" && <GapMark warnings={warnings} />}
        <ThreadMark part={facts.thread} />
      </div>
      <Lines item={item} worth={worth} leads={facts.leads === true} chips={chips} />
      <TrialGhost id={item.id} />
    </div>
  );
}

interface LinesProps {
  readonly item: Item;
  readonly worth: number | null;
  readonly leads: boolean;
  readonly chips: ReactNode;
}

function Lines({ item, worth, leads, chips }: LinesProps) {
  switch (item.kind) {
    case "benefit":
      return <BenefitLines item={item}>{chips}</BenefitLines>;
    case "goal":
      return <GoalLines item={item}>{chips}</GoalLines>;
    default:
      return (
        <WorkLines item={item} worth={worth} leads={leads}>
          {chips}
        </WorkLines>
      );
  }
}

/** That something is missing, where the words for it are too small to be read. */
function GapMark({ warnings }: { readonly warnings: string }) {
  const words = warnings.split("\n").map((line) => line.replace(/^\w+ /, ""));
  const Icon = warnings.startsWith("bad") ? OctagonAlert : TriangleAlert;
  return (
    <span className={css.gap} role="img" aria-label={words.join(", ")} title={words.join(", ")}>
      <Icon aria-hidden size={20} strokeWidth={2.4} />
    </span>
  );
}

/** Whether a card leads to the one that is followed, or follows from it: an icon and a word. */
function ThreadMark({ part }: { readonly part: unknown }) {
  if (part !== "before" && part !== "after") return null;
  const Icon = part === "before" ? ArrowRightFromLine : ArrowLeftToLine;
  const words = part === "before" ? "Leads to the selected card" : "Follows from the selected card";
  return (
    <span className={css.thread} role="img" aria-label={words} title={words}>
      <Icon aria-hidden size={13} strokeWidth={2.4} />
    </span>
  );
}
