import type { Pair } from "@throughline/model";

/** A trail is gone after this, milliseconds. */
export const TRAIL = 1_000;
/** More points than this add nothing to see. */
const MOST = 120;

/** A piece of a trail: where it goes, and how much of it is left, 1 for fresh. Places in board units. */
export interface TrailPiece {
  readonly from: Pair;
  readonly to: Pair;
  readonly left: number;
}

interface Point {
  readonly at: Pair;
  readonly time: number;
}

/** The trails of laser pointers by whose they are, each with its colour. Times are any milliseconds that only grow. */
export interface LaserTrails {
  /** A laser is here now; the same place twice adds nothing. */
  point(whose: number, color: string, at: Pair, time: number): void;
  /** A laser was put down: its trail still fades. */
  lift(whose: number): void;
  /** What is to be drawn at a time. Forgets what has faded. */
  at(time: number): readonly LaserTrail[];
  /** True while anything changes with time, or stands there to be drawn. */
  isEmpty(): boolean;
}

export interface LaserTrail {
  readonly color: string;
  readonly pieces: readonly TrailPiece[];
  /** Where the laser is; null once it was put down. */
  readonly head: Pair | null;
}

export function createLaserTrails(): LaserTrails {
  const trails = new Map<number, { color: string; points: Point[]; isOn: boolean }>();
  return {
    point(whose, color, at, time) {
      const trail = trails.get(whose) ?? { color, points: [], isOn: true };
      trails.set(whose, trail);
      // Taken up again it begins anew, and does not come from where it was put down.
      if (!trail.isOn) trail.points = [];
      trail.isOn = true;
      trail.color = color;
      const last = trail.points.at(-1);
      if (last && last.at[0] === at[0] && last.at[1] === at[1]) return;
      trail.points.push({ at, time });
      if (trail.points.length > MOST) trail.points.shift();
    },
    lift(whose) {
      const trail = trails.get(whose);
      if (trail) trail.isOn = false;
    },
    at(time) {
      const drawn: LaserTrail[] = [];
      for (const [whose, trail] of trails) {
        const last = trail.points.at(-1);
        trail.points = trail.points.filter((point) => time - point.time < TRAIL);
        if (trail.isOn && last && trail.points.length === 0) trail.points.push(last);
        if (trail.points.length === 0) {
          trails.delete(whose);
          continue;
        }
        drawn.push({
          color: trail.color,
          pieces: piecesOf(trail.points, time),
          head: trail.isOn ? (last?.at ?? null) : null,
        });
      }
      return drawn;
    },
    isEmpty: () => trails.size === 0,
  };
}

function piecesOf(points: readonly Point[], time: number): readonly TrailPiece[] {
  const pieces: TrailPiece[] = [];
  let before: Point | undefined;
  for (const point of points) {
    if (before) {
      pieces.push({ from: before.at, to: point.at, left: Math.max(0, 1 - (time - point.time) / TRAIL) });
    }
    before = point;
  }
  return pieces;
}
