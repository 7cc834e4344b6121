import { type Arrangement, arrange, type Facts, type Lane, type Mark, type Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { CHIP } from "./chip-size.ts";
import { unplacedTitle } from "./funding-of.ts";
import type { Axis } from "./matrix-axes.ts";
import { type MatrixGeometry, matrixGeometry, TRAY_COLUMN } from "./matrix-geometry.ts";

/** How many words stand along an edge. */
const BANDS = 4;

/** Value upwards, effort to the right; each project over its point, as near as there is room. */
export function placeMatrix(input: LensInput): Arrangement {
  const geometry = matrixGeometry(input);
  const { axes, plane, anchors, chips, trayX, trayColumns } = geometry;
  if (chips.size === 0) return arrange({ places: chips });
  const facts = new Map<string, Facts>();
  for (const id of chips.keys()) {
    const item = input.items.get(id);
    if (item?.kind !== "project") continue;
    const [value, effort] = [item[axes.value.field], item[axes.effort.field]];
    facts.set(id, {
      ...{ view: "chip", value, effort, scored: anchors.has(id) },
      ...{ valueLabel: axes.value.label, effortLabel: axes.effort.label },
    });
  }
  const tray: Tick = {
    ...{ key: "tray", x: trayX, width: Math.max(TRAY_COLUMN * trayColumns, 200), row: 0 },
    ...{ text: unplacedTitle("wsjf"), note: `${chips.size - anchors.size}` },
  };
  const width = trayX + TRAY_COLUMN * trayColumns;
  const height = Math.max(plane.height, ...[...chips.values()].map(({ y }) => y + CHIP.height));
  return arrange({
    places: chips,
    facts,
    under: [...drawQuadrants(geometry), ...drawLeaders(geometry), drawTray(geometry)],
    ticks: [...effortTicks(geometry), tray],
    lanes: valueLanes(geometry),
    bounds: { x: 0, y: 0, width, height },
  });
}

const quadrants = [
  { key: "wins", text: "Quick wins", tone: "good", right: 0, down: 0 },
  { key: "bets", text: "Big bets", tone: "accent", right: 1, down: 0 },
  { key: "fills", text: "Fill-ins", tone: "quiet", right: 0, down: 1 },
  { key: "sinks", text: "Time sinks", tone: "warn", right: 1, down: 1 },
] as const;

function drawQuadrants({ plane }: MatrixGeometry): Mark[] {
  const [width, height] = [plane.width / 2, plane.height / 2];
  return quadrants.flatMap(({ key, text, tone, right, down }): Mark[] => {
    const rect = { x: right * width + 2, y: down * height + 2, width: width - 4, height: height - 4 };
    const x = right === 0 ? rect.x + 12 : rect.x + rect.width - 12;
    const y = down === 0 ? rect.y + 18 : rect.y + rect.height - 18;
    return [
      { draw: "rect", key, rect, tone, fill: 0.07, round: 10 },
      {
        ...{ draw: "text", key: `${key} name`, at: [x, y], text, tone, size: 16, bold: true },
        align: right === 0 ? "start" : "end",
      },
    ];
  });
}

/** A chip that found no room over its point is tied to it. */
function drawLeaders({ anchors, chips }: MatrixGeometry): Mark[] {
  return [...anchors].flatMap(([id, [x, y]]): Mark[] => {
    const chip = chips.get(id);
    if (!chip) return [];
    const isOver = x >= chip.x && x <= chip.x + chip.width && y >= chip.y && y <= chip.y + chip.height;
    if (isOver) return [];
    const end = [chip.x + chip.width / 2, chip.y + chip.height / 2] as const;
    const dot = { x: x - 3, y: y - 3, width: 6, height: 6 };
    return [
      { draw: "line", key: `leader ${id}`, points: [[x, y], end], tone: "quiet" },
      { draw: "rect", key: `point ${id}`, rect: dot, tone: "quiet", fill: 1, round: 3 },
    ];
  });
}

function drawTray({ plane, trayX, trayColumns }: MatrixGeometry): Mark {
  const width = Math.max(TRAY_COLUMN * trayColumns, 192) + 8;
  const rect = { x: trayX - 8, y: -8, width, height: plane.height + 16 };
  return { draw: "rect", key: "tray", rect, tone: "quiet", outline: "dashed", round: 10 };
}

function effortTicks({ axes, plane }: MatrixGeometry): Tick[] {
  const width = plane.width / BANDS;
  return bandsOf(axes.effort).map((text, at) => ({
    ...{ key: `effort ${at}`, x: at * width, width, row: 0 },
    ...(at === 0 ? { text: axes.effort.label, note: text } : { text }),
  }));
}

function valueLanes({ axes, plane }: MatrixGeometry): Lane[] {
  const height = plane.height / BANDS;
  return bandsOf(axes.value).map((text, at) => {
    const y = plane.height - (at + 1) * height;
    const words = at === BANDS - 1 ? { text: axes.value.label, note: text } : { text };
    return { key: `value ${at}`, y, height, ...words };
  });
}

/** The scores of each quarter of a scale, from its low end: “1–5”. */
function bandsOf({ min, max, step }: Axis): readonly string[] {
  const count = Math.round((max - min) / step) + 1;
  return Array.from({ length: BANDS }, (_, at) => {
    const from = min + Math.ceil((at * count) / BANDS) * step;
    const to = min + (Math.ceil(((at + 1) * count) / BANDS) - 1) * step;
    return `${from}–${to}`;
  });
}
