import type { Funding } from "@throughline/engine";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type Arrangement, arrange, type Facts, type Lane, type Mark, type Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { cutToken } from "./cut-line.ts";
import { fundingOf, titleOf, unplacedTitle } from "./funding-of.ts";
import {
  columns,
  type ListRow,
  type RankedGeometry,
  ROW_HEIGHT,
  ROW_PITCH,
  ROW_WIDTH,
  rankedGeometry,
} from "./ranked-geometry.ts";
import { sayTerms } from "./say-terms.ts";

/** One column of rows in the order in which the money goes to them, cut by the line where it ends. */
export function placeRanked(input: LensInput): Arrangement {
  const funding = fundingOf(input);
  const geometry = rankedGeometry(input);
  const { rows, height } = geometry;
  if (rows.length === 0) return arrange({ places: new Map() });
  const places = new Map<string, Rect>();
  const facts = new Map<string, Facts>();
  rows.forEach((row, at) => {
    places.set(row.id, { x: 0, y: row.y, width: ROW_WIDTH, height: ROW_HEIGHT });
    facts.set(row.id, factsOf(input, funding, row, at));
  });
  const token = geometry.open > 0 ? [cutToken(input)] : [];
  return arrange({
    places,
    facts,
    under: drawGround(input, geometry),
    over: geometry.open > 0 ? [sayCut(input, geometry)] : [],
    tokens: token,
    ticks: columnTicks(),
    lanes: groupLanes(input, geometry, funding),
    bounds: { x: 0, y: 0, width: ROW_WIDTH, height },
  });
}

function factsOf(input: LensInput, funding: Funding, row: ListRow, at: number): Facts {
  const ranked = funding.ranked.rows[at];
  const sums = funding.cut.rows[at];
  const money = funding.items[at];
  if (!ranked || !sums || !money) return { view: "row", state: row.state };
  const unmet = funding.unmet.get(row.id) ?? [];
  const needed = unmet.map((id) => input.items.get(id)).flatMap((item) => (item ? [titleOf(item)] : []));
  return {
    view: "row",
    state: row.state,
    place: ranked.place,
    score: ranked.score,
    method: input.meta.scoreMethod,
    terms: sayTerms(ranked.project, input.meta),
    cost: money.cost,
    benefit: money.benefit,
    runningCost: sums.runningCost,
    runningBenefit: sums.runningBenefit,
    unmet: needed.length === 0 ? null : needed.join(", "),
    mandatory: ranked.project.mandatory,
  };
}

/** A quiet ground behind what is paid for, and a word above each further group. */
function drawGround(input: LensInput, { rows, open, cutY, unplacedY }: RankedGeometry): Mark[] {
  const marks: Mark[] = [];
  const { cut, budget } = fundingOf(input);
  if (budget !== null && cut.above > 0) {
    const rect = { x: -8, y: -8, width: ROW_WIDTH + 16, height: cutY + 8 };
    marks.push({ draw: "rect", key: "funded", rect, tone: "good", fill: 0.06, round: 10 });
  }
  if (unplacedY !== null) {
    marks.push(heading("unplaced", unplacedY, `${unplacedTitle(input.meta.scoreMethod)}: last in the list`));
  }
  const done = rows[open];
  if (done) marks.push(heading("done", done.y, "Done: their money is spent"));
  return marks;
}

function heading(key: string, y: number, text: string): Mark {
  return { draw: "text", key, at: [4, y - 12], text, tone: "quiet", bold: true };
}

/** What the line says of itself, under it. */
function sayCut(input: LensInput, { cutY }: RankedGeometry): Mark {
  const { cut, budget } = fundingOf(input);
  const { currency } = input.meta;
  const show = (amount: number) => showMoney(amount, currency);
  const text =
    budget === null
      ? `All cost ${show(cut.cost)} and bring ${show(cut.benefit)} a year`
      : `${show(cut.cost)} of ${show(budget)} · ${show(cut.left)} left · brings ${show(cut.benefit)} a year`;
  return {
    draw: "text",
    key: "cut-sums",
    at: [4, cutY + 13],
    text,
    tone: "strong",
  };
}

function columnTicks(): Tick[] {
  let x = 0;
  return columns.map(({ key, text, width }) => {
    const tick = { key, x, width, text, row: 0 };
    x += width;
    return tick;
  });
}

const names: Readonly<Record<ListRow["group"], string>> = {
  above: "Inside the budget",
  below: "Below the line",
  free: "Ranked",
  unplaced: "Not scored yet",
  done: "Done",
};

/** Each stretch of rows of one group, with how many stand there. */
function groupLanes(input: LensInput, { rows }: RankedGeometry, { cut }: Funding): Lane[] {
  const lanes: Lane[] = [];
  rows.forEach((row, at) => {
    const last = lanes.at(-1);
    if (last && rows[at - 1]?.group === row.group && row.y - (rows[at - 1]?.y ?? 0) === ROW_PITCH) {
      lanes[lanes.length - 1] = { ...last, height: row.y + ROW_HEIGHT - last.y, note: countUp(last.note) };
      return;
    }
    const text = row.group === "unplaced" ? unplacedTitle(input.meta.scoreMethod) : names[row.group];
    const tone = row.group === "above" ? ({ tone: "good" } as const) : {};
    lanes.push({ key: `${row.group} ${at}`, y: row.y, height: ROW_HEIGHT, text, note: "1 project", ...tone });
  });
  const { currency } = input.meta;
  return lanes.map((lane) =>
    lane.key.startsWith("above") ? { ...lane, note: `${lane.note}, ${showMoney(cut.cost, currency)}` } : lane,
  );
}

function countUp(note = "0 projects"): string {
  return `${Number.parseInt(note, 10) + 1} projects`;
}
