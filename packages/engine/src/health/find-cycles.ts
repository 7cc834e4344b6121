import type { Link } from "@throughline/model";
import { linkKinds } from "@throughline/model";
import { compareText } from "../order/compare-text.ts";
import { sayFirst } from "../words/say-list.ts";
import { sayName } from "../words/say-name.ts";
import type { Finding } from "./finding.ts";
import { caseOf, rankCases } from "./rule.ts";
import { suggestRemoval } from "./suggest-removal.ts";
import type { Survey } from "./survey.ts";

/** One finding for each circle of dependencies, with its links and the one that might go. */
export function findCycles({ figures, plan }: Survey): readonly Finding[] {
  return figures.schedule.cycles.flatMap((ids) => {
    const links = walk(ids.flatMap((id) => plan.links.get(id) ?? []));
    return links.length === 0 ? [] : [circleOf(plan, links)];
  });
}

function circleOf(plan: Survey["plan"], links: readonly Link[]): Finding {
  const weakest = suggestRemoval(plan, links);
  const names = [...new Set(links.map(({ from }) => from))].map((id) => nameOf(plan, id));
  const title =
    names.length === 1 ? `${names[0]} waits for itself` : `${sayFirst(names, 3)} wait for each other`;
  const cases = links.map((link, index) => {
    const [from, to] = [nameOf(plan, link.from), nameOf(plan, link.to)];
    const repair =
      link === weakest
        ? ({ do: "remove-link", link: link.id, label: `Remove the arrow from ${from} to ${to}` } as const)
        : null;
    const weight = links.length - index;
    return caseOf(link.from, `${from} ${linkKinds[link.kind].verb} ${to}.`, {
      link: link.id,
      repair,
      weight,
    });
  });
  return {
    rule: "cycle",
    severity: links.some((link) => link.kind === "dependency" && link.hardness === "soft")
      ? "middle"
      : "high",
    title: title.charAt(0).toUpperCase() + title.slice(1),
    why: "None of them can ever start, so these arrows are left out of every computed date.",
    fix: "Remove one arrow, or turn it round.",
    cases: rankCases(cases),
  };
}

/** The links in the order in which one comes to them, from the smallest id on; the same for any order given. */
function walk(links: readonly Link[]): Link[] {
  const left = [...links].sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
  const walked: Link[] = [];
  let at: string | null = null;
  while (left.length > 0) {
    const found = left.findIndex(({ from }) => from === at);
    const [next] = left.splice(Math.max(0, found), 1);
    if (!next) break;
    walked.push(next);
    at = next.to;
  }
  return walked;
}

function nameOf(plan: Survey["plan"], id: string): string {
  const item = plan.items.get(id);
  return item ? sayName(item) : "a card that is gone";
}
