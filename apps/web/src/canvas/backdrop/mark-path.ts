import type { Pair } from "@throughline/model";

/** The path of a line through points; `curved` rounds it, always within the heights of its points. */
export function linePath(points: readonly Pair[], curved: boolean): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let before = first;
  let path = `M${show(first)}`;
  for (const point of rest) {
    const middle = (before[0] + point[0]) / 2;
    path += curved
      ? `C${show([middle, before[1]])} ${show([middle, point[1]])} ${show(point)}`
      : `L${show(point)}`;
    before = point;
  }
  return path;
}

/** The path around corners, closed. */
export function areaPath(points: readonly Pair[]): string {
  return points.length === 0 ? "" : `${linePath(points, false)}Z`;
}

function show([x, y]: Pair): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
