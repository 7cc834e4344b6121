import type { Rect } from "../../workspace/camera.ts";
import { type Arrangement, arrange, type Facts, type Lane, type Mark } from "../arrangement.ts";
import type { LensInput } from "../lens.ts";
import { TRAY_FACTS } from "./bar-facts.ts";
import { marksBelow, marksOver } from "./bar-marks.ts";
import { capacityStrip } from "./capacity-strip.ts";
import { deadlineFlags } from "./deadline-flags.ts";
import { groundMarks, statusMarks } from "./ground-marks.ts";
import { type LaneBand, layOutRoadmap } from "./lay-out-roadmap.ts";
import { isShown } from "./roadmap-look.ts";
import { STRIP_GAP } from "./sizes.ts";
import { spendStrip } from "./spend-strip.ts";
import type { Strip } from "./strip.ts";
import { xOf } from "./time-scale.ts";
import { timeTicks } from "./time-ticks.ts";

/** In a lane lower than this its name has no room for a second line when the view is zoomed out. */
const TWO_LINES = 80;
/** Room left of and above the axis within the bounds. */
const MARGIN = 16;

/** Where every card of the roadmap lies, with its axis, lanes, marks and strips. */
export function placeRoadmap(input: LensInput): Arrangement {
  const layout = layOutRoadmap(input);
  const { scale, from, until, bars, trayRects } = layout;
  const places = new Map<string, Rect>();
  const facts = new Map<string, Facts>();
  const under: Mark[] = [];
  const over: Mark[] = [];
  const showFloat = isShown(input.look, "float");
  for (const [id, bar] of bars) {
    places.set(id, bar.rect);
    facts.set(id, bar.facts);
    under.push(...marksBelow(bar, scale, showFloat));
    over.push(...marksOver(bar, scale));
  }
  for (const [id, rect] of trayRects) {
    places.set(id, rect);
    facts.set(id, TRAY_FACTS);
  }
  if (places.size === 0) return arrange({ places });
  const strips = isShown(input.look, "strips") ? layOutStrips(input) : NO_STRIPS;
  const left = xOf(scale, from);
  return arrange({
    places,
    facts,
    under: [...groundMarks(input, layout, strips.bottom ?? layout.bottom), ...under, ...strips.marks],
    over: [...statusMarks(input, layout, strips.bottom ?? layout.bottom), ...over],
    tokens: deadlineFlags(layout),
    ticks: timeTicks(scale, from, until),
    lanes: [...layout.bands.map(toLane), ...(layout.tray ? [toLane(layout.tray)] : []), ...strips.lanes],
    bounds: {
      x: left - MARGIN,
      y: 0,
      width:
        Math.max(xOf(scale, until), ...[...trayRects.values()].map(({ x, width }) => x + width)) -
        left +
        2 * MARGIN,
      height: (strips.bottom ?? layout.bottom) + MARGIN,
    },
  });
}

interface Strips {
  readonly marks: readonly Mark[];
  readonly lanes: readonly Lane[];
  readonly bottom: number | null;
}

const NO_STRIPS: Strips = { marks: [], lanes: [], bottom: null };

function layOutStrips(input: LensInput): Strips {
  const { bottom } = layOutRoadmap(input);
  const makers: readonly ((y: number) => Strip | null)[] = [
    (y) => capacityStrip(input, y),
    (y) => spendStrip(input, y),
  ];
  const marks: Mark[] = [];
  const lanes: Lane[] = [];
  let y = bottom;
  for (const make of makers) {
    const strip = make(y + STRIP_GAP);
    if (!strip) continue;
    marks.push(...strip.marks);
    lanes.push(...strip.lanes);
    y = strip.bottom;
  }
  return { marks, lanes, bottom: y };
}

function toLane({ key, text, y, height, count }: LaneBand): Lane {
  return {
    key: `lane ${key}`,
    y,
    height,
    text,
    ...(count > 0 && height > TWO_LINES ? { note: `${count}` } : {}),
  };
}
