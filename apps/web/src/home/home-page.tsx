import { Button, FileButton, Group } from "@mantine/core";
import { FolderOpen, Plus } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { navigate } from "../route.ts";
import type { ApiResult } from "../session/call-api.ts";
import { notify } from "../ui/notify.ts";
import { ThemeToggle } from "../ui/theme-toggle.tsx";
import { Wordmark } from "../ui/wordmark.tsx";
import { BoardTile } from "./board-tile.tsx";
import { createBoard, duplicateBoard, importBoard } from "./boards-api.ts";
import { FirstVisit } from "./first-visit.tsx";
import styles from "./home-page.module.css";
import { forgetBoard, type RecentBoard } from "./recent-boards.ts";
import { SampleTiles } from "./sample-tiles.tsx";
import { useRecentBoards } from "./use-recent-boards.ts";

const NewBoardDialog = lazy(() =>
  import("./new-board-dialog.tsx").then((it) => ({ default: it.NewBoardDialog })),
);
const RenameBoardDialog = lazy(() =>
  import("./rename-board-dialog.tsx").then((it) => ({ default: it.RenameBoardDialog })),
);
const DeleteBoardDialog = lazy(() =>
  import("./delete-board-dialog.tsx").then((it) => ({ default: it.DeleteBoardDialog })),
);

const TOUR = "cloud-move";

type Dialog = "new" | { readonly rename: RecentBoard } | { readonly remove: RecentBoard } | null;

/** The boards of this browser and the ways to begin a new one. */
export function HomePage() {
  const { boards, refresh } = useRecentBoards();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = "Throughline";
  }, []);

  const go = async (making: Promise<ApiResult<string>>) => {
    setBusy(true);
    const answer = await making;
    setBusy(false);
    if (answer.ok) navigate(answer.value);
    else notify(answer.message, "problem");
  };
  const tryOut = (sampleId: string) => void go(createBoard("", sampleId));
  const finish = () => {
    setDialog(null);
    refresh();
  };
  const forget = (board: RecentBoard) => {
    forgetBoard(board.id);
    refresh();
    notify("The board is off this list. It still exists: its link brings it back.");
  };
  const openFile = (file: File | null) => {
    if (file) void go(importBoard(new Blob([file], { type: "application/json" })));
  };

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Wordmark />
        <Group gap="xs">
          <FileButton accept=".json,application/json" onChange={openFile}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<FolderOpen aria-hidden size={16} />}>
                Open a board file
              </Button>
            )}
          </FileButton>
          <ThemeToggle />
        </Group>
      </header>
      <main className={styles.main}>
        {boards.length === 0 ? (
          <>
            <FirstVisit busy={busy} onTour={() => tryOut(TOUR)} onNew={() => setDialog("new")} />
            <SampleTiles busy={busy} onOpen={tryOut} />
          </>
        ) : (
          <>
            <div className={styles.top}>
              <h1 className={styles.title}>Your boards</h1>
              <Button leftSection={<Plus aria-hidden size={16} />} onClick={() => setDialog("new")}>
                New board
              </Button>
            </div>
            <ul className={styles.boards}>
              {boards.map((board) => (
                <BoardTile
                  key={board.id}
                  board={board}
                  onRename={() => setDialog({ rename: board })}
                  onDuplicate={() => void go(duplicateBoard(board.id))}
                  onForget={() => forget(board)}
                  onDelete={() => setDialog({ remove: board })}
                />
              ))}
            </ul>
            <p className={styles.hint}>
              The boards opened in this browser. Boards opened elsewhere come here by their links.
            </p>
          </>
        )}
      </main>
      <Suspense fallback={null}>
        {dialog === "new" && <NewBoardDialog onClose={finish} />}
        {dialog && dialog !== "new" && "rename" in dialog && (
          <RenameBoardDialog board={dialog.rename} onClose={finish} onRenamed={finish} />
        )}
        {dialog && dialog !== "new" && "remove" in dialog && (
          <DeleteBoardDialog
            board={dialog.remove}
            onExport={() => location.assign(`/api/boards/${dialog.remove.id}/export?format=json`)}
            onClose={finish}
            onDeleted={finish}
          />
        )}
      </Suspense>
    </div>
  );
}
