import type { Pair } from "@throughline/model";
import type { Mark, Tick, Token } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { drawTray } from "./draw-tray.ts";
import { columnRect, columnX, type EngagementGeometry } from "./engagement-geometry.ts";
import { engagementLevels, engagementWord, levelOf } from "./engagement-levels.ts";
import { readStakeholders } from "./read-stakeholders.ts";

/** The columns of the engagement matrix, and each stakeholder's way to what is wanted. */
export function drawEngagement(input: LensInput, geometry: EngagementGeometry) {
  const { places, wanted, tray } = geometry;
  const under: Mark[] = engagementLevels.map((level, index) => ({
    draw: "rect",
    key: level,
    rect: columnRect(geometry, index),
    tone: index > 2 ? "accent" : "quiet",
    fill: 0.06,
    round: 6,
  }));
  const tokens: Token[] = [];
  const here = engagementLevels.map(() => 0);
  const aimed = engagementLevels.map(() => 0);
  for (const { item } of readStakeholders(input)) {
    const [now, aim] = [levelOf(item.engagementNow), levelOf(item.engagementWanted)];
    if (now !== null) here[now] = (here[now] ?? 0) + 1;
    if (aim !== null) aimed[aim] = (aimed[aim] ?? 0) + 1;
    const [chip, dot] = [places.get(item.id), wanted.get(item.id)];
    if (!chip || !dot || now === null) continue;
    const who = item.title.trim() === "" ? "this stakeholder" : `“${item.title.trim()}”`;
    tokens.push({
      id: item.id,
      rect: dot,
      name:
        aim === null
          ? `Say what engagement of ${who} is wanted`
          : `Wanted of ${who}: ${engagementWord(item.engagementWanted)}`,
      shape: "dot",
      tone: aim === null ? "faint" : aim > now ? "warn" : "good",
      moves: "both",
      item: item.id,
    });
    if (aim === null || aim === now) continue;
    const y = chip.y + chip.height / 2;
    const points: readonly Pair[] =
      aim > now
        ? [
            [chip.x + chip.width, y],
            [dot.x - 2, y],
          ]
        : [
            [chip.x, y],
            [dot.x + dot.width + 2, y],
          ];
    under.push({
      draw: "line",
      key: `way ${item.id}`,
      points,
      tone: aim > now ? "warn" : "quiet",
      width: 1.5,
      arrow: true,
    });
  }
  const ticks = engagementLevels.flatMap((level, index): readonly Tick[] => {
    const there = { x: columnX(index), width: columnRect(geometry, index).width };
    const counts = `${here[index] ?? 0} now, ${aimed[index] ?? 0} wanted`;
    return [
      { key: level, ...there, text: engagementWord(level), row: 0 },
      { key: `${level} counts`, ...there, text: counts, row: 1, tone: "quiet" },
    ];
  });
  const advice =
    "Engagement not known. Drag a card into the column of how it is now, or back here to clear it.";
  return { under: [...under, ...drawTray(tray, advice)], tokens, ticks };
}
