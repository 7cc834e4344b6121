import { itemName } from "../../../panels/item-name.ts";
import {
  type Arrangement,
  arrange,
  type Facts,
  type Lane,
  type Mark,
  type Tick,
  type Token,
  type Tone,
} from "../../arrangement.ts";
import type { LensInput } from "../../lens.ts";
import { TOO_MANY_A } from "./check-roles.ts";
import { PERSON_WIDTH, personX, type RaciGeometry, ROW_CARD, raciGeometry } from "./raci-geometry.ts";
import { type RaciPerson, type Role, readRaci } from "./read-raci.ts";
import { rowsLabel } from "./row-kinds.ts";

const TONES: Readonly<Record<Role, Tone>> = { A: "accent", R: "good", C: "plain", I: "quiet" };

/** The words behind the letters. */
export const roleWords: Readonly<Record<Role, string>> = {
  A: "Accountable",
  R: "Responsible",
  C: "Consulted",
  I: "Informed",
};

/** Who has which part in what: a letter for each, to be dragged to whom it belongs. */
export function placeRaci(input: LensInput): Arrangement {
  const geometry = raciGeometry(input);
  if (geometry.rows.length === 0) return arrange({ places: new Map() });
  return arrange({
    places: geometry.places,
    under: drawCells(geometry),
    tokens: tokensOf(input, geometry),
    ticks: ticksOf(input, geometry),
    lanes: geometry.groups.map(
      ({ kind, y, height, count }): Lane => ({
        key: kind,
        y,
        height,
        text: rowsLabel(kind),
        note: `${count}`,
        tone: `kind-${kind}`,
      }),
    ),
    facts: new Map(
      geometry.rows.map(({ item, check }): [string, Facts] => [
        item.id,
        { check: check?.text ?? null, tone: check?.tone ?? null },
      ]),
    ),
    bounds: geometry.bounds,
  });
}

function ticksOf(input: LensInput, { people }: RaciGeometry): Tick[] {
  const { hidden } = readRaci(input);
  const rows: Tick = { key: "rows", x: 0, width: ROW_CARD.width + 16, text: "Who answers for what", row: 0 };
  const columns = people.map((person, column): Tick => {
    const tooMany = person.counts.A > TOO_MANY_A;
    return {
      key: person.item.id,
      x: personX(column),
      width: PERSON_WIDTH,
      text: itemName(person.item),
      row: 0,
      ...(tooMany && { tone: "warn" as const }),
    };
  });
  const counts = people.map(
    (person, column): Tick => ({
      key: `${person.item.id} count`,
      x: personX(column),
      width: PERSON_WIDTH,
      text: sayCounts(person),
      row: 1,
      ...(person.counts.A > TOO_MANY_A && { tone: "warn" as const }),
    }),
  );
  const more: Tick = {
    key: "more",
    x: personX(people.length),
    width: PERSON_WIDTH,
    text: `+${hidden} more`,
    row: 0,
  };
  return [
    rows,
    { ...rows, key: "rule", text: "A one · R at least one", row: 1 },
    ...columns,
    ...counts,
    ...(hidden > 0 ? [more] : []),
  ];
}

/** “2 A · 1 R”, and a word where one person has to answer for too much. */
function sayCounts({ counts }: RaciPerson): string {
  if (counts.A > TOO_MANY_A) return `${counts.A} A: too many`;
  const parts = (["A", "R", "C", "I"] as const).filter((role) => counts[role] > 0);
  return parts.length === 0 ? "–" : parts.map((role) => `${counts[role]} ${role}`).join(" · ");
}

function drawCells({ groups, people, bounds, tops }: RaciGeometry): Mark[] {
  const bands = groups.map(
    ({ kind, y, height }): Mark => ({
      draw: "rect",
      key: kind,
      rect: { x: 0, y, width: bounds.width, height },
      tone: "faint",
      fill: 0.3,
      round: 6,
    }),
  );
  const columns = people.map(({ item }, column): Mark => {
    const x = personX(column);
    return {
      draw: "line",
      key: `column ${item.id}`,
      points: [
        [x, 0],
        [x, bounds.height],
      ],
      tone: "faint",
    };
  });
  const rows = tops.map(
    (top, row): Mark => ({
      draw: "line",
      key: `row ${row}`,
      points: [
        [ROW_CARD.width, top],
        [bounds.width, top],
      ],
      tone: "faint",
    }),
  );
  return [...bands, ...columns, ...rows];
}

function tokensOf({ items }: LensInput, { letters, rows }: RaciGeometry): Token[] {
  return [...letters].map(([id, { link, row, rect }]): Token => {
    const item = rows[row]?.item;
    return {
      id,
      rect,
      name: `${roleWords[link.role]}: ${itemName(items.get(link.person))} for ${itemName(item)}`,
      shape: "block",
      tone: TONES[link.role],
      moves: "both",
      text: link.role,
      ...(item && { item: item.id }),
    };
  });
}
