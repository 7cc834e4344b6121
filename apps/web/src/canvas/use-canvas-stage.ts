import { type RefObject, useEffect } from "react";
import { farBelow, LABELS_FROM, levelOfDetail } from "./camera/level-of-detail.ts";
import { type CanvasParts, wantsMotion } from "./canvas-parts.ts";
import { showCardDetail } from "./card-detail.ts";
import { attachKeys } from "./gestures/attach-keys.ts";
import { attachPointer } from "./gestures/attach-pointer.ts";
import { moveHeldElements } from "./held-elements.ts";
import { followPeer } from "./presence/follow-peer.ts";
import { shareOwnPresence } from "./presence/share-own-presence.ts";
import { grow, middleOf, overlaps } from "./scene/rect.ts";

/** Ties the parts to the element they are seen in: its size, level of detail, gestures and presence. */
export function useCanvasStage(stage: RefObject<HTMLElement | null>, parts: CanvasParts): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const { camera, workspace, session } = parts;
    const measure = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      camera.resize({ x: left, y: top, width: width || 1280, height: height || 800 });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("scroll", measure, true);
    const stops = [
      showDetail(element, parts),
      showCardDetail(element, parts),
      frameOnceLoaded(parts),
      showWhatIsEdited(parts),
      attachPointer(element, parts),
      attachKeys(element, parts),
      moveHeldElements(element, parts, wantsMotion),
      showGliding(element, parts),
      shareOwnPresence(parts),
      followPeer(parts),
    ];
    workspace.camera = camera;
    return () => {
      if (workspace.camera === camera) workspace.camera = null;
      observer.disconnect();
      window.removeEventListener("scroll", measure, true);
      for (const stop of stops) stop();
      session.peers.share({ cursor: null, selection: [], drag: null, trial: null, view: null });
    };
  }, [stage, parts]);
}

/** Hides elements while the ground draws all cards on their way from one lens to the next. */
function showGliding(element: HTMLElement, { scene, stage }: CanvasParts): () => void {
  const write = () => {
    element.toggleAttribute("data-gliding", scene.isGliding());
    element.dataset.lens = stage.get().lens.id;
  };
  write();
  const stops = [scene.subscribe(write), stage.subscribe(write)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Writes the level of detail on the element, for the styles of what is not a card. */
function showDetail(element: HTMLElement, { camera, scene }: CanvasParts): () => void {
  const write = () => {
    const { zoom } = camera.transform();
    const lod = levelOfDetail(zoom, scene.count());
    const labels = zoom >= LABELS_FROM ? "shown" : "hidden";
    if (element.dataset.lod !== lod) element.dataset.lod = lod;
    if (element.dataset.labels !== labels) element.dataset.labels = labels;
  };
  write();
  const stopCamera = camera.onMove(write);
  const stopScene = scene.subscribe((change) => {
    if (!change.held) write();
  });
  return () => {
    stopCamera();
    stopScene();
  };
}

/** Goes to a card whose title is being typed when it is out of sight or too small to read. */
function showWhatIsEdited({ workspace, scene, camera }: CanvasParts): () => void {
  return workspace.store.subscribe(({ editing }, before) => {
    if (editing === null || editing === before.editing) return;
    const rect = scene.rect(editing);
    if (!rect) return;
    const view = camera.view();
    if (view.zoom < farBelow(scene.count())) camera.show(grow(rect, Math.max(rect.width, rect.height) * 1.5));
    else if (!overlaps(view, rect)) camera.center(middleOf(rect));
  });
}

/** Shows the whole board when its content is first there; after that the view is the person's own. */
function frameOnceLoaded({ camera, session }: CanvasParts): () => void {
  const { live, state } = session;
  camera.frameAll();
  if (live.items.size > 0) return () => {};
  const frame = () => {
    if (live.items.size === 0) return;
    stop();
    camera.frameAll();
  };
  const stopLive = live.subscribe((changes) => {
    if (changes.source === "remote") frame();
    else stop();
  });
  const stopState = state.subscribe(() => {
    if (state.getState().loaded) frame();
  });
  const stop = () => {
    stopLive();
    stopState();
  };
  return stop;
}
