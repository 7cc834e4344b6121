import { ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { allLenses } from "../lenses/all-lenses.ts";
import { MarksOver, MarksUnder } from "./backdrop/marks-layer.tsx";
import { TokensLayer } from "./backdrop/tokens-layer.tsx";
import { ZOOM_MAX, ZOOM_MIN } from "./camera/board-camera.ts";
import styles from "./canvas.module.css";
import { useCanvas } from "./canvas-parts.ts";
import { Card } from "./cards/card.tsx";
import { createLensCard } from "./cards/lens-card.tsx";
import { type CardNode, PLAIN_CARD } from "./flow-nodes.ts";
import { LinkLayer } from "./links/link-layer.tsx";
import { FoundLayer } from "./overlay/found-layer.tsx";
import { HandLayer } from "./overlay/hand-layer.tsx";

/** One type for each lens with a face of its own, so that a card changes its look when its node is made anew. */
const nodeTypes = {
  [PLAIN_CARD]: Card,
  ...Object.fromEntries(allLenses.flatMap(({ id, Face }) => (Face ? [[id, createLensCard(id, Face)]] : []))),
};
const NO_EDGES: [] = [];

/** React Flow as the renderer of mounted cards. The camera and all gestures are our own. */
export function FlowBoard() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const { nodes, camera } = useCanvas();
  const store = useStoreApi<CardNode>();
  // Sizes are known, so React Flow need not measure: one layout and one render less for each new card.
  // It takes hold of this function when it first renders, so it is replaced before.
  useState(() => store.setState({ updateNodeInternals: () => {} }));
  const list = useSyncExternalStore(nodes.subscribe, nodes.get);

  useLayoutEffect(() => {
    const follow = () => {
      const { x, y, zoom } = camera.transform();
      store.setState({ transform: [x, y, zoom] });
    };
    follow();
    const stopStore = store.subscribe((state, before) => {
      if (state.panZoom !== before.panZoom) follow();
    });
    const stopCamera = camera.onMove(follow);
    return () => {
      stopStore();
      stopCamera();
    };
  }, [camera, store]);

  return (
    <ReactFlow<CardNode>
      className={styles.flow ?? ""}
      aria-label="Cards on the board"
      nodes={list as CardNode[]}
      edges={NO_EDGES}
      nodeTypes={nodeTypes}
      minZoom={ZOOM_MIN}
      maxZoom={ZOOM_MAX}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      panOnDrag={false}
      panOnScroll={false}
      zoomOnScroll={false}
      zoomOnPinch={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomActivationKeyCode={null}
      attributionPosition="bottom-left"
    >
      <ViewportPortal>
        <div className={styles.underPlane}>
          <MarksUnder />
        </div>
        <div className={styles.linkPlane}>
          <LinkLayer />
        </div>
        <div className={styles.overPlane}>
          <MarksOver />
          <TokensLayer />
        </div>
        <div className={styles.handPlane}>
          <FoundLayer />
          <HandLayer />
        </div>
      </ViewportPortal>
    </ReactFlow>
  );
}
