import { useEffect, useMemo, useState } from "react";
import type { Rect } from "../../workspace/camera.ts";
import { farBelow } from "../camera/level-of-detail.ts";
import { type CanvasParts, useCanvas } from "../canvas-parts.ts";
import { containsRect, grow, overlaps } from "../scene/rect.ts";

/** Fewer than this are all elements: looking for those in view would cost more. */
const FEW = 120;
/** Space around the window in which they are kept ready, as a share of the window. */
const AROUND = 0.4;
/** How many become elements within one frame when a lens is opened. */
const PORTION = 40;

/**
 * Those of a lens's marks or tokens that are near the window, a portion a frame at first. None from afar, where
 * the ground draws marks with the cards, and none while cards glide.
 */
export function useSeen<T>(things: readonly T[], boundsOf: (thing: T) => Rect): readonly T[] {
  const { camera, scene } = useCanvas();
  const [area, setArea] = useState<Rect | null>(() => areaOf({ camera, scene }));
  const [most, setMost] = useState(0);
  const isNear = area !== null;
  const bounds = useMemo(
    () => (isNear && things.length >= FEW ? things.map(boundsOf) : []),
    [isNear, things, boundsOf],
  );
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
  const seen = useMemo(() => {
    if (area === null) return [];
    return things.length < FEW ? things : things.filter((_, at) => overlaps(bounds[at] ?? area, area));
  }, [things, bounds, area]);
  const waits = seen.length > most;
  useEffect(() => {
    if (!waits) return;
    const frame = requestAnimationFrame(() => setMost(most + PORTION));
    return () => cancelAnimationFrame(frame);
  }, [waits, most]);
  return waits ? seen.slice(0, most) : seen;
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
