import { showNumber } from "../../canvas/cards/format-figure.ts";
import { type Arrangement, arrange, type Facts, type Lane, type Mark, type Tick } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { CHIP } from "./chip-size.ts";
import { unplacedTitle } from "./funding-of.ts";
import { type MatrixGeometry, matrixGeometry, TRAY_COLUMN } from "./matrix-geometry.ts";

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

function drawQuadrants({ plane, axes }: MatrixGeometry): Mark[] {
  const middleX = (axes.effort.low / axes.effort.stops.length) * plane.width;
  const middleY = (1 - axes.value.low / axes.value.stops.length) * plane.height;
  return quadrants.flatMap(({ key, text, tone, right, down }): Mark[] => {
    const [x, y] = [right === 0 ? 0 : middleX, down === 0 ? 0 : middleY];
    const width = (right === 0 ? middleX : plane.width - middleX) - 4;
    const height = (down === 0 ? middleY : plane.height - middleY) - 4;
    const rect = { x: x + 2, y: y + 2, width, height };
    return [
      { draw: "rect", key, rect, tone, fill: 0.07, round: 10 },
      { draw: "text", key: `${key} name`, at: [x + 14, y + 16], text, tone, size: 15, bold: true },
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
  const { label, stops } = axes.effort;
  const width = plane.width / stops.length;
  return stops.map((stop, at) => ({
    ...{ key: `effort ${at}`, x: at * width, width, row: 0, text: showNumber(stop) },
    ...(at === 0 ? { note: label } : {}),
  }));
}

function valueLanes({ axes, plane }: MatrixGeometry): Lane[] {
  const { label, stops } = axes.value;
  const height = plane.height / stops.length;
  return stops.map((stop, at) => ({
    ...{ key: `value ${at}`, y: plane.height - (at + 1) * height, height, text: showNumber(stop) },
    ...(at === stops.length - 1 ? { note: label } : {}),
  }));
}
