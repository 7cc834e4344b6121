import { sayDate } from "@throughline/engine";
import type { Item } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import { lastWord, type Thread } from "../comments/threads.ts";
import { sayGap, verdictLook } from "../give-get/verdict-words.ts";
import { readWall } from "../proposals/read-wall.ts";
import { activitiesOf } from "./collect-activities.ts";
import type { OpenPoint, SummaryInput } from "./summary.ts";

/** What is not settled: threads, issues and decisions without an owner or a day, requests, dependencies, proposals. */
export function collectOpen(input: SummaryInput): OpenPoint[] {
  return [
    ...[...input.threads.values()]
      .filter(({ resolved }) => !resolved)
      .map((thread) => ofThread(thread, input)),
    ...[...input.plan.items.values()].sort(byId).flatMap(ofItem),
    ...ofMatches(input),
    ...ofProposals(input),
  ];
}

function ofThread(thread: Thread, { plan, nameOf }: SummaryInput): OpenPoint {
  const last = lastWord(thread);
  const id = thread.on ?? "";
  const item = plan.items.get(id);
  const name = last.author === null ? last.name : nameOf(last.author) || last.name;
  return {
    kind: "comment",
    id: item || plan.links.has(id) ? id : "",
    text: `“${shorten(last.text)}”`,
    detail: [name, item ? `on “${itemName(item)}”` : ""].filter((part) => part !== "").join(", "),
  };
}

function ofItem(item: Item): OpenPoint[] {
  const text = itemName(item);
  if (item.kind === "issue" && item.status !== "closed" && item.owner.trim() === "")
    return [{ kind: "issue", id: item.id, text, detail: "nobody owns it" }];
  if (item.kind === "decision" && (item.status === "open" || item.status === "proposed")) {
    const detail = item.due === null ? "not decided" : `needed by ${sayDate(item.due)}`;
    return [{ kind: "decision", id: item.id, text, detail }];
  }
  if (item.kind === "request" && (item.status === "raised" || item.status === "assessed"))
    return [{ kind: "request", id: item.id, text, detail: item.status }];
  return [];
}

function ofMatches({ matches, plan }: SummaryInput): OpenPoint[] {
  return matches.flatMap((match): OpenPoint[] => {
    if (match.verdict === "agreed" || match.verdict === "met" || match.verdict === "fits") return [];
    const [from, to] = [itemName(plan.items.get(match.from)), itemName(plan.items.get(match.to))];
    const gap = sayGap(match);
    const word = verdictLook(match.verdict).word.toLowerCase();
    return [
      {
        kind: "dependency",
        id: match.link,
        text: `What “${from}” gives “${to}”`,
        detail: gap === "" ? word : `${word}: ${gap}`,
      },
    ];
  });
}

function ofProposals(input: SummaryInput): OpenPoint[] {
  const { proposals, groups, plan } = input;
  return activitiesOf(input).flatMap((activity) => {
    if (activity.kind !== "proposals") return [];
    const wall = readWall(activity, proposals, groups, (id) => plan.items.has(id));
    return wall.notes.flatMap(({ item, parts }): OpenPoint[] => {
      const [proposal] = parts;
      if (item !== null || !proposal) return [];
      return [
        { kind: "proposal", id: "", text: `“${shorten(proposal.text)}”`, detail: "not made into a card" },
      ];
    });
  });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199).trimEnd()}…`;
}

function byId(one: Item, other: Item): number {
  return one.id < other.id ? -1 : 1;
}
