import { itemName } from "../../../panels/item-name.ts";
import { initials } from "../../../ui/initials.ts";
import {
  type Arrangement,
  arrange,
  type Facts,
  type Mark,
  type Tick,
  type Token,
  type Tone,
} from "../../arrangement.ts";
import type { LensInput } from "../../lens.ts";
import { TOO_MANY_A } from "./check-roles.ts";
import {
  GROUP_GAP,
  NAMES,
  PERSON_WIDTH,
  personX,
  type RaciGeometry,
  ROW_CARD,
  raciGeometry,
} from "./raci-geometry.ts";
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
    under: [...drawCells(geometry), ...drawNames(geometry), ...drawTitles(geometry)],
    tokens: tokensOf(input, geometry),
    ticks: ticksOf(input, geometry),
    facts: new Map(
      geometry.rows.map(({ item, check }): [string, Facts] => [
        item.id,
        { check: check?.text ?? null, tone: check?.tone ?? null },
      ]),
    ),
    bounds: geometry.bounds,
  });
}

/** Short names that stay in sight; those above the rows are whole. */
function ticksOf(input: LensInput, { people }: RaciGeometry): Tick[] {
  const { hidden } = readRaci(input);
  const rows: Tick = { key: "rows", x: 0, width: ROW_CARD.width + 12, text: "Who answers for what", row: 0 };
  const columns = people.map((person, column): Tick => {
    const tone = person.counts.A > TOO_MANY_A ? ({ tone: "warn" } as const) : {};
    const text = initials(itemName(person.item).replace(/[^\p{L}\p{N}\s]/gu, ""));
    return { key: person.item.id, x: personX(column), width: PERSON_WIDTH, text, row: 0, ...tone };
  });
  const x = personX(people.length);
  const more: Tick = { key: "more", x, width: 2 * PERSON_WIDTH, text: `+${hidden} more`, row: 0 };
  return [rows, ...columns, ...(hidden > 0 ? [more] : [])];
}

function drawTitles({ groups }: RaciGeometry): Mark[] {
  return groups.map(
    ({ kind, y, count }): Mark => ({
      draw: "text",
      key: `${kind} title`,
      at: [2, y - GROUP_GAP / 2],
      text: `${rowsLabel(kind)} · ${count}`,
      tone: `kind-${kind}`,
      size: 13,
      bold: true,
    }),
  );
}

function drawNames({ people }: RaciGeometry): Mark[] {
  return people.flatMap((person, column): Mark[] => {
    const middle = personX(column) + PERSON_WIDTH / 2;
    const tooMany = person.counts.A > TOO_MANY_A;
    const name = itemName(person.item);
    const title = `${name}: ${sayCounts(person)}`;
    const line = (key: string, shift: number) =>
      ({ draw: "text", key, at: [middle + shift, NAMES - 8], upright: true, title }) as const;
    return [
      {
        ...line(`name ${person.item.id}`, -7),
        text: name,
        tone: tooMany ? "warn" : "plain",
        bold: true,
        most: NAMES - 12,
      },
      {
        ...line(`count ${person.item.id}`, 9),
        text: sayCounts(person),
        tone: tooMany ? "warn" : "quiet",
        size: 11,
      },
    ];
  });
}

/** “2 A · 1 R”, and a word where one person has to answer for too much. */
function sayCounts({ counts }: RaciPerson): string {
  if (counts.A > TOO_MANY_A) return `${counts.A} A: too many`;
  const parts = (["A", "R", "C", "I"] as const).filter((role) => counts[role] > 0);
  return parts.length === 0 ? "no part yet" : parts.map((role) => `${counts[role]} ${role}`).join(" · ");
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
        [x, 8],
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
