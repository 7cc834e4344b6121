import type { Lane, Mark, Tick, Tone } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { drawTray } from "./draw-tray.ts";
import type { InfluenceGeometry } from "./influence-geometry.ts";
import { readStakeholders } from "./read-stakeholders.ts";
import { CHIP, HEAD } from "./tray.ts";

interface Quadrant {
  readonly name: string;
  readonly powerful: boolean;
  readonly interested: boolean;
  readonly tone: Tone;
  readonly fill: number;
}

/** What to do with each quarter of the stakeholders (Mendelow 1981). */
const quadrants: readonly Quadrant[] = [
  { name: "Keep satisfied", powerful: true, interested: false, tone: "accent", fill: 0.05 },
  { name: "Manage closely", powerful: true, interested: true, tone: "accent", fill: 0.12 },
  { name: "Monitor", powerful: false, interested: false, tone: "quiet", fill: 0.04 },
  { name: "Keep informed", powerful: false, interested: true, tone: "accent", fill: 0.05 },
];

/** The four quadrants with their names and counts, the words of both axes, and the tray. */
export function drawInfluence(input: LensInput, geometry: InfluenceGeometry) {
  const { extent, ground, tray } = geometry;
  const middle = { x: extent[0] / 2 + CHIP.width / 2, y: HEAD + extent[1] / 2 + CHIP.height / 2 };
  const placed = readStakeholders(input).flatMap(({ item: { power, interest } }) =>
    power === null || interest === null ? [] : [{ powerful: power >= 0.5, interested: interest >= 0.5 }],
  );
  const under = quadrants.flatMap(({ name, powerful, interested, tone, fill }): Mark[] => {
    const count = placed.filter((one) => one.powerful === powerful && one.interested === interested).length;
    const rect = {
      x: interested ? middle.x + 2 : 0,
      y: powerful ? 0 : middle.y + 2,
      width: interested ? ground.width - middle.x - 2 : middle.x - 2,
      height: powerful ? middle.y - 2 : ground.height - middle.y - 2,
    };
    return [
      { draw: "rect", key: name, rect, tone, fill, round: 6 },
      {
        draw: "text",
        key: `${name} word`,
        at: [interested ? ground.width - 12 : 12, powerful ? 16 : ground.height - 14],
        text: count === 0 ? name : `${name} · ${count}`,
        tone: "plain",
        size: 15,
        bold: true,
        align: interested ? "end" : "start",
      },
    ];
  });
  const ticks: readonly Tick[] = [
    { key: "low", x: 0, width: middle.x, text: "Less interest", row: 0 },
    { key: "high", x: middle.x, width: ground.width - middle.x, text: "More interest", row: 0 },
  ];
  const lanes: readonly Lane[] = [
    { key: "high", y: 0, height: middle.y, text: "More power" },
    { key: "low", y: middle.y, height: ground.height - middle.y, text: "Less power" },
    { key: "tray", y: tray.y, height: tray.height, text: "Not placed", tone: "quiet" },
  ];
  const advice =
    "Power or interest not known. Drag a card into the grid to say both, or back here to clear them.";
  return { under: [...under, ...drawTray(tray, advice)], ticks, lanes };
}
