import { Menu } from "@mantine/core";
import { Fragment } from "react";
import type { OpenMenu } from "../workspace/workspace.ts";
import type { Action, ActionContext } from "./action.ts";
import { ActionIcon } from "./action-icon.tsx";
import styles from "./action-menu.module.css";
import { ColorDot } from "./color-dot.tsx";
import { KeyCaps } from "./key-caps.tsx";
import type { MenuEntry } from "./menu-entries.ts";
import { ariaKeys, currentPlatform } from "./show-keys.ts";
import { stateOf } from "./use-action-state.ts";

interface MenuItemsProps {
  readonly entries: readonly MenuEntry[];
  readonly context: ActionContext;
  readonly run: (id: string, menu?: OpenMenu) => void;
}

/** Lines of an open menu, with a divider where the group changes. For use inside a `Menu.Dropdown`. */
export function ActionMenuItems({ entries, context, run }: MenuItemsProps) {
  const groupOf = (entry: MenuEntry | undefined) =>
    entry && ("action" in entry ? entry.action : entry.actions[0])?.group;
  return entries.map((entry, index) => (
    <Fragment key={"action" in entry ? entry.action.id : entry.menu}>
      {index > 0 && groupOf(entry) !== groupOf(entries[index - 1]) && <Menu.Divider />}
      {"action" in entry ? (
        <ActionMenuItem action={entry.action} context={context} run={run} />
      ) : (
        <Submenu menu={entry.menu} actions={entry.actions} context={context} run={run} />
      )}
    </Fragment>
  ));
}

interface ItemProps extends Omit<MenuItemsProps, "entries"> {
  readonly action: Action;
  /** Shows the name it has inside its submenu. */
  readonly short?: boolean;
}

/** One action as a line of a menu. */
export function ActionMenuItem({ action, context, run, short = false }: ItemProps) {
  const { label, enabled, checked } = stateOf(action, context);
  const [keys] = action.keys ?? [];
  return (
    <Menu.Item
      disabled={!enabled}
      leftSection={<MenuIcon action={action} />}
      rightSection={keys ? <KeyCaps spec={keys} /> : undefined}
      aria-keyshortcuts={action.keys && ariaKeys(action.keys, currentPlatform())}
      data-checked={checked || undefined}
      aria-current={checked || undefined}
      className={styles.item}
      onClick={() => run(action.id, context.menu)}
    >
      {short && action.under ? action.under.label : label}
    </Menu.Item>
  );
}

function MenuIcon({ action }: { readonly action: Action }) {
  const color = /^color-(\w+)$/.exec(action.id)?.[1];
  return color ? <ColorDot color={color} /> : <ActionIcon action={action} />;
}

function Submenu(props: Omit<MenuItemsProps, "entries"> & { menu: string; actions: readonly Action[] }) {
  const { menu, actions, context, run } = props;
  const first = actions[0];
  if (!actions.some((action) => stateOf(action, context).enabled)) return null;
  return (
    <Menu.Sub openDelay={120} position="right-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item className={styles.item} leftSection={first && <MenuIcon action={first} />}>
          {menu}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={styles.dropdown}>
        {actions.map((action) => (
          <ActionMenuItem key={action.id} action={action} context={context} run={run} short />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
