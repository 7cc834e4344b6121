import type { Rect } from "../workspace/camera.ts";
import type { BoardCamera, Transform } from "./camera/board-camera.ts";
import { BRIEF_BELOW, farBelow } from "./camera/level-of-detail.ts";
import { containsRect, grow, middleOf } from "./scene/rect.ts";
import type { Scene } from "./scene/scene.ts";

/** Which items and links are elements on the page now; all others are drawn by the ground. */
export interface MountedSet {
  readonly items: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Items that are elements wherever they are: selected, focused, edited. */
  pin(ids: Iterable<string>): void;
  /** True while something that is wanted is still waiting to become an element. */
  isBehind(): boolean;
  /**
   * Everything becomes an element anew, in portions: first all of these go, then those that are wanted come.
   * What is pinned stays, for it has the focus; which items that are.
   */
  renew(): ReadonlySet<string>;
  /** True while something that was made before that has yet to go. */
  isClearing(): boolean;
  /** Makes one item an element at once; for an item that is pinned or in view. */
  settleItem(id: string): void;
  dispose(): void;
}

/** Space around the window in which cards are kept ready, as a share of the window; less where more is seen. */
const margin = (zoom: number) => (zoom < BRIEF_BELOW ? 0.1 : 0.25);
/** Milliseconds of a frame that may go into making cards; styles, layout and paint cost as much again. */
const BUDGET = 5;
const NONE: ReadonlySet<string> = new Set();
const FEWEST = 3;
const FEW = 6;
const MOST = 24;
/** Elements that go within one frame: that is cheaper than making them. */
const MOST_LEAVING = 20;

/**
 * Keeps the set of elements in step with the camera and the board. `show` is called with what changed, at
 * most once a frame, and must have rendered when it returns, for the time it takes decides the next portion.
 */
export function createMountedSet(
  scene: Scene,
  camera: BoardCamera,
  show: (change: { readonly items: boolean; readonly links: boolean }) => void,
): MountedSet {
  const items = new Set<string>();
  const links = new Set<string>();
  let pinned: ReadonlySet<string> = new Set();
  let covered: Rect | undefined;
  let wasFar = false;
  let wasGliding = false;
  let wantedItems: ReadonlySet<string> = new Set();
  let wantedLinks: ReadonlySet<string> = new Set();
  let portion = 12;
  let frame = 0;
  let dirty = true;
  let behind = true;
  /** What was made for another lens and has to go first. */
  let outdated: ReadonlySet<string> = new Set();

  /** It holds the view, and not far more than is seen, as after zooming in. */
  const stillServes = (area: Rect | undefined): area is Rect => {
    const view = camera.view();
    return area !== undefined && containsRect(area, view) && area.width < view.width * 1.9;
  };
  const isFar = () => camera.transform().zoom < farBelow(scene.count());
  const decide = () => {
    dirty = false;
    wasFar = isFar();
    const view = camera.view();
    // While cards glide the ground draws all of them; elements come when they have arrived.
    if (wasFar || view.width === 0 || scene.isGliding()) {
      covered = undefined;
      wantedItems = pinned;
      wantedLinks = NONE;
      return;
    }
    // A change of the board must not swap cards at the margin: the area stays while it serves the view.
    if (!stillServes(covered)) covered = grow(view, Math.max(view.width, view.height) * margin(view.zoom));
    wantedItems = new Set([...scene.itemsIn(covered), ...[...pinned].filter((id) => scene.rect(id))]);
    wantedLinks = new Set(scene.linksIn(covered));
  };
  const clear = (): boolean => {
    const leaving = [...outdated].slice(0, MOST_LEAVING);
    outdated = new Set([...outdated].slice(MOST_LEAVING));
    for (const id of leaving) {
      items.delete(id);
      links.delete(id);
    }
    show({ items: true, links: true });
    return true;
  };
  const catchUp = (most: number): boolean => {
    if (outdated.size > 0) return clear();
    if (dirty) decide();
    const changedItems = bringCloser(items, wantedItems, most, (ids) => nearestFirst(ids));
    const changedLinks = bringCloser(links, wantedLinks, most);
    behind = isMissing(items, wantedItems) || isMissing(links, wantedLinks);
    if (changedItems || changedLinks) show({ items: changedItems, links: changedLinks });
    return changedItems || changedLinks;
  };
  const nearestFirst = (ids: string[]) => {
    if (ids.length <= portion) return ids;
    const [x, y] = middleOf(camera.view());
    const distance = new Map(
      ids.map((id) => {
        const [ix, iy] = middleOf(scene.rect(id) ?? { x, y, width: 0, height: 0 });
        return [id, Math.abs(ix - x) + Math.abs(iy - y)];
      }),
    );
    return ids.sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(step);
  };
  function step(): void {
    frame = 0;
    // The ground draws what has arrived in this frame; elements begin to come in the next.
    const hasJustArrived = wasGliding && !scene.isGliding();
    wasGliding = scene.isGliding();
    if (hasJustArrived) {
      schedule();
      return;
    }
    const began = performance.now();
    if (!catchUp(portion)) return;
    const took = performance.now() - began;
    if (outdated.size === 0)
      portion = Math.round(Math.max(FEWEST, Math.min(MOST, took > BUDGET ? portion * 0.6 : portion * 1.25)));
    schedule();
  }

  const stopCamera = camera.onMove((transform: Transform) => {
    const far = transform.zoom < farBelow(scene.count());
    if (far !== wasFar) dirty = true;
    else if (!far && !stillServes(covered)) dirty = true;
    if (dirty) schedule();
  });
  const stopScene = scene.subscribe((change) => {
    if (change.held) return;
    dirty = true;
    schedule();
  });
  schedule();

  return {
    items,
    links,
    pin(ids) {
      const next = new Set(ids);
      if (next.size === pinned.size && [...next].every((id) => pinned.has(id))) return;
      pinned = next;
      dirty = true;
      schedule();
    },
    isBehind: () => behind,
    renew() {
      covered = undefined;
      outdated = new Set([...[...items].filter((id) => !pinned.has(id)), ...links]);
      dirty = true;
      behind = true;
      // What another lens shows may take longer to make.
      portion = FEW;
      schedule();
      return pinned;
    },
    isClearing: () => outdated.size > 0,
    settleItem(id) {
      if (items.has(id) || !scene.rect(id)) return;
      items.add(id);
      show({ items: true, links: false });
    },
    dispose() {
      cancelAnimationFrame(frame);
      stopCamera();
      stopScene();
    },
  };
}

/** Adds and removes at most `most` each; true when anything changed. */
function bringCloser(
  present: Set<string>,
  wanted: ReadonlySet<string>,
  most: number,
  order: (ids: string[]) => string[] = (ids) => ids,
): boolean {
  const missing = order([...wanted].filter((id) => !present.has(id)));
  const extra = [...present].filter((id) => !wanted.has(id));
  for (const id of missing.slice(0, most)) present.add(id);
  for (const id of extra.slice(0, most)) present.delete(id);
  return missing.length + extra.length > 0;
}

function isMissing(present: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const id of wanted) if (!present.has(id)) return true;
  return false;
}
