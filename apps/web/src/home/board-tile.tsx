import { ActionIcon, Badge, Menu } from "@mantine/core";
import { canWritePlan } from "@throughline/protocol";
import { Copy, Download, Ellipsis, ListX, Pencil, Trash2 } from "lucide-react";
import type { MouseEvent } from "react";
import { navigate } from "../route.ts";
import { rolesInWords } from "../share/roles-in-words.ts";
import { ago } from "../ui/ago.ts";
import styles from "./board-tile.module.css";
import type { RecentBoard } from "./recent-boards.ts";

interface BoardTileProps {
  readonly board: RecentBoard;
  onRename(): void;
  onDuplicate(): void;
  onForget(): void;
  onDelete(): void;
}

/** One board of this browser: a click opens it, the menu does the rest. */
export function BoardTile({ board, ...on }: BoardTileProps) {
  const title = board.title || "Untitled board";
  const mayEdit = canWritePlan(board.role);
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(`/b/${board.id}`);
  };
  return (
    <li className={styles.tile}>
      <a className={styles.link} href={`/b/${board.id}`} onClick={open}>
        <span className={styles.title}>{title}</span>
      </a>
      <div className={styles.facts}>
        <Badge variant="default" tt="none" fw={500}>
          {rolesInWords[board.role].name}
        </Badge>
        <span>Opened {ago(board.openedAt, Date.now())}</span>
      </div>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon className={styles.more} variant="subtle" color="gray" aria-label={`More for ${title}`}>
            <Ellipsis aria-hidden size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit && (
            <>
              <Menu.Item leftSection={<Pencil aria-hidden size={16} />} onClick={on.onRename}>
                Rename…
              </Menu.Item>
              <Menu.Item leftSection={<Copy aria-hidden size={16} />} onClick={on.onDuplicate}>
                Duplicate
              </Menu.Item>
            </>
          )}
          <Menu.Item
            component="a"
            href={`/api/boards/${board.id}/export?format=json`}
            leftSection={<Download aria-hidden size={16} />}
          >
            Save as a file
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<ListX aria-hidden size={16} />} onClick={on.onForget}>
            Remove from this list
          </Menu.Item>
          {board.role === "owner" && (
            <Menu.Item
              color="var(--bad)"
              leftSection={<Trash2 aria-hidden size={16} />}
              onClick={on.onDelete}
            >
              Delete board…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
