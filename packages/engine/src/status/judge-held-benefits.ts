import type { Plan } from "../plan.ts";
import { sayCount, sayFirst } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import type { StatusReason } from "./status-figures.ts";
import { worstRag } from "./verdict.ts";

/** The worst health of the benefits that wait for an item (SPEC E132). */
export function judgeHeldBenefits(
  plan: Plan,
  held: readonly string[],
  benefits: ReadonlyMap<string, readonly StatusReason[]>,
): readonly StatusReason[] {
  const judged = held.flatMap((id) => {
    const rag = worstRag((benefits.get(id) ?? []).map((reason) => reason.rag));
    const item = plan.items.get(id);
    return rag === null || !item ? [] : [{ id, rag, name: sayName(item) }];
  });
  const rag = worstRag(judged.map((one) => one.rag));
  if (rag === null) return [];
  const worst = judged.filter((one) => one.rag === rag);
  const count = `${worst.length} of ${sayCount(judged.length, "benefit", "benefits")}`;
  const names = sayFirst(
    worst.map(({ name }) => name),
    3,
  );
  const sentence = `${count} that ${judged.length === 1 ? "waits" : "wait"} for it ${worst.length === 1 ? "is" : "are"} ${rag}: ${names}.`;
  return [{ area: "benefit", rag, sentence, items: worst.map(({ id }) => id) }];
}
