import type { StrokePoint } from "@throughline/model";
import { getStroke } from "perfect-freehand";

const PEN_WIDTH = 5;

/** The outline of a pen stroke as an SVG path, in the units of its points. */
export function strokePath(points: readonly StrokePoint[], width: number | null): string {
  const hasPressure = points.some(([, , pressure]) => pressure !== 0.5);
  const outline = getStroke(points as [number, number, number][], {
    size: width ?? PEN_WIDTH,
    thinning: hasPressure ? 0.5 : 0.3,
    smoothing: 0.5,
    streamline: 0.4,
    simulatePressure: !hasPressure,
  });
  const [first, ...rest] = outline;
  if (!first) return "";
  const show = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  let path = `M${show(first[0], first[1])}`;
  for (const [index, [x, y]] of rest.entries()) {
    const [nextX, nextY] = rest[index + 1] ?? first;
    path += `Q${show(x, y)} ${show((x + nextX) / 2, (y + nextY) / 2)}`;
  }
  return `${path}Z`;
}
