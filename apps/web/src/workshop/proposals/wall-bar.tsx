import { Menu } from "@mantine/core";
import { Combine, Group, LayoutDashboard, X } from "lucide-react";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useCanTalk } from "../activity/use-may.ts";
import type { Wall } from "./read-wall.ts";
import type { WallSelection } from "./use-wall-selection.ts";
import css from "./wall.module.css";
import { useWallHands } from "./wall-hands.ts";
import { GroupLines, TurnIntoLines } from "./wall-menus.tsx";

interface WallBarProps {
  readonly wall: Wall;
  readonly kinds: readonly string[];
  readonly selection: WallSelection;
}

/** What can be done with the notes that are chosen. */
export function WallBar({ wall, kinds, selection }: WallBarProps) {
  const hands = useWallHands();
  const canTalk = useCanTalk();
  const canEdit = useCanEdit();
  const { notes } = selection;
  const [first, ...others] = notes;
  const isFresh = notes.some(({ item }) => item === null);
  if (!first) return null;
  return (
    <div className={css.bar} role="toolbar" aria-label="Chosen notes">
      <span className={css.chosen} role="status">
        {notes.length} chosen
      </span>
      {canEdit && (
        <Menu position="top-start" withinPortal>
          <Menu.Target>
            <button
              type="button"
              className={css.main}
              aria-disabled={!isFresh}
              onClickCapture={(event) => !isFresh && event.stopPropagation()}
              title={isFresh ? undefined : "All of these are on the board"}
            >
              <LayoutDashboard size={14} aria-hidden /> Turn into cards
            </button>
          </Menu.Target>
          <Menu.Dropdown className={css.lines}>
            <TurnIntoLines notes={notes} kinds={kinds} onDone={selection.clear} />
          </Menu.Dropdown>
        </Menu>
      )}
      {canTalk && (
        <Menu position="top-start" withinPortal>
          <Menu.Target>
            <button type="button" className={css.button}>
              <Group size={14} aria-hidden /> Group
            </button>
          </Menu.Target>
          <Menu.Dropdown className={css.lines}>
            <GroupLines notes={notes} wall={wall} />
          </Menu.Dropdown>
        </Menu>
      )}
      {canTalk && others.length > 0 && (
        <button
          type="button"
          className={css.button}
          title="Makes one note of them, with the texts and authors of all"
          onClick={() => {
            hands.merge(first, others);
            selection.clear();
          }}
        >
          <Combine size={14} aria-hidden /> Merge
        </button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label="Choose none"
        title="Choose none"
        onClick={selection.clear}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
