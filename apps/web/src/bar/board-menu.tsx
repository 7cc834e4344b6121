import { ActionIcon, Menu } from "@mantine/core";
import { canWritePlan } from "@throughline/protocol";
import { ChevronDown, Copy, FileDown, FilePlus2, Pencil, Settings2, Trash2 } from "lucide-react";
import { useState } from "react";
import { useRunAction } from "../actions/use-run-action.ts";
import { useSessionState } from "../session/use-session-state.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";

interface BoardMenuProps {
  onRename(): void;
  onDuplicate(): void;
  onSettings(): void;
  onDelete(): void;
}

/** What can be done with the board as a whole. */
export function BoardMenu(props: BoardMenuProps) {
  const workspace = useWorkspace();
  const run = useRunAction();
  const role = useSessionState((state) => state.role);
  const mayEdit = canWritePlan(role);
  // Renaming puts the focus into the title; the closing menu must not fetch it back.
  const [renames, setRenames] = useState(false);
  const rename = () => {
    setRenames(true);
    props.onRename();
  };
  return (
    <Menu position="bottom-start" width={240} returnFocus={!renames} onOpen={() => setRenames(false)}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Board menu">
          <ChevronDown aria-hidden size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && (
          <Menu.Item leftSection={<Pencil aria-hidden size={16} />} onClick={rename}>
            Rename
          </Menu.Item>
        )}
        {mayEdit && (
          <Menu.Item leftSection={<Copy aria-hidden size={16} />} onClick={props.onDuplicate}>
            Duplicate
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<FileDown aria-hidden size={16} />}
          onClick={() => workspace.set({ dialog: "export" })}
        >
          Export…
        </Menu.Item>
        <Menu.Item leftSection={<FilePlus2 aria-hidden size={16} />} onClick={() => run("new-board")}>
          New board…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Settings2 aria-hidden size={16} />} onClick={props.onSettings}>
          Board settings…
        </Menu.Item>
        {role === "owner" && (
          <Menu.Item
            color="var(--bad)"
            leftSection={<Trash2 aria-hidden size={16} />}
            onClick={props.onDelete}
          >
            Delete board…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
