import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import type { Wall, WallNote } from "./read-wall.ts";
import css from "./wall.module.css";
import { useWallHands } from "./wall-hands.ts";
import { GroupLines, MergeLines, TurnIntoLines } from "./wall-menus.tsx";

interface NoteMenuProps {
  readonly note: WallNote;
  readonly wall: Wall;
  readonly kinds: readonly string[];
  readonly canTalk: boolean;
  readonly canEdit: boolean;
  /** The button it was opened with. */
  readonly button: HTMLElement;
  onClose(): void;
}

/** Everything that can be done with one note. */
export function NoteMenu({ note, wall, kinds, canTalk, canEdit, button, onClose }: NoteMenuProps) {
  const hands = useWallHands();
  const { left, bottom } = button.getBoundingClientRect();
  return (
    <Menu
      opened
      returnFocus={false}
      position="bottom-start"
      offset={2}
      transitionProps={{ duration: 0 }}
      onChange={(opened) => {
        if (opened) return;
        onClose();
        if (button.isConnected) button.focus({ preventScroll: true });
      }}
    >
      <Menu.Target>
        <span className={css.anchor} style={{ left, top: bottom }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Proposal">
        {canEdit && note.item === null && (
          <Lines label="Turn into a card">
            <TurnIntoLines notes={[note]} kinds={kinds} />
          </Lines>
        )}
        {note.item !== null && <Menu.Item onClick={() => hands.show([note])}>Show on the board</Menu.Item>}
        {canTalk && (
          <Lines label="Move to group">
            <GroupLines notes={[note]} wall={wall} />
          </Lines>
        )}
        {canTalk && wall.notes.length > 1 && (
          <Lines label="Merge with">
            <MergeLines note={note} wall={wall} />
          </Lines>
        )}
        {canTalk && note.parts.length > 1 && (
          <Menu.Item onClick={() => hands.apart(note)}>Take apart</Menu.Item>
        )}
        {canTalk && hands.mayRemove([note]) && (
          <Lines label="Remove">
            <Menu.Item color="red" onClick={() => hands.remove([note])}>
              Remove for everyone
            </Menu.Item>
          </Lines>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Lines({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu.Sub openDelay={120} position="left-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item>{label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={css.lines}>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
