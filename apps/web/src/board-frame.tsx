import { lazy, Suspense } from "react";
import { CommandPalette } from "./actions/command-palette.tsx";
import { ContextMenu } from "./actions/context-menu.tsx";
import { ExportDialog } from "./actions/export-dialog.tsx";
import { HelpSheet } from "./actions/help-sheet.tsx";
import { PasteListDialog } from "./actions/paste-list-dialog.tsx";
import { SelectionBar } from "./actions/selection-bar.tsx";
import { ToolRail } from "./actions/tool-rail.tsx";
import { useActionKeys } from "./actions/use-action-keys.ts";
import { ViewControls } from "./actions/view-controls.tsx";
import { TopBar } from "./bar/top-bar.tsx";
import styles from "./board-frame.module.css";
import { Canvas } from "./canvas/canvas.tsx";
import { Inspector } from "./panels/inspector/inspector.tsx";
import { SearchPanel } from "./panels/search/search-panel.tsx";
import { useWorkspaceValue } from "./workspace/workspace-context.ts";

const Register = lazy(() =>
  import("./panels/register/register.tsx").then((it) => ({ default: it.Register })),
);

/** Where everything on an open board stands. Each part reads the board from its contexts. */
export function BoardFrame() {
  useActionKeys();
  const hidden = useWorkspaceValue((state) => state.interfaceHidden);
  const registerOpen = useWorkspaceValue((state) => state.registerOpen);
  return (
    <div className={styles.frame}>
      {!hidden && <TopBar />}
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
          <ContextMenu />
        </div>
        {!hidden && <Inspector />}
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
    </div>
  );
}
