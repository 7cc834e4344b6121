import { type ChangeSet, compareOrder } from "@throughline/board";
import type { Item, Pair } from "@throughline/model";
import type { LensStage } from "../../lenses/lens-stage.ts";
import { placesFreely } from "../../lenses/places-freely.ts";
import type { LiveBoard } from "../../live/live-board.ts";
import type { Rect } from "../../workspace/camera.ts";
import { type LinkShape, linkShape } from "../links/link-geometry.ts";
import { laneOf } from "../links/link-lane.ts";
import { areaAround, nearestLink, topmost } from "./find-at.ts";
import { createHands, type HeldRects } from "./hands.ts";
import { between, boundsOf, overlaps, sameRect } from "./rect.ts";
import { isInsideOfSection } from "./section-interior.ts";
import { createSpatialGrid } from "./spatial-grid.ts";

/** What moved or changed, told once for each cause. An id may no longer exist. */
export interface SceneChange {
  /** Items whose record, rectangle or existence changed. */
  readonly items: readonly string[];
  /** Links whose record, curve or existence changed. */
  readonly links: readonly string[];
  /** True while hands hold things or cards glide: only places on screen changed, nothing on the board. */
  readonly held: boolean;
  /** Where cards that were arranged anew stood before; absent when nothing was. */
  readonly from?: ReadonlyMap<string, Rect>;
}

/**
 * Where everything is: the rectangles the lens gives, the curves of links, and what hands hold elsewhere.
 * Fed by keyed patches; knows neither the screen nor React.
 */
export interface Scene {
  /** Where an item is to be seen: in the hand that holds it, or where the board has it. */
  rect(id: string): Rect | undefined;
  /** Where the board has it. */
  placed(id: string): Rect | undefined;
  /** The curve of a link; undefined when an end is missing or the lens does not draw it. */
  link(id: string): LinkShape | undefined;
  itemsIn(area: Rect): string[];
  /** The same while cards glide, by where they are to be seen on their way. */
  itemsPassing(area: Rect): string[];
  linksIn(area: Rect): string[];
  /** The topmost item under a point. A section counts where its frame or title is, or all of it if `whole`. */
  itemAt(point: Pair, slack?: number, whole?: boolean): string | undefined;
  linkAt(point: Pair, slack: number): string | undefined;
  isSection(id: string): boolean;
  /** How many items have a place in this lens. */
  count(): number;
  /** Negative when `a` is drawn below `b`; sections are below everything else. */
  compare(a: string, b: string): number;
  bounds(ids?: Iterable<string>): Rect | undefined;
  /** Shows items where a hand holds them; `owner` names the hand. Replaces what it held before. */
  hold(owner: string, rects: HeldRects): void;
  release(owner: string): void;
  isHeld(id: string): boolean;
  /** True when it is shown elsewhere only because of what people try out. */
  isTried(id: string): boolean;
  /** True when someone else holds it now. */
  isHeldByOther(id: string, owner: string): boolean;
  apply(changes: ChangeSet): void;
  /** Takes the places that the present lens gives now. */
  rearrange(): void;
  /** Takes the places of another lens; links follow with `showLinks`, which may wait a frame. */
  changeLens(): void;
  /** Draws the next so many links as the present lens has them; true once all of them are. */
  showLinks(most: number): boolean;
  /**
   * Shows all cards on their way from where they were (`from`, in board units) to their places, `t` from 0 to 1;
   * links are not drawn meanwhile. Null ends it.
   */
  glide(on: { readonly from: HeldRects; readonly t: number } | null): void;
  isGliding(): boolean;
  subscribe(listener: (change: SceneChange) => void): () => void;
}

/** Reads the whole board once, then follows it by `apply`. */
export function createScene(live: LiveBoard, stage: Pick<LensStage, "get">): Scene {
  const items = createSpatialGrid();
  const links = createSpatialGrid();
  const shapes = new Map<string, LinkShape>();
  const placed = new Map<string, Rect>();
  const hands = createHands();
  const listeners = new Set<(change: SceneChange) => void>();

  /** Links that are still drawn as another lens has them. */
  let outdated: string[] = [];
  let gliding: { readonly from: HeldRects; readonly t: number } | null = null;

  const seenRect = (id: string) => hands.rect(id) ?? placed.get(id);
  const onItsWay = (id: string, rect: Rect | undefined) => {
    const from = gliding?.from.get(id);
    return gliding && from && rect ? between(from, rect, gliding.t) : rect;
  };
  const rectOf = (id: string) => onItsWay(id, seenRect(id));

  const showItem = (id: string) => {
    const rect = seenRect(id);
    if (!rect) items.delete(id);
    else if (!sameRect(items.rect(id), rect)) items.set(id, rect);
  };
  const showLink = (id: string) => {
    const link = live.links.get(id);
    const from = link && seenRect(link.from);
    const to = link && seenRect(link.to);
    const { lens } = stage.get();
    if (!from || !to || link.from === link.to || !lens.showsLink(link)) {
      shapes.delete(id);
      links.delete(id);
      return;
    }
    const shape = linkShape(from, to, laneOf(live, id), lens.linkSides?.(link));
    shapes.set(id, shape);
    links.set(id, shape.bounds);
  };
  const tell = (itemIds: Iterable<string>, linkIds: Iterable<string>, held: boolean) => {
    const change: SceneChange = { items: [...itemIds], links: [...linkIds], held };
    for (const listener of listeners) listener(change);
  };
  const showMoved = (ids: Iterable<string>): Set<string> => {
    const touched = new Set<string>();
    for (const id of ids) {
      showItem(id);
      for (const link of live.linksAt(id)) touched.add(link);
    }
    for (const link of touched) showLink(link);
    return touched;
  };
  const place = (changed: Iterable<Item>) => {
    const { lens } = stage.get();
    for (const item of changed) {
      const rect = lens.placeOne?.(item);
      if (rect && !sameRect(placed.get(item.id), rect)) placed.set(item.id, rect);
    }
  };
  /** The places of the present lens: which cards have another one now, and where all of them stood before. */
  const takePlaces = () => {
    const { lens, arrangement } = stage.get();
    const stood = new Map(placed);
    const wanted = placesFreely(lens) ? undefined : arrangement.places;
    for (const id of stood.keys()) if (!(wanted ?? live.items).has(id)) placed.delete(id);
    if (!wanted) place(live.items.values());
    else for (const [id, rect] of wanted) if (!sameRect(placed.get(id), rect)) placed.set(id, rect);
    // A card that people tried out there already was seen at its new place, and yet it has moved.
    const moved = [...new Set([...stood.keys(), ...placed.keys()])].filter(
      (id) => !sameRect(stood.get(id), placed.get(id)),
    );
    return { stood, moved };
  };

  takePlaces();
  for (const id of placed.keys()) showItem(id);
  for (const id of live.links.keys()) showLink(id);

  const compare = (a: string, b: string) => {
    const [left, right] = [live.items.get(a), live.items.get(b)];
    if (!left || !right) return 0;
    const below = Number(right.kind === "section") - Number(left.kind === "section");
    return below || compareOrder(left, right);
  };

  return {
    rect: rectOf,
    placed: (id) => placed.get(id),
    link: (id) => shapes.get(id),
    itemsIn: items.query,
    itemsPassing(area) {
      if (!gliding) return items.query(area);
      return [...placed.keys()].filter((id) => overlaps(rectOf(id) ?? area, area));
    },
    linksIn: links.query,
    itemAt(point, slack = 0, whole = true) {
      const hits = items.query(areaAround(point, slack));
      const isMeant = (id: string) => whole || !isInsideOfSection(live, items.rect(id), id, point);
      return topmost(hits.filter(isMeant), compare);
    },
    linkAt: (point, slack) =>
      nearestLink(links.query(areaAround(point, slack)), (id) => shapes.get(id), point, slack),
    isSection: (id) => live.items.get(id)?.kind === "section",
    count: () => placed.size,
    compare,
    bounds(ids) {
      const rects: Rect[] = [];
      for (const id of ids ?? placed.keys()) {
        const rect = rectOf(id);
        if (rect) rects.push(rect);
      }
      return boundsOf(rects);
    },
    hold(owner, rects) {
      const touched = hands.hold(owner, rects);
      tell(touched, showMoved(touched), true);
    },
    release(owner) {
      const touched = hands.release(owner);
      if (touched.size > 0) tell(touched, showMoved(touched), true);
    },
    isHeld: (id) => hands.rect(id) !== undefined,
    isTried: hands.isTried,
    isHeldByOther: hands.isHeldByOther,
    rearrange() {
      const { stood, moved } = takePlaces();
      const from = new Map<string, Rect>();
      for (const id of moved) {
        const rect = onItsWay(id, hands.rect(id) ?? stood.get(id));
        if (rect) from.set(id, rect);
      }
      const touched = showMoved(moved);
      if (moved.length + touched.size === 0) return;
      const change: SceneChange = { items: moved, links: [...touched], held: false, from };
      for (const listener of listeners) listener(change);
    },
    changeLens() {
      const { moved } = takePlaces();
      for (const id of moved) showItem(id);
      outdated = [...live.links.keys()];
      tell(moved, [], false);
    },
    showLinks(most) {
      const portion = outdated.splice(0, most);
      for (const id of portion) showLink(id);
      tell([], portion, gliding !== null);
      return outdated.length === 0;
    },
    glide(on) {
      gliding = on;
      tell([], [], on !== null);
    },
    isGliding: () => gliding !== null,
    apply(changes) {
      const { added, updated, removed } = changes.items;
      const present = [...added, ...updated].flatMap((id) => live.items.get(id) ?? []);
      for (const id of removed) placed.delete(id);
      place(present);
      const itemIds = [...added, ...updated, ...removed];
      const linkIds = new Set([...changes.links.added, ...changes.links.updated, ...changes.links.removed]);
      for (const id of linkIds) showLink(id);
      for (const id of showMoved(itemIds)) linkIds.add(id);
      if (itemIds.length + linkIds.size > 0) tell(itemIds, linkIds, false);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
