import { Menu } from "@mantine/core";
import { canFacilitate } from "@throughline/protocol";
import { ChevronDown, Eye, Monitor } from "lucide-react";
import { Avatar } from "../../../bar/avatar.tsx";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import type { PersonHere } from "../people-here.ts";
import styles from "./presenter.module.css";

/** Whose view the room sees, and the way to choose another. Facilitators first. */
export function WhomMenu({ people }: { readonly people: readonly PersonHere[] }) {
  const workspace = useWorkspace();
  const following = useWorkspaceValue((state) => state.following);
  const held = useWorkspaceValue((state) => state.held);
  const followed = people.find(({ clientId }) => clientId === following);
  const nameOf = ({ isMe, name }: PersonHere) => (isMe ? "Your other window" : name);
  const ordered = [...people].sort(
    (one, other) => Number(canFacilitate(other.role)) - Number(canFacilitate(one.role)),
  );
  return (
    <Menu position="bottom-end" width={240} disabled={held}>
      <Menu.Target>
        <button type="button" className={styles.tool}>
          <Eye aria-hidden size={14} />
          {followed ? `View: ${nameOf(followed)}` : "View: this window"}
          <ChevronDown aria-hidden size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.whom ?? ""}>
        <Menu.Item
          leftSection={<Monitor aria-hidden size={18} />}
          onClick={() => workspace.set({ following: null })}
        >
          This window itself
        </Menu.Item>
        {ordered.map((person) => (
          <Menu.Item
            key={person.clientId}
            leftSection={<Avatar name={person.name} color={person.color} idle={!person.active} />}
            disabled={person.followsMe}
            onClick={() => workspace.set({ following: person.clientId })}
          >
            {nameOf(person)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
