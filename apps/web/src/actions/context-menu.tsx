import { Menu } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import styles from "./action-menu.module.css";
import { ActionMenuItems } from "./action-menu-items.tsx";
import { menuEntries } from "./menu-entries.ts";
import { useActionContext, useRunAction } from "./use-run-action.ts";

const LABELS = { board: "Board", item: "Card", link: "Arrow", selection: "Selection" } as const;

/**
 * The menu at the pointer, about the board, a card, an arrow or the selection. When it is left without a
 * choice the focus goes back to where it was; after a choice it is the action's to place.
 */
export function ContextMenu() {
  const menu = useWorkspaceValue((state) => state.menu);
  const workspace = useWorkspace();
  const context = useActionContext();
  const run = useRunAction();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (menu) before.current = document.activeElement;
  }, [menu]);
  if (!menu) return null;
  const about = { ...context, menu };
  return (
    <Menu
      key={`${menu.x} ${menu.y}`}
      opened
      returnFocus={false}
      // To the side, so that a menu too long for what is below moves up instead of out of the window.
      position="right-start"
      offset={2}
      transitionProps={{ duration: 0 }}
      closeOnItemClick
      onChange={(opened) => {
        if (opened) return;
        workspace.set({ menu: null });
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      }}
    >
      <Menu.Target>
        <span className={styles.anchor} style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown} aria-label={LABELS[menu.about]}>
        <ActionMenuItems
          entries={menuEntries(menu.about, about)}
          context={about}
          run={(id) => {
            before.current = null;
            workspace.set({ menu: null });
            run(id, menu);
          }}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
