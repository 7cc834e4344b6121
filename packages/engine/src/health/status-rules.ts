import type { Rag } from "../status/status-figures.ts";
import { sayName } from "../words/say-name.ts";
import { caseOf, countCases, type Rule } from "./rule.ts";

/** The colors as people declare them. */
const RAG_WORDS: Readonly<Record<Rag, string>> = { green: "on track", amber: "at risk", red: "off track" };
const RAG_WEIGHT: Readonly<Record<Rag, number>> = { green: 0, amber: 1, red: 2 };

/** Declared health against computed health. */
export const statusRules: readonly Rule[] = [
  countCases({
    rule: "watermelon",
    severity: "high",
    one: "card is declared better than its figures",
    many: "cards are declared better than their figures",
    why: "Green outside and red inside: those who could help do not hear of it.",
    fix: "Talk with the owner, then declare what the figures say or correct the figures.",
    find: ({ figures, plan }) =>
      [...figures.items].flatMap(([id, { status }]) => {
        const item = plan.items.get(id);
        if (!item || !status?.watermelon || !status.overall || !status.declared) return [];
        const { overall, declared } = status;
        const [reason] = status.reasons.filter(({ rag }) => rag === overall);
        const words = `${sayName(item)} is declared ${RAG_WORDS[declared]} and computed ${RAG_WORDS[overall]}`;
        return [
          caseOf(id, reason ? `${words}. ${reason.sentence}` : `${words}.`, {
            repair: {
              do: "edit-item",
              item: id,
              field: "declaredRag",
              value: overall,
              label: `Declare it ${RAG_WORDS[overall]}`,
            },
            weight: RAG_WEIGHT[overall] - RAG_WEIGHT[declared],
          }),
        ];
      }),
  }),
];
