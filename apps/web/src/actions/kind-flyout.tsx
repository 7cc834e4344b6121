import { Menu, Tooltip } from "@mantine/core";
import { type ItemKind, itemKinds } from "@throughline/model";
import { Plus } from "lucide-react";
import { useCallback, useState } from "react";
import { KindIcon } from "../ui/kind-icon.tsx";
import { useWorkspaceValue } from "../workspace/workspace-context.ts";
import button from "./action-button.module.css";
import { actionOf } from "./all-actions.ts";
import { createActionId } from "./create.ts";
import { KeyCaps } from "./key-caps.tsx";
import { kindGroups } from "./kind-groups.ts";
import { ariaKeys, currentPlatform } from "./show-keys.ts";
import styles from "./tool-rail.module.css";
import { useDragToPlace } from "./use-drag-to-place.ts";
import { useRunAction } from "./use-run-action.ts";

const planningKinds: readonly ItemKind[] = kindGroups.flatMap((group) => group.kinds);

/** The planning objects behind the plus of the rail, by the question each group answers. */
export function KindFlyout() {
  const [opened, setOpened] = useState(false);
  const kind = useWorkspaceValue(({ tool }) =>
    tool.name === "create" && planningKinds.includes(tool.kind) ? tool.kind : undefined,
  );
  const run = useRunAction();
  const close = useCallback(() => setOpened(false), []);
  const drag = useDragToPlace(close);
  return (
    <Menu opened={opened} onChange={setOpened} position="right" offset={8} withinPortal={false}>
      <Menu.Target>
        <Tooltip label="Planning cards" position="right" disabled={opened}>
          <button
            type="button"
            className={button.button}
            aria-label={kind ? `Planning cards: ${itemKinds[kind].label}` : "Planning cards"}
            aria-pressed={kind !== undefined}
          >
            {kind ? <KindIcon kind={kind} size={20} /> : <Plus aria-hidden size={20} />}
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={styles.flyout} aria-label="Planning cards">
        {kindGroups.map((group) => (
          <fieldset key={group.label} className={styles.kinds}>
            <Menu.Label component="legend">{group.label}</Menu.Label>
            {group.kinds.map((each) => {
              const { keys } = actionOf(createActionId(each));
              return (
                <Menu.Item
                  key={each}
                  className={styles.kind}
                  leftSection={<KindIcon kind={each} size={18} />}
                  rightSection={keys?.[0] ? <KeyCaps spec={keys[0]} /> : undefined}
                  aria-keyshortcuts={keys && ariaKeys(keys, currentPlatform())}
                  onClick={() => run(createActionId(each))}
                  onPointerDown={(event) => drag(event, each)}
                >
                  {itemKinds[each].label}
                </Menu.Item>
              );
            })}
          </fieldset>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
