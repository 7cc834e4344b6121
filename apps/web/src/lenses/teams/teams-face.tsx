import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { ComputedSpan } from "../../canvas/cards/computed-dates.tsx";
import { useFigures } from "../../live/figures/use-figures.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { FaceProps } from "../lens.ts";
import { TeamFace } from "./team-face.tsx";
import css from "./teams.module.css";

/** A team beside its load, or a project that nobody staffs. */
export function TeamsFace({ item, facts }: FaceProps) {
  if (item.kind === "team") return <TeamFace item={item} open={facts.open === true} />;
  return <UnstaffedFace item={item} />;
}

function UnstaffedFace({ item }: Pick<FaceProps, "item">) {
  const schedule = useFigures(item.id)?.schedule;
  return (
    <div className={css.face} data-kind={item.kind}>
      <div className={css.head}>
        <KindIcon kind={item.kind} size={14} />
        <CardTitle item={item} />
      </div>
      <div className={css.facts}>{schedule && <ComputedSpan schedule={schedule} />}</div>
    </div>
  );
}
