import type { TeamFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { Building2, Cpu, Lock, type LucideIcon, OctagonAlert, UserRound, UsersRound } from "lucide-react";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { Computed } from "../../canvas/cards/computed.tsx";
import { Figure } from "../../canvas/cards/figure.tsx";
import { showMonth, showShare } from "../../canvas/cards/format-figure.ts";
import { optionLabel } from "../../canvas/cards/option-label.ts";
import { TrialGhost } from "../../canvas/cards/trial-ghost.tsx";
import { useFigures } from "../../live/figures/use-figures.ts";
import { sayPeople } from "./people.ts";
import css from "./teams.module.css";

const icons: Readonly<Record<ItemOf<"team">["teamType"], LucideIcon>> = {
  team: UsersRound,
  person: UserRound,
  vendor: Building2,
  technology: Cpu,
};

interface TeamFaceProps {
  readonly item: ItemOf<"team">;
  /** With its work below it, and so with a line of its own for what kind of team it is. */
  readonly open: boolean;
}

/** Who the team is, how many they are and how full they get, in the height of its heat map. */
export function TeamFace({ item, open }: TeamFaceProps) {
  const team = useFigures(item.id)?.team;
  const Icon = icons[item.teamType];
  const word = optionLabel(item, "teamType", item.teamType);
  return (
    <div className={css.face} data-kind="team">
      {open && (
        <div className={css.head}>
          <Icon aria-hidden size={13} strokeWidth={2.2} className={css.icon} />
          <span className={css.word}>{word}</span>
          {item.locked && <Lock aria-label="Locked" size={12} />}
        </div>
      )}
      <div className={css.head}>
        {!open && (
          <span title={word} className={css.icon}>
            <Icon role="img" aria-label={word} size={13} strokeWidth={2.2} />
          </span>
        )}
        <CardTitle item={item} />
        {!open && item.locked && <Lock aria-label="Locked" size={12} />}
      </div>
      <div className={css.facts}>
        <Figure item={item} of={["capacity"]} label="Capacity in full-time people">
          {capacityOf(item, team)}
        </Figure>
        <Peak team={team} />
      </div>
      <TrialGhost id={item.id} />
    </div>
  );
}

function capacityOf(item: ItemOf<"team">, team: TeamFigures | undefined): string {
  if (item.capacity !== null) return sayPeople(item.capacity);
  if (Object.keys(item.capacityByPeriod).length > 0) return "by period";
  return team?.unlimited === false || item.teamType === "person" ? "1 person" : "no capacity";
}

/** “peak 130 %”, with a sign where that is more than there are. */
function Peak({ team }: { readonly team: TeamFigures | undefined }) {
  if (!team || team.unlimited) return null;
  const over = team.overloaded.length;
  if (over > 0) {
    const title = `Overbooked in ${over} ${over === 1 ? "month" : "months"}.`;
    const text = team.peak && team.peak.ratio > 1 ? `peak ${showShare(team.peak.ratio)}` : "overbooked";
    return (
      <Computed figure="load" tone="bad" icon={OctagonAlert} title={title}>
        {text}
      </Computed>
    );
  }
  if (!team.peak) return null;
  const title = `Highest load ${showShare(team.peak.ratio)}, in ${showMonth(team.peak.month)}.`;
  return (
    <Computed figure="load" tone="quiet" title={title}>
      {`peak ${showShare(team.peak.ratio)}`}
    </Computed>
  );
}
