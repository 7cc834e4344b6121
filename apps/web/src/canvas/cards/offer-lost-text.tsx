import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { addItem } from "@throughline/board";
import type { Pair } from "@throughline/model";
import type { BoardSession } from "../../session/session-context.ts";

/** Tells a writer that the card under their hands is gone, and keeps what they typed within reach. */
export function offerLostText(session: BoardSession, text: string, pos: Pair): void {
  const id = `lost-text-${Date.now()}`;
  const keep = () => {
    addItem(session.board, { kind: "note", pos, title: text });
    notifications.hide(id);
  };
  notifications.show({
    id,
    title: "Someone deleted the card you were typing on",
    message: (
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" lineClamp={2}>
          Your text is kept here: “{text}”
        </Text>
        <Button size="compact-sm" variant="light" style={{ flex: "none" }} onClick={keep}>
          Put it into a new note
        </Button>
      </Group>
    ),
    autoClose: false,
  });
}
