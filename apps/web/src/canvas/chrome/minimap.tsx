import type { Pair } from "@throughline/model";
import { type PointerEvent, useEffect, useRef } from "react";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useCanvas } from "../canvas-parts.ts";
import { stopFollowing } from "../gestures/stop-following.ts";
import { readGroundColors } from "../ground/colors.ts";
import { boundsOf, containsRect, grow } from "../scene/rect.ts";
import styles from "./chrome.module.css";

const WIDTH = 184;
const HEIGHT = 120;
/** Pixels that a board is high at least, where a map stands on it. */
const LOWEST = 420;
/** The picture is drawn again at most this often, in milliseconds. */
const REST = 250;

/** The whole board as a small picture while part of it is out of view; dragging on it moves the view. */
export function Minimap() {
  const open = useWorkspaceValue((state) => state.minimapOpen && !state.interfaceHidden);
  return open ? <OpenMinimap /> : null;
}

function OpenMinimap() {
  const parts = useCanvas();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = useRef({ x: 0, y: 0, by: 1 });
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const { scene, session, camera } = parts;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    element.width = WIDTH * ratio;
    element.height = HEIGHT * ratio;

    const draw = () => {
      timer = undefined;
      const bounds = grow(boundsOf([scene.bounds() ?? camera.view()]) ?? camera.view(), 200);
      const by = Math.min(WIDTH / bounds.width, HEIGHT / bounds.height);
      const x = (WIDTH - bounds.width * by) / 2 - bounds.x * by;
      const y = (HEIGHT - bounds.height * by) / 2 - bounds.y * by;
      scale.current = { x, y, by };
      const colors = readGroundColors(element);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, WIDTH, HEIGHT);
      const sections = [...session.live.items.values()].filter((item) => item.kind === "section");
      for (const items of [sections, session.live.items.values()]) {
        for (const item of items) {
          const rect = scene.placed(item.id);
          if (!rect || (items !== sections && item.kind === "section")) continue;
          context.globalAlpha = item.kind === "section" ? 0.25 : 0.85;
          context.fillStyle = item.kind === "note" ? colors.paper(item.color) : colors.kind[item.kind];
          context.fillRect(
            rect.x * by + x,
            rect.y * by + y,
            Math.max(1.5, rect.width * by),
            Math.max(1.5, rect.height * by),
          );
        }
      }
      placeFrame();
    };
    const placeFrame = () => {
      const view = camera.view();
      const { x, y, by } = scale.current;
      const box = frame.current;
      if (!box) return;
      // With everything in view the map says nothing, and on a low board it would cover too much of it.
      const bounds = scene.bounds();
      const idle = !bounds || containsRect(view, bounds) || camera.box().height < LOWEST;
      box.parentElement?.toggleAttribute("data-idle", idle);
      box.style.transform = `translate(${view.x * by + x}px, ${view.y * by + y}px)`;
      box.style.width = `${view.width * by}px`;
      box.style.height = `${view.height * by}px`;
    };
    const drawSoon = () => {
      timer ??= setTimeout(draw, REST);
    };
    drawSoon();
    const stopCamera = camera.subscribe(placeFrame);
    const stopScene = scene.subscribe((change) => {
      if (!change.held) drawSoon();
    });
    const theme = new MutationObserver(drawSoon);
    theme.observe(document.documentElement, { attributes: true });
    return () => {
      clearTimeout(timer);
      stopCamera();
      stopScene();
      theme.disconnect();
    };
  }, [parts]);

  const go = (event: PointerEvent<HTMLElement>) => {
    // A drag that began on the board may pass over the map without steering it.
    if (event.buttons !== 1 || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { x, y, by } = scale.current;
    const to: Pair = [(event.clientX - left - x) / by, (event.clientY - top - y) / by];
    const { camera } = parts;
    const box = camera.box();
    const { zoom } = camera.transform();
    stopFollowing(parts);
    camera.set({ x: box.width / 2 - to[0] * zoom, y: box.height / 2 - to[1] * zoom, zoom });
  };
  return (
    <div
      className={styles.minimap}
      data-own-pointer
      data-idle
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={frame} className={styles.minimapView} />
    </div>
  );
}
