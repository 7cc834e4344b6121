import type { LensState } from "../../lenses/lens-stage.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { Rect } from "../../workspace/camera.ts";
import type { Transform } from "../camera/board-camera.ts";
import type { CanvasParts } from "../canvas-parts.ts";
import { PREVIEW } from "../scene/hands.ts";
import { sameRect } from "../scene/rect.ts";
import { createLensGlide } from "./lens-glide.ts";

/** A lens is first seen no smaller than this; a board that is larger begins in its upper left corner. */
const LEAST_ZOOM = 0.65;

type Parts = Pick<CanvasParts, "stage" | "scene" | "camera" | "mounted" | "nodes" | "links" | "workspace">;

/**
 * Keeps the scene in step with the lens: cards that are arranged anew, what people try out, and the change to
 * another lens, in which each card glides to its new place on screen and the view is where it was left there.
 */
export function followLens(parts: Parts, wantsMotion: () => boolean): () => void {
  const { stage, scene, camera, mounted, nodes, links, workspace } = parts;
  const views = new Map<string, Transform>();
  const glide = createLensGlide(scene, () => !mounted.isClearing());
  let seen = stage.get();

  const goTo = (next: LensState) => {
    const before = placesOnScreen(seen, parts);
    views.set(seen.lens.id, camera.transform());
    const kept = mounted.renew();
    const moves = wantsMotion();
    // Nobody sees them while cards glide. Without motion they are seen until they go, and so have to follow.
    if (moves) {
      nodes.retire(kept);
      links.retire();
    }
    scene.changeLens();
    const view = views.get(next.lens.id);
    if (view) camera.set(view);
    else if (workspace.get().following === null) camera.frameAll(placesFreely(next.lens) ? 0 : LEAST_ZOOM);
    if (moves) glide.start(fromScreen(before, camera.transform()));
    else scene.showLinks(Infinity);
  };
  const follow = () => {
    const next = stage.get();
    if (next.lens !== seen.lens) goTo(next);
    else if (next.arrangement !== seen.arrangement) scene.rearrange();
    // Another view within a lens is another arrangement; a filter or a scale is not.
    if (
      next.lens === seen.lens &&
      next.input.look.view !== seen.input.look.view &&
      workspace.get().following === null
    )
      camera.frameAll(LEAST_ZOOM);
    showPreview(next, scene);
    if (next.lens.linkWidth && next.arrangement !== seen.arrangement) links.refreshAll();
    seen = next;
  };
  const stop = stage.subscribe(follow);
  return () => {
    stop();
    glide.stop();
  };
}

/** Shows cards where they would stand if what people try out were written. */
function showPreview({ arrangement, preview }: LensState, scene: Parts["scene"]): void {
  if (!preview) {
    scene.release(PREVIEW);
    return;
  }
  const moved = new Map<string, Rect>();
  for (const [id, rect] of preview.places) {
    const now = arrangement.places.get(id);
    if (now && !sameRect(now, rect)) moved.set(id, rect);
  }
  scene.hold(PREVIEW, moved);
}

/** Where all cards of the lens are seen now, in pixels of the canvas. */
function placesOnScreen({ input }: LensState, { scene, camera }: Parts): Map<string, Rect> {
  const { x, y, zoom } = camera.transform();
  const found = new Map<string, Rect>();
  for (const id of input.items.keys()) {
    const rect = scene.rect(id);
    if (rect) found.set(id, scaled(rect, zoom, x, y));
  }
  return found;
}

/** The same places in board units of the view they are seen in from now on. */
function fromScreen(places: ReadonlyMap<string, Rect>, { x, y, zoom }: Transform): Map<string, Rect> {
  return new Map([...places].map(([id, rect]) => [id, scaled(rect, 1 / zoom, -x / zoom, -y / zoom)]));
}

function scaled({ x, y, width, height }: Rect, by: number, dx: number, dy: number): Rect {
  return { x: x * by + dx, y: y * by + dy, width: width * by, height: height * by };
}
