import type { Rag, StatusArea } from "../status/status-figures.ts";
import { sayName } from "../words/say-name.ts";
import type { ExplainedInput } from "./explanation.ts";
import {
  type FigureDefinition,
  OWN_DEFINITION,
  reading,
  type Subject,
  unavailable,
} from "./figure-definition.ts";

const RAG: Readonly<Record<Rag, string>> = { green: "On track", amber: "At risk", red: "Off track" };
const AREAS: Readonly<Record<StatusArea, string>> = {
  schedule: "Schedule",
  cost: "Cost",
  benefit: "Benefit",
  risk: "Risk",
};
const TONES = { green: "good", amber: "watch", red: "bad" } as const;

/** Computed health beside the declared one. */
export const statusFigures: readonly FigureDefinition[] = [
  {
    name: "status",
    label: "Computed health",
    formula: "The worst of schedule, cost, benefit and risk; areas that cannot be judged are left out.",
    source: `${OWN_DEFINITION}, after the red, amber, green ratings of delivery confidence`,
    read(subject) {
      const { status } = subject.own;
      if (!status) return null;
      if (status.overall === null)
        return unavailable("There are no dates, costs, benefits or risks to judge it by.");
      const said = status.declared === null ? "" : declaredWords(status.declared, status.watermelon);
      const [reason] = status.reasons.filter(({ rag }) => rag === status.overall);
      const why = reason ? reason.sentence : "All areas that can be judged are on track.";
      return reading(
        RAG[status.overall],
        `${why}${said}`,
        status.reasons.flatMap((one) => reasonInputs(subject, one)),
        TONES[status.overall],
      );
    },
  },
];

function declaredWords(declared: Rag, watermelon: boolean): string {
  const words = ` It is declared “${RAG[declared]}”`;
  return watermelon ? `${words}, which is better than its figures.` : `${words}.`;
}

function reasonInputs(
  { plan, item }: Subject,
  { area, rag, sentence, items }: { area: StatusArea; rag: Rag; sentence: string; items: readonly string[] },
): ExplainedInput[] {
  const known = items.filter((id) => plan.items.has(id));
  const first = { label: `${AREAS[area]}: ${RAG[rag].toLowerCase()}`, value: sentence, link: null };
  const rest = known.slice(1).flatMap((id) => {
    const other = plan.items.get(id);
    return other ? [{ label: AREAS[area], value: sayName(other), item: id, link: null }] : [];
  });
  return [{ ...first, item: known[0] ?? item.id }, ...rest];
}
