import { type ItemKind, type LinkKind, type RawRecord, SCHEMA_VERSION } from "@throughline/model";
import { importBoard, serverUrl, type TestBoard } from "./make-board.ts";

/** A card as a test writes it down. */
export interface PlannedCard {
  readonly kind: ItemKind;
  readonly title: string;
  readonly at: readonly [number, number];
  readonly section?: string;
  readonly values?: RawRecord;
}

/** Makes a board with these cards and arrows by their keys; a key is also the card's id. */
export async function boardOf(
  cards: Readonly<Record<string, PlannedCard>>,
  arrows: readonly (readonly [from: string, kind: LinkKind, to: string])[] = [],
  server = serverUrl(),
): Promise<TestBoard> {
  const items = Object.fromEntries(
    Object.entries(cards).map(([key, { kind, title, at, section, values }], order) => [
      cardId(key),
      {
        kind,
        title,
        pos: [...at],
        z: `a${order}`,
        ...(section ? { section: cardId(section) } : {}),
        ...values,
      },
    ]),
  );
  const links = Object.fromEntries(
    arrows.map(([from, kind, to]) => [
      `link-${from}-${to}`.padEnd(14, "-"),
      { kind, from: cardId(from), to: cardId(to) },
    ]),
  );
  return importBoard({ meta: { schema: SCHEMA_VERSION, title: "Test board" }, items, links }, server);
}

/** The id of a card that a test called by a short key; ids are at least 14 characters. */
export function cardId(key: string): string {
  return `card-${key}`.padEnd(14, "-");
}
