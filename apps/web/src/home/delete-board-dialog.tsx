import { Button, Group, Text } from "@mantine/core";
import { roomOf, talkRoomOf } from "@throughline/protocol";
import { useState } from "react";
import { momentShelf } from "../panels/changes/moment-shelf.ts";
import { copyName, copyNameOf, unmarkCopy } from "../session/copy-marker.ts";
import { Dialog } from "../ui/dialog.tsx";
import { deleteBoard } from "./boards-api.ts";
import { forgetBoard, type RecentBoard } from "./recent-boards.ts";

/** Asks before a board is deleted for everyone, and says what goes with it. */
export function DeleteBoardDialog(props: {
  readonly board: Pick<RecentBoard, "id" | "title">;
  /** Saves a copy first. */
  onExport(): void;
  onClose(): void;
  onDeleted(): void;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const title = props.board.title || "Untitled board";
  const remove = async () => {
    setBusy(true);
    const answer = await deleteBoard(props.board.id);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.message);
      return;
    }
    forgetBoard(props.board.id);
    for (const room of [roomOf(props.board.id), talkRoomOf(props.board.id)].map(copyNameOf)) {
      indexedDB.deleteDatabase(copyName(room));
      unmarkCopy(room);
    }
    void momentShelf.dropAll(props.board.id);
    props.onDeleted();
  };
  return (
    <Dialog onClose={props.onClose} title={`Delete “${title}”?`} size={540}>
      <Text>
        Everyone loses the board: all its cards, arrows and comments, and every link to it stops working. This
        cannot be taken back.
      </Text>
      {problem && (
        <Text role="alert" c="var(--bad)" mt="sm">
          {problem}
        </Text>
      )}
      <Group justify="space-between" mt="lg">
        <Button variant="default" onClick={props.onExport}>
          Export a copy first
        </Button>
        <Group gap="xs" wrap="nowrap">
          <Button variant="subtle" color="gray" onClick={props.onClose}>
            Keep it
          </Button>
          <Button color="red" loading={busy} onClick={() => void remove()}>
            Delete for everyone
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
