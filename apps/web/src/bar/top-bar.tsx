import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { House, Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import { UndoButtons } from "../actions/undo-buttons.tsx";
import { duplicateBoard } from "../home/boards-api.ts";
import { HealthButton } from "../panels/health/health-button.tsx";
import { navigate } from "../route.ts";
import { exportKept } from "../session/export-kept.ts";
import { useSession } from "../session/session-context.ts";
import { notify } from "../ui/notify.ts";
import { ThemeToggle } from "../ui/theme-toggle.tsx";
import { CommentsButton } from "../workshop/comments/comments-button.tsx";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { Avatars } from "./avatars.tsx";
import { BoardMenu } from "./board-menu.tsx";
import { BoardTitle } from "./board-title.tsx";
import { MeMenu } from "./me-menu.tsx";
import { SavedLightBadge } from "./saved-light-badge.tsx";
import styles from "./top-bar.module.css";
import { ViewOnlyChip } from "./view-only-chip.tsx";

const BoardSettingsDialog = lazy(() =>
  import("./board-settings-dialog.tsx").then((it) => ({ default: it.BoardSettingsDialog })),
);
const DeleteBoardDialog = lazy(() =>
  import("../home/delete-board-dialog.tsx").then((it) => ({ default: it.DeleteBoardDialog })),
);

/** The strip above the board: where I am, how safe my work is, who is here. */
export function TopBar() {
  const session = useSession();
  const workspace = useWorkspace();
  const [renaming, setRenaming] = useState(false);
  const [dialog, setDialog] = useState<"settings" | "delete" | null>(null);
  const duplicate = async () => {
    const answer = await duplicateBoard(session.boardId);
    if (answer.ok) navigate(answer.value);
    else notify(answer.message, "problem");
  };
  return (
    <header className={styles.bar}>
      <Tooltip label="All your boards">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="All your boards"
          onClick={() => navigate("/")}
        >
          <House aria-hidden size={18} />
        </ActionIcon>
      </Tooltip>
      <BoardTitle editing={renaming} onEditing={setRenaming} />
      <BoardMenu
        onRename={() => setRenaming(true)}
        onDuplicate={() => void duplicate()}
        onSettings={() => setDialog("settings")}
        onDelete={() => setDialog("delete")}
      />
      <SavedLightBadge />
      <ViewOnlyChip />
      <div className={styles.space} />
      <div className={styles.plan}>
        <HealthButton />
        <ActionButton id="changes" side="bottom" />
        <CommentsButton />
      </div>
      <UndoButtons />
      <Avatars />
      <MeMenu />
      <ThemeToggle />
      <Button
        leftSection={<Share2 aria-hidden size={16} />}
        onClick={() => workspace.set({ dialog: "share" })}
      >
        Share
      </Button>
      <Suspense fallback={null}>
        {dialog === "settings" && <BoardSettingsDialog onClose={() => setDialog(null)} />}
        {dialog === "delete" && (
          <DeleteBoardDialog
            board={{ id: session.boardId, title: session.live.meta().title }}
            onExport={() => exportKept(session)}
            onClose={() => setDialog(null)}
            onDeleted={() => navigate("/")}
          />
        )}
      </Suspense>
    </header>
  );
}
