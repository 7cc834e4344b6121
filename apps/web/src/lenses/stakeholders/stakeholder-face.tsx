import type { ItemOf } from "@throughline/model";
import { AlarmClock, ArrowRight, Lock } from "lucide-react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { showDay, showShare } from "../../canvas/cards/format-figure.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { FaceProps } from "../lens.ts";
import { EngagementIcon } from "./engagement-icon.tsx";
import { engagementWord, lacksEngagement } from "./engagement-levels.ts";
import css from "./stakeholder-face.module.css";

/** A stakeholder as a chip: who it is, where they stand and should stand, and whether a talk is overdue. */
export function StakeholderFace({ item, facts }: FaceProps) {
  if (item.kind !== "stakeholder") return null;
  const affected = typeof facts.affected === "string" ? facts.affected : null;
  const role = [item.role, item.organisation].filter(Boolean).join(", ");
  return (
    <div className={css.chip} data-affected={affected !== null || undefined} title={sayInfluence(item)}>
      <div className={css.line}>
        <KindIcon kind="stakeholder" size={13} />
        <div className={css.title}>
          <CardTitle item={item} />
        </div>
        {item.locked && <Lock role="img" aria-label="Locked" size={12} />}
      </div>
      <div className={css.line}>
        {affected === null ? (
          <span className={css.role} title={role}>
            {role}
          </span>
        ) : (
          <b className={css.affected}>{affected}</b>
        )}
        {facts.overdue === true && item.nextContact !== null && (
          <span className={css.overdue} title={`The talk of ${showDay(item.nextContact)} is overdue`}>
            <AlarmClock aria-hidden size={12} strokeWidth={2.3} />
            Overdue
          </span>
        )}
      </div>
      <Engagement item={item} />
    </div>
  );
}

function Engagement({ item }: { readonly item: ItemOf<"stakeholder"> }) {
  const { engagementNow: now, engagementWanted: wanted } = item;
  const lacks = lacksEngagement(item);
  const way = `Engagement now: ${engagementWord(now)}, wanted: ${engagementWord(wanted)}`;
  return (
    <div className={css.engagement} data-lacks={lacks || undefined} title={way}>
      <EngagementIcon engagement={now} />
      {engagementWord(now)}
      {wanted !== now && wanted !== "unknown" && (
        <>
          <ArrowRight aria-label="wanted:" size={11} strokeWidth={2.3} />
          <EngagementIcon engagement={wanted} />
          {engagementWord(wanted)}
        </>
      )}
    </div>
  );
}

function sayInfluence({ power, interest }: ItemOf<"stakeholder">): string {
  const say = (share: number | null) => (share === null ? "not known" : showShare(share));
  return `Power ${say(power)}, interest ${say(interest)}`;
}
