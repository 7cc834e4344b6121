import type { ItemOf } from "@throughline/model";
import {
  CircleCheck,
  CircleMinus,
  CirclePlus,
  Flag,
  Lock,
  type LucideIcon,
  Sparkles,
  TriangleAlert,
} from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { useStore } from "zustand";
import { CardTitle } from "../../canvas/cards/card-title.tsx";
import { showMoney, showNumber } from "../../canvas/cards/format-figure.ts";
import { useMeta } from "../../live/use-record.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import type { Facts } from "../arrangement.ts";
import type { FaceProps } from "../lens.ts";
import { bestSetStore, sideOf } from "./best-set-store.ts";
import css from "./priority-face.module.css";
import { columns } from "./ranked-geometry.ts";

const grid = { gridTemplateColumns: columns.map(({ width }) => `${width}px`).join(" ") };

/** A project as a row of the list, a card of a MoSCoW column or a chip of the matrix. */
export function PriorityFace({ item, facts }: FaceProps) {
  if (item.kind !== "project") return null;
  if (facts.view === "chip") return <Chip project={item} facts={facts} />;
  if (facts.view === "card") return <Card project={item} facts={facts} />;
  return <Row project={item} facts={facts} />;
}

interface ProjectProps {
  readonly project: ItemOf<"project">;
  readonly facts: Facts;
}

interface Shown {
  readonly word: string;
  /** Where there is little room. */
  readonly short: string;
  readonly icon: LucideIcon;
  readonly tone: "good" | "accent" | "quiet";
}

const states: Readonly<Record<string, Shown>> = {
  above: { word: "Inside", short: "Inside", icon: CircleCheck, tone: "good" },
  fits: { word: "Below, still fits", short: "Fits", icon: CirclePlus, tone: "accent" },
  below: { word: "Below the line", short: "Below", icon: CircleMinus, tone: "quiet" },
  done: { word: "Done", short: "Done", icon: CircleCheck, tone: "quiet" },
};

function Row({ project, facts }: ProjectProps) {
  const { currency } = useMeta();
  const best = useBestSide(project.id);
  const money = (name: string) => {
    const amount = facts[name];
    return typeof amount === "number" ? showMoney(amount, currency) : "–";
  };
  return (
    <div className={css.row} style={grid} data-state={facts.state} data-best={best ?? undefined}>
      <span className={css.place}>{typeof facts.place === "number" ? facts.place : "–"}</span>
      <div className={css.name}>
        <Title project={project} />
        <Terms facts={facts} />
      </div>
      <Score facts={facts} />
      <span className={css.sum} title="What the project costs">
        {about(project, ["budget", "plannedCost"])}
        {money("cost")}
      </span>
      <span className={css.running} title="Cost of all rows down to this one">
        {money("runningCost")}
      </span>
      <span className={css.sum} title="Yearly value of the benefits that this row completes">
        {money("benefit")}
      </span>
      <span className={css.running} title="Yearly benefit of all rows down to this one">
        {money("runningBenefit")}
      </span>
      <span className={css.state}>
        <State facts={facts} />
        {best && <Best side={best} />}
      </span>
    </div>
  );
}

function Card({ project, facts }: ProjectProps) {
  const { currency } = useMeta();
  return (
    <div className={css.card} data-state={facts.state}>
      <Title project={project} />
      <div className={css.line}>
        {typeof facts.place === "number" && <span title="Place in the ranked list">#{facts.place}</span>}
        {typeof facts.cost === "number" && (
          <span title="What the project costs">
            {about(project, ["budget", "plannedCost"])}
            {showMoney(facts.cost, currency)}
          </span>
        )}
        {project.effort !== null && <span title="Effort">{showNumber(project.effort)} months</span>}
        <State facts={facts} />
      </div>
    </div>
  );
}

function Chip({ project, facts }: ProjectProps) {
  const show = (name: string) => {
    const score = facts[name];
    return typeof score === "number" ? showNumber(score) : "–";
  };
  const words = `${facts.valueLabel} ${show("value")}, ${String(facts.effortLabel).toLowerCase()} ${show("effort")}`;
  return (
    <div className={css.chip} data-scored={facts.scored || undefined}>
      <Title project={project} />
      <span className={css.scores} title={words} role="img" aria-label={words}>
        {show("value")}/{show("effort")}
      </span>
    </div>
  );
}

function Title({ project }: Pick<ProjectProps, "project">) {
  return (
    <div className={css.title} style={{ "--kind": "var(--kind-project)" } as CSSProperties}>
      <KindIcon kind="project" size={13} />
      <CardTitle item={project} />
      {project.mandatory && <Flag role="img" aria-label="Mandatory" size={12} />}
      {project.locked && <Lock role="img" aria-label="Locked" size={12} />}
    </div>
  );
}

/** The score in its terms; what it needs and the line leaves out goes first. */
function Terms({ facts }: Pick<ProjectProps, "facts">) {
  if (typeof facts.unmet === "string") {
    const text = `Needs ${facts.unmet}, below the line`;
    return (
      <span className={css.warn} title={text}>
        <TriangleAlert aria-hidden size={12} /> {text}
      </span>
    );
  }
  const terms = typeof facts.terms === "string" ? facts.terms : "";
  return (
    <span className={css.terms} title={terms}>
      {terms}
    </span>
  );
}

function Score({ facts }: Pick<ProjectProps, "facts">) {
  if (typeof facts.score !== "number") return <span className={css.score}>–</span>;
  const figure = typeof facts.method === "string" && facts.method !== "hand" ? facts.method : undefined;
  return (
    <b className={css.score} data-figure={figure} title={`${facts.terms}. Click to see why.`}>
      {showNumber(facts.score)}
    </b>
  );
}

function State({ facts }: Pick<ProjectProps, "facts">): ReactNode {
  const state = typeof facts.state === "string" ? states[facts.state] : undefined;
  if (!state) return null;
  const { word, short, icon: Icon, tone } = state;
  return (
    <span className={css.word} data-tone={tone} title={word}>
      <Icon aria-hidden size={13} strokeWidth={2.2} /> {facts.view === "card" ? short : word}
    </span>
  );
}

function Best({ side }: { readonly side: "in" | "out" }) {
  return (
    <span className={css.word} data-tone={side === "in" ? "accent" : "quiet"}>
      <Sparkles aria-hidden size={12} /> {side === "in" ? "In the best set" : "Left out of it"}
    </span>
  );
}

function useBestSide(id: string): "in" | "out" | null {
  const session = useSession();
  return useStore(bestSetStore(session), ({ best }) => sideOf(best, id));
}

function about(project: ItemOf<"project">, fields: readonly string[]): string {
  return fields.some((field) => project.approximate.includes(field)) ? "≈ " : "";
}
