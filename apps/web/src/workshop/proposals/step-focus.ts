/** How far an arrow key goes, in notes; up and down go by what is nearest there. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Brings the focus from one note to the next with the arrow keys, Home and End. Returns whether the key was one of
 * them and there was somewhere to go.
 */
export function stepFocus(wall: HTMLElement, from: HTMLElement, key: string): boolean {
  const faces = [...wall.querySelectorAll<HTMLElement>("[data-face]")];
  const at = faces.indexOf(from);
  if (at < 0) return false;
  const next = nextFace(faces, at, key);
  if (!next) return false;
  next.focus();
  return true;
}

function nextFace(faces: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === "Home") return faces[0];
  if (key === "End") return faces.at(-1);
  const step = STEPS[key];
  if (step !== undefined) return faces[at + step];
  if (key !== "ArrowUp" && key !== "ArrowDown") return undefined;
  const here = faces[at]?.getBoundingClientRect();
  if (!here) return undefined;
  const down = key === "ArrowDown";
  let best: HTMLElement | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const face of faces) {
    const box = face.getBoundingClientRect();
    const gap = down ? box.top - here.bottom : here.top - box.bottom;
    const distance = gap + 2 * Math.abs(box.left - here.left);
    if (gap < 0 || distance >= nearest) continue;
    nearest = distance;
    best = face;
  }
  return best;
}
