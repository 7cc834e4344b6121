import { lazy, type ReactNode, Suspense } from "react";
import { CommandPalette } from "./actions/command-palette.tsx";
import { ContextMenu } from "./actions/context-menu.tsx";
import { ExportDialog } from "./actions/export-dialog.tsx";
import { HelpSheet } from "./actions/help-sheet.tsx";
import { PasteListDialog } from "./actions/paste-list-dialog.tsx";
import { SelectionBar } from "./actions/selection-bar.tsx";
import { ToolRail } from "./actions/tool-rail.tsx";
import { useActionKeys } from "./actions/use-action-keys.ts";
import { ViewControls } from "./actions/view-controls.tsx";
import { LensRow } from "./bar/lens-row.tsx";
import { TopBar } from "./bar/top-bar.tsx";
import styles from "./board-frame.module.css";
import { Canvas } from "./canvas/canvas.tsx";
import { FollowFrame } from "./follow/follow-frame.tsx";
import { useLensStage, useLensState } from "./lenses/use-lens.ts";
import { ChangesPanel } from "./panels/changes/changes-panel.tsx";
import { useKeptVisits } from "./panels/changes/use-moments.ts";
import { FigureExplanation } from "./panels/figures/figure-explanation.tsx";
import { HealthPanel } from "./panels/health/health-panel.tsx";
import { Inspector } from "./panels/inspector/inspector.tsx";
import { SearchPanel } from "./panels/search/search-panel.tsx";
import { Trials } from "./trials/trials.tsx";
import { WorkshopFronts, WorkshopPanel, WorkshopStrips } from "./workshop/workshop-parts.tsx";
import { useWorkspace, useWorkspaceValue } from "./workspace/workspace-context.ts";

const ShareDialog = lazy(() =>
  import("./share/share-dialog.tsx").then((it) => ({ default: it.ShareDialog })),
);
const NewBoardDialog = lazy(() =>
  import("./home/new-board-dialog.tsx").then((it) => ({ default: it.NewBoardDialog })),
);
const Register = lazy(() =>
  import("./panels/register/register.tsx").then((it) => ({ default: it.Register })),
);

/** What the present lens shows over the canvas, such as a drawer of its own. */
function LensFront() {
  const stage = useLensStage();
  const { lens, input } = useLensState();
  const { Front } = lens;
  return Front ? <Front key={lens.id} look={input.look} choose={stage.choose} /> : null;
}

/** Where everything on an open board stands. Each part reads the board from its contexts. */
export function BoardFrame({ notice }: { readonly notice: ReactNode }) {
  useActionKeys();
  useKeptVisits();
  const workspace = useWorkspace();
  const dialog = useWorkspaceValue((state) => state.dialog);
  const hidden = useWorkspaceValue((state) => state.interfaceHidden);
  const registerOpen = useWorkspaceValue((state) => state.registerOpen);
  return (
    <div className={styles.frame}>
      {!hidden && <TopBar />}
      {!hidden && <LensRow />}
      {notice}
      <WorkshopStrips />
      <main className={styles.work}>
        <div className={styles.stage}>
          <Canvas />
          {!hidden && (
            <>
              <ToolRail />
              <SelectionBar />
              <ViewControls />
              <SearchPanel />
            </>
          )}
          <LensFront />
          <FollowFrame />
          <WorkshopFronts />
          <Trials />
          <ContextMenu />
          <FigureExplanation />
        </div>
        {!hidden && (
          <>
            <HealthPanel />
            <ChangesPanel />
            <WorkshopPanel />
            <Inspector />
          </>
        )}
        {!hidden && registerOpen && (
          <div className={styles.register}>
            <Suspense fallback={null}>
              <Register />
            </Suspense>
          </div>
        )}
      </main>
      <CommandPalette />
      <HelpSheet />
      <PasteListDialog />
      <ExportDialog />
      <Suspense fallback={null}>
        {dialog === "share" && <ShareDialog />}
        {dialog === "new-board" && <NewBoardDialog onClose={() => workspace.set({ dialog: null })} />}
      </Suspense>
    </div>
  );
}
