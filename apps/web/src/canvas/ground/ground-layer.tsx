import { useEffect, useRef } from "react";
import styles from "../canvas.module.css";
import { useCanvas } from "../canvas-parts.ts";
import { type GroundColors, readGroundColors } from "./colors.ts";
import { createGround } from "./ground.ts";

/** The picture below the cards. Renders once; all drawing follows the camera and the board directly. */
export function GroundLayer() {
  const parts = useCanvas();
  const shapes = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = shapes.current;
    if (!element || !words.current) return;
    const { workspace, session, scene, camera, mounted, onMounted, stage } = parts;
    let colors: GroundColors | undefined;
    let marks = marksOf(workspace.get());
    const ground = createGround(element, words.current, {
      live: session.live,
      scene,
      camera,
      mounted,
      colors: () => {
        colors ??= readGroundColors(element);
        return colors;
      },
      marks: () => marks,
      lensMarks: () => {
        const { arrangement, preview } = stage.get();
        return preview ?? arrangement;
      },
      linkWidth: (link) => {
        const { lens, input } = stage.get();
        return lens.linkWidth?.(input, link);
      },
    });
    const stopWorkspace = workspace.store.subscribe((state, before) => {
      const changed =
        state.selection !== before.selection ||
        state.found !== before.found ||
        state.gridShown !== before.gridShown;
      if (!changed) return;
      marks = marksOf(state);
      ground.refresh();
    });
    const theme = new MutationObserver(() => {
      colors = undefined;
      ground.refresh();
    });
    theme.observe(document.documentElement, { attributes: true });
    const size = new ResizeObserver(ground.refresh);
    if (element.parentElement) size.observe(element.parentElement);
    const stopMounted = onMounted(() => {
      if (!mounted.isBehind()) ground.refresh();
    });
    document.fonts?.ready.then(ground.refresh, () => {});
    const stopStage = stage.subscribe(ground.refresh);
    return () => {
      stopStage();
      stopWorkspace();
      stopMounted();
      theme.disconnect();
      size.disconnect();
      ground.dispose();
    };
  }, [parts]);
  return (
    <>
      <canvas ref={shapes} className={styles.ground} aria-hidden />
      <canvas ref={words} className={styles.ground} aria-hidden />
    </>
  );
}

function marksOf(state: {
  readonly selection: { readonly items: readonly string[]; readonly links: readonly string[] };
  readonly found: readonly string[];
  readonly gridShown: boolean;
}) {
  return {
    selected: new Set([...state.selection.items, ...state.selection.links]),
    found: new Set(state.found),
    grid: state.gridShown,
  };
}
