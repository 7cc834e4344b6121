import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useSession } from "../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import { DropHint } from "./backdrop/drop-hint.tsx";
import { Rulers } from "./backdrop/rulers.tsx";
import styles from "./canvas.module.css";
import { CanvasContext, type CanvasParts, createCanvasParts, useCanvas } from "./canvas-parts.ts";
import { Announcer } from "./chrome/announcer.tsx";
import { BackToContent } from "./chrome/back-to-content.tsx";
import { EmptyHint } from "./chrome/empty-hint.tsx";
import { KindQuestionMenu } from "./chrome/kind-question-menu.tsx";
import { LensHint } from "./chrome/lens-hint.tsx";
import { Minimap } from "./chrome/minimap.tsx";
import { FlowBoard } from "./flow-board.tsx";
import { GroundLayer } from "./ground/ground-layer.tsx";
import { AskHost } from "./lens/ask-host.tsx";
import { ItemHandles } from "./overlay/item-handles.tsx";
import { TimeGrip } from "./overlay/time-grip.tsx";
import { PeersLayer } from "./presence/peers-layer.tsx";
import { useCanvasStage } from "./use-canvas-stage.ts";

/** The board on screen: cards, links and the people on it. Fills its parent. */
export function Canvas() {
  const session = useSession();
  const workspace = useWorkspace();
  const [parts, setParts] = useState<CanvasParts>();
  useEffect(() => {
    if (!workspace.stage) return;
    const made = createCanvasParts(session, workspace, workspace.stage);
    setParts(made);
    return () => {
      setParts(undefined);
      made.dispose();
    };
  }, [session, workspace]);
  if (!parts) return null;
  return (
    <CanvasContext value={parts}>
      <Stage />
    </CanvasContext>
  );
}

function Stage() {
  const stage = useRef<HTMLElement>(null);
  const parts = useCanvas();
  useCanvasStage(stage, parts);
  const tool = useWorkspaceValue((state) => state.tool.name);
  const spaceHeld = useStore(parts.hand, (state) => state.spaceHeld);
  const panning = useStore(parts.hand, (state) => state.panning);
  return (
    <section
      ref={stage}
      className={styles.stage}
      data-tool={panning ? "panning" : spaceHeld ? "hand" : tool}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the way into the canvas by keyboard; Tab goes on to the cards.
      tabIndex={0}
      aria-label="Canvas. Tab goes through the cards, Enter edits, arrows move what is selected."
    >
      <GroundLayer />
      <FlowBoard />
      <PeersLayer />
      <Rulers />
      <ItemHandles />
      <TimeGrip />
      <EmptyHint />
      <LensHint />
      <BackToContent />
      <Minimap />
      <KindQuestionMenu />
      <DropHint />
      <AskHost />
      <Announcer />
    </section>
  );
}
