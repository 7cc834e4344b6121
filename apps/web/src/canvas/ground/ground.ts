import type { Link } from "@throughline/model";
import type { Mark } from "../../lenses/arrangement.ts";
import type { LiveBoard } from "../../live/live-board.ts";
import type { BoardCamera, Transform } from "../camera/board-camera.ts";
import { farBelow } from "../camera/level-of-detail.ts";
import { grow } from "../scene/rect.ts";
import type { Scene } from "../scene/scene.ts";
import type { GroundColors } from "./colors.ts";
import { createDotPattern } from "./dot-pattern.ts";
import { drawDots } from "./draw-dots.ts";
import { drawFarItems, type FarView } from "./draw-items.ts";
import { drawFarLinks } from "./draw-links.ts";
import { drawFarMarks } from "./draw-marks.ts";
import { drawSectionNames, drawTitles } from "./draw-titles.ts";
import { createPicture, OVERSCAN, type Sheet } from "./picture.ts";
import { createTitleFitter } from "./title-fitter.ts";

export interface GroundInput {
  readonly live: LiveBoard;
  readonly scene: Scene;
  readonly camera: BoardCamera;
  /** Items and links that are elements now and so are not drawn here, except in the far view. */
  readonly mounted: { readonly items: ReadonlySet<string>; readonly links: ReadonlySet<string> };
  readonly colors: () => GroundColors;
  readonly marks: () => GroundMarks;
  /** What the lens draws below and above its cards; the ground does so from afar. */
  readonly lensMarks: () => { readonly under: readonly Mark[]; readonly over: readonly Mark[] };
  /** How wide a link is in board units where the lens says so. */
  readonly linkWidth: (link: Link) => number | undefined;
}

/** What is drawn with emphasis, and whether the grid shows. */
export interface GroundMarks {
  readonly selected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly grid: boolean;
}

/** The picture below the cards: the grid, and in the far view all cards and links. */
export interface Ground {
  refresh(): void;
  dispose(): void;
}

/** More titles than this are left out while cards glide: writing them takes longer than a frame. */
const MOST_GLIDING_TITLES = 150;
/** The view counts as still after this many milliseconds. */
const STILL = 90;

/**
 * Follows the camera directly, without React. `shapes` and `words` lie over each other and are drawn in
 * different frames, each short.
 */
export function createGround(
  shapes: HTMLCanvasElement,
  words: HTMLCanvasElement,
  input: GroundInput,
): Ground {
  const { camera, scene, live, mounted } = input;
  const fitter = createTitleFitter();
  const isFar = ({ zoom }: Transform) => zoom < farBelow(scene.count());
  let onlyDots = false;
  let stillTimer: ReturnType<typeof setTimeout> | undefined;

  /** What is drawn here now; elements cover their own drawing in the far view until they are gone. */
  const drawnIds = (zoom: number, isFarView: boolean) => {
    const area = grow(camera.view(), OVERSCAN / zoom);
    if (scene.isGliding()) return { items: scene.itemsPassing(area), links: [] };
    const items = scene.itemsIn(area);
    const links = scene.linksIn(area);
    if (isFarView) return { items, links };
    return {
      items: items.filter((id) => !mounted.items.has(id)),
      links: links.filter((id) => !mounted.links.has(id)),
    };
  };
  /** True when every card and link in the window is an element, so that nothing but the grid is left to draw. */
  const isAllMounted = () => {
    const view = camera.view();
    return (
      !scene.isGliding() &&
      scene.itemsIn(view).every((id) => mounted.items.has(id)) &&
      scene.linksIn(view).every((id) => mounted.links.has(id))
    );
  };
  const viewOf = ({ context, origin }: Sheet): FarView => ({
    context,
    origin,
    colors: input.colors(),
    scene,
    live,
    marks: input.marks(),
    linkWidth: input.linkWidth,
  });
  const pattern = shapes.parentElement && createDotPattern(shapes.parentElement);
  const showDots = () => {
    if (input.marks().grid) pattern?.show(camera.transform(), input.colors().dot);
    else pattern?.hide();
  };
  const shapePicture = createPicture(shapes, camera, (sheet) => {
    const view = viewOf(sheet);
    onlyDots = !isFar(sheet.origin) && isAllMounted();
    for (const canvas of [shapes, words]) canvas.hidden = onlyDots;
    if (onlyDots) {
      showDots();
      return;
    }
    pattern?.hide();
    const { items, links } = drawnIds(sheet.origin.zoom, isFar(sheet.origin));
    if (view.marks.grid) drawDots(sheet.context, sheet.origin, sheet.width, sheet.height, view.colors.dot);
    const sections = items.filter(scene.isSection);
    drawFarItems(view, sections);
    const drawsMarks = isFar(sheet.origin) && !scene.isGliding();
    if (drawsMarks) drawFarMarks(view, input.lensMarks().under);
    drawFarLinks(view, links);
    if (items.length > sections.length)
      drawFarItems(
        view,
        items.filter((id) => !scene.isSection(id)),
      );
    if (drawsMarks) drawFarMarks(view, input.lensMarks().over);
  });
  const wordPicture = createPicture(
    words,
    camera,
    (sheet) => {
      const far = isFar(sheet.origin);
      const { items } = drawnIds(sheet.origin.zoom, far);
      if (scene.isGliding() && items.length > MOST_GLIDING_TITLES) return;
      const view = viewOf(sheet);
      drawTitles(view, items, fitter);
      if (far) drawSectionNames(view, items.filter(scene.isSection), fitter);
    },
    1,
  );
  const refresh = () => {
    shapePicture.refresh();
    if (!onlyDots || isFar(camera.transform())) wordPicture.refresh();
  };
  const refreshAll = () => {
    shapePicture.refresh();
    wordPicture.refresh();
  };
  const stopCamera = camera.onMove((now) => {
    clearTimeout(stillTimer);
    const drawn = shapePicture.drawn();
    if (isFar(now) !== isFar(drawn)) refreshAll();
    else if (onlyDots && !isFar(now)) {
      showDots();
      if (now.zoom !== drawn.zoom || !isAllMounted()) shapePicture.refresh();
      return;
    }
    shapePicture.follow(now);
    wordPicture.follow(now);
    stillTimer = setTimeout(refreshAll, STILL);
  });
  const stopScene = scene.subscribe(refresh);
  refreshAll();
  return {
    refresh: refreshAll,
    dispose() {
      clearTimeout(stillTimer);
      stopCamera();
      stopScene();
      pattern?.hide();
      shapePicture.dispose();
      wordPicture.dispose();
    },
  };
}
