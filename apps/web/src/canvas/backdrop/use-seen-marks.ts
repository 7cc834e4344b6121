import { useEffect, useMemo, useState } from "react";
import type { Mark } from "../../lenses/arrangement.ts";
import type { Rect } from "../../workspace/camera.ts";
import { farBelow } from "../camera/level-of-detail.ts";
import { type CanvasParts, useCanvas } from "../canvas-parts.ts";
import { containsRect, grow, overlaps } from "../scene/rect.ts";
import { markBounds } from "./mark-bounds.ts";

/** Fewer marks than this are all elements: looking for those in view would cost more. */
const FEW = 120;
/** Space around the window in which marks are kept ready, as a share of the window. */
const AROUND = 0.4;
const NONE: readonly Mark[] = [];

/** Those of the marks that are near the window. None from afar, where the ground draws them with the cards. */
export function useSeenMarks(marks: readonly Mark[]): readonly Mark[] {
  const { camera, scene } = useCanvas();
  const [area, setArea] = useState<Rect | null>(() => areaOf({ camera, scene }));
  const bounds = useMemo(() => marks.map(markBounds), [marks]);
  useEffect(() => {
    let covered = areaOf({ camera, scene });
    setArea(covered);
    const follow = () => {
      if (serves(covered, { camera, scene })) return;
      covered = areaOf({ camera, scene });
      setArea(covered);
    };
    const stopCamera = camera.onMove(follow);
    // How far is far depends on how many cards there are.
    const stopScene = scene.subscribe((change) => {
      if (!change.held) follow();
    });
    return () => {
      stopCamera();
      stopScene();
    };
  }, [camera, scene]);
  return useMemo(() => {
    if (area === null) return NONE;
    return marks.length < FEW ? marks : marks.filter((_, at) => overlaps(bounds[at] ?? area, area));
  }, [marks, bounds, area]);
}

type Parts = Pick<CanvasParts, "camera" | "scene">;

function areaOf({ camera, scene }: Parts): Rect | null {
  const view = camera.view();
  // What stands around the cards appears when they have arrived.
  if (scene.isGliding() || view.zoom < farBelow(scene.count())) return null;
  return grow(view, Math.max(view.width, view.height) * AROUND);
}

/** The area holds the view, and not far more than is seen, as after zooming in. */
function serves(area: Rect | null, { camera, scene }: Parts): boolean {
  const view = camera.view();
  if (scene.isGliding() || view.zoom < farBelow(scene.count())) return area === null;
  return area !== null && containsRect(area, view) && area.width < view.width * 4;
}
