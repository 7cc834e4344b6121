import { itemName } from "../../panels/item-name.ts";
import type { Mark, Token, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { sayPeople, showPeople } from "./people.ts";
import { proposalOf } from "./proposal-store.ts";
import { readAllocations } from "./read-allocations.ts";
import { type Axis, columnAt, LEFT } from "./read-axis.ts";
import { CARD_WIDTH, LINE, type Row, type Work } from "./read-rows.ts";

const INSET = 4;

/** The lines of an open team: what it works on, with the people of each period as blocks to be moved. */
export function drawWork(
  input: LensInput,
  axis: Axis,
  row: Row,
): { readonly marks: readonly Mark[]; readonly tokens: readonly Token[] } {
  const marks: Mark[] = [];
  const tokens: Token[] = [];
  for (const work of row.work) {
    marks.push(...drawLabel(work));
    if (work.units.size === 0) marks.push(drawNoDates(work));
    marks.push(...drawGhosts(input, axis, row, work));
    for (const { id, first, last, people, rect } of readAllocations(axis, work)) {
      const when = first === last ? axis.scale.say(first) : `${axis.scale.say(first)} and on`;
      tokens.push({
        id,
        rect,
        name: `${itemName(work.item)}, ${when}: ${sayPeople(people)} of ${itemName(row.team)}`,
        shape: "block",
        tone: toneOf(work),
        moves: "both",
        item: work.item.id,
        ...(axis.scale.isNarrow ? {} : { text: first === last ? showPeople(people) : sayPeople(people) }),
      });
    }
  }
  return { marks, tokens };
}

function toneOf({ item }: Work): Tone {
  return `kind-${item.kind}`;
}

function drawLabel(work: Work): readonly Mark[] {
  const name = itemName(work.item);
  const { link, y } = work;
  return [
    {
      draw: "rect",
      key: `edge ${link}`,
      rect: { x: 12, y: y + 7, width: 4, height: LINE - 14 },
      tone: toneOf(work),
      fill: 1,
      round: 2,
    },
    {
      draw: "text",
      key: `work ${link}`,
      at: [22, y + LINE / 2],
      text: name,
      tone: "plain",
      most: CARD_WIDTH - 26,
      title: name,
    },
    {
      draw: "line",
      key: `line ${link}`,
      points: [
        [12, y + LINE],
        [CARD_WIDTH, y + LINE],
      ],
      tone: "faint",
    },
  ];
}

function drawNoDates({ link, y }: Work): Mark {
  const text = "No dates in the plan: nobody is asked for yet.";
  return { draw: "text", key: `none ${link}`, at: [LEFT + 4, y + LINE / 2], text, tone: "quiet", size: 11 };
}

/** Where leveling would bring people of this work in periods in which there are none of it now. */
function drawGhosts(input: LensInput, axis: Axis, row: Row, work: Work): readonly Mark[] {
  const figures = proposalOf(input)?.teams.get(row.team.id);
  if (!figures) return [];
  return axis.scale.cells(figures).flatMap((cell): readonly Mark[] => {
    const period = axis.scale.read(cell.period);
    const part = cell.parts.find(({ link }) => link === work.link);
    if (!part || part.units <= 0 || period < axis.first || period > axis.last) return [];
    if (Math.abs(part.units - (work.units.get(period) ?? 0)) < 0.05) return [];
    const x = columnAt(axis, period) + 1;
    const rect = { x, y: work.y + INSET - 2, width: axis.scale.width - 2, height: LINE - 2 * INSET + 4 };
    const key = `ghost ${work.link} ${period}`;
    const title = `${axis.scale.say(period)} after leveling: ${sayPeople(part.units)} for ${itemName(work.item)}`;
    return [{ draw: "rect", key, rect, tone: "accent", outline: "dashed", round: 5, title }];
  });
}
