import { addItem, addLink, type Board, setMeta } from "@throughline/board";
import {
  checkValue,
  type ItemKind,
  itemFields,
  itemKindNames,
  type LinkKind,
  suggestLinkKinds,
} from "@throughline/model";

/** Numbers from 0 to 1 that are the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Fills a board with so many cards of all kinds, linked and scored as people leave them: some without dates,
 * some without scores, some locked. The same seed gives the same board; `order` shuffles only the order in
 * which the records are made.
 */
export function fillRandomBoard(board: Board, cards: number, seed: number, order = 0): void {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  setMeta(board, "statusDate", "2026-06-01");
  setMeta(board, "budget", 4_000_000);
  const items = Array.from({ length: cards }, (_, at) => {
    const kind = itemKindNames[at % itemKindNames.length] ?? "project";
    const maybe = <T>(value: T): T | undefined => (random() < 0.75 ? value : undefined);
    const wished: Readonly<Record<string, unknown>> = {
      owner: maybe(pick(["Ann", "Ben", "Cleo"])),
      start: maybe(`2026-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}-04`),
      duration: maybe(5 + Math.floor(random() * 120)),
      progress: random() < 0.3 ? Math.round(random() * 10) / 10 : undefined,
      part: maybe(pick(["North", "South"])),
      stage: maybe(pick(["planning", "mapping", "execution", "oversight", "realization"])),
      budget: maybe(1000 * Math.ceil(random() * 900)),
      businessValue: maybe(1 + Math.floor(random() * 20)),
      timeCriticality: maybe(1 + Math.floor(random() * 20)),
      riskReduction: maybe(1 + Math.floor(random() * 20)),
      jobSize: maybe(1 + Math.floor(random() * 20)),
      moscow: maybe(pick(["must", "should", "could", "wont"])),
      probability: maybe(Math.round(random() * 20) / 20),
      impact: maybe(1 + Math.floor(random() * 3)),
      residualProbability: maybe(Math.round(random() * 10) / 20),
      residualImpact: maybe(1 + Math.floor(random() * 3)),
      money: maybe(Math.round(random() * 900_000)),
      power: maybe(Math.round(random() * 20) / 20),
      interest: maybe(Math.round(random() * 20) / 20),
      engagementNow: maybe(pick(["unaware", "resistant", "neutral", "supportive"])),
      engagementWanted: maybe(pick(["neutral", "supportive", "leading"])),
      capacity: maybe(1 + Math.floor(random() * 9)),
      valuePerYear: maybe(Math.round(random() * 900_000)),
      weight: maybe(1 + Math.floor(random() * 5)),
      framework: maybe(pick(["hipaa", "gdpr", "soc2"])),
      locked: random() < 0.05 ? true : undefined,
    };
    return { id: `card-${String(at).padStart(8, "0")}`, kind, wished, title: `Card number ${at + 1}`, at };
  });
  const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
  const links = Array.from({ length: cards * 2 }, (_, at) => {
    const [from, to] = [pick(items), pick(items)];
    const kind: LinkKind = suggestLinkKinds(from.kind, to.kind)[0] ?? "relates";
    return { id: `link-${String(at).padStart(8, "0")}`, kind, from: from.id, to: to.id };
  });
  const shuffle = createRandom(order + 1);
  const mixed = <T>(list: readonly T[]): readonly T[] =>
    order === 0
      ? list
      : [...list]
          .map((one) => [shuffle(), one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
  for (const { id, kind, wished, title, at } of mixed(items)) {
    const pos = [(at % 20) * 300, Math.floor(at / 20) * 200] as const;
    const made = addItem(board, { id, kind, pos, title, values: knownFields(kind, wished) });
    if (!made.ok) throw new Error(made.reason);
  }
  for (const link of mixed(links)) if (kinds.has(link.from) && link.from !== link.to) addLink(board, link);
}

/** Of all that was wished for, what cards of this kind have. */
function knownFields(
  kind: ItemKind,
  wished: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fields = itemFields(kind);
  return Object.fromEntries(
    Object.entries(wished).filter(([name, value]) => {
      const field = fields[name];
      return value !== undefined && field !== undefined && checkValue(field, value).ok;
    }),
  );
}
