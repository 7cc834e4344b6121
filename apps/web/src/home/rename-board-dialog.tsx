import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { renameBoardOnServer } from "./boards-api.ts";
import { type RecentBoard, rememberBoard } from "./recent-boards.ts";

/** Gives a board another name, for everyone. */
export function RenameBoardDialog(props: {
  readonly board: RecentBoard;
  onClose(): void;
  onRenamed(): void;
}) {
  const { board } = props;
  const [title, setTitle] = useState(board.title);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await renameBoardOnServer(board.id, title.trim());
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.message);
      return;
    }
    rememberBoard({ id: board.id, title: title.trim() });
    props.onRenamed();
  };
  return (
    <Dialog onClose={props.onClose} title="Rename the board">
      <form onSubmit={(event) => void rename(event)}>
        <TextInput
          label="Name"
          value={title}
          maxLength={200}
          data-autofocus
          error={problem}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="subtle" color="gray" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={!title.trim()}>
            Rename
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
