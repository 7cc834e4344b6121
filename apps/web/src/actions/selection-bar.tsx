import { Menu, Tooltip } from "@mantine/core";
import { type Item, itemKinds, linkKinds } from "@throughline/model";
import { AlignStartVertical, ChevronDown, Ellipsis, Palette, Waypoints } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useItemValue } from "../live/use-item-value.ts";
import { useLink } from "../live/use-record.ts";
import { useCanEdit } from "../panels/use-can-edit.ts";
import { KindIcon } from "../ui/kind-icon.tsx";
import { useWorkspaceValue } from "../workspace/workspace-context.ts";
import type { Action } from "./action.ts";
import button from "./action-button.module.css";
import { ActionButton } from "./action-button.tsx";
import menuStyles from "./action-menu.module.css";
import { ActionMenuItem, ActionMenuItems } from "./action-menu-items.tsx";
import { allActions } from "./all-actions.ts";
import { menuEntries } from "./menu-entries.ts";
import styles from "./selection-bar.module.css";
import { useBarPlace } from "./use-bar-place.ts";
import { useActionContext, useRunAction } from "./use-run-action.ts";

/** What is done most to the selection, floating beside it. Not shown to people who may only look. */
export function SelectionBar() {
  const canEdit = useCanEdit();
  const { items, links } = useWorkspaceValue((state) => state.selection);
  const busy = useWorkspaceValue((state) => state.editing !== null || state.tool.name !== "select");
  const shown = canEdit && !busy && items.length + links.length > 0;
  const ref = useRef<HTMLDivElement>(null);
  useBarPlace(ref, shown);
  if (!shown) return null;
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label="Selection" data-stage-part="">
      {items.length > 0 ? (
        <ItemTools count={items.length} first={items[0] ?? ""} />
      ) : (
        <LinkTools first={links[0] ?? ""} />
      )}
      <ActionButton id="delete" side="top" />
      <MoreMenu about={items.length === 0 ? "link" : items.length > 1 ? "selection" : "item"} />
    </div>
  );
}

function ItemTools({ count, first }: { readonly count: number; readonly first: string }) {
  const item = useItemValue(first, readFrame);
  if (!item) return null;
  const turnable = item.kind !== "section" && item.kind !== "stroke";
  return (
    <>
      {!item.locked && (
        <>
          {turnable && (
            <BarMenu
              menu="Turn into"
              label={count > 1 ? "Turn into" : `${itemKinds[item.kind].label}: turn into`}
            >
              <KindIcon kind={item.kind} size={18} />
              {count === 1 && <span className={styles.word}>{itemKinds[item.kind].label}</span>}
            </BarMenu>
          )}
          <BarMenu menu="Colour" label="Colour">
            <Palette aria-hidden size={18} />
          </BarMenu>
          {count > 1 && (
            <BarMenu menu="Align" label="Align">
              <AlignStartVertical aria-hidden size={18} />
            </BarMenu>
          )}
          <ActionButton id={count === 1 && item.kind === "section" ? "ungroup" : "group"} side="top" />
          <ActionButton id="duplicate" side="top" />
        </>
      )}
      <ActionButton id="lock" side="top" />
    </>
  );
}

/** All that the bar shows of a card: a changed date or figure leaves it alone. */
const readFrame = ({ kind, locked }: Item) => ({ kind, locked });

function LinkTools({ first }: { readonly first: string }) {
  const link = useLink(first);
  if (!link) return null;
  return (
    <>
      <BarMenu menu="Arrow means" label={`${linkKinds[link.kind].label}: change what the arrow means`}>
        <Waypoints aria-hidden size={18} />
        <span className={styles.word}>{linkKinds[link.kind].verb}</span>
      </BarMenu>
      <ActionButton id="reverse-link" side="top" />
    </>
  );
}

interface BarMenuProps {
  readonly menu: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A submenu of the registry behind a button of the bar. */
function BarMenu({ menu, label, children }: BarMenuProps) {
  const context = useActionContext();
  const run = useRunAction();
  const actions: readonly Action[] = allActions.filter((action) => action.under?.menu === menu);
  return (
    <DropMenu label={label} trigger={children} scrolls>
      {() =>
        actions.map((action) => (
          <ActionMenuItem key={action.id} action={action} context={context} run={run} short />
        ))
      }
    </DropMenu>
  );
}

function MoreMenu({ about }: { readonly about: "item" | "link" | "selection" }) {
  const context = useActionContext();
  const run = useRunAction();
  return (
    <DropMenu label="More" trigger={<Ellipsis aria-hidden size={18} />} plain>
      {() => <ActionMenuItems entries={menuEntries(about, context)} context={context} run={run} />}
    </DropMenu>
  );
}

interface DropMenuProps {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly plain?: boolean;
  /** Scrolls where the window is too low for it; for menus without submenus, which scrolling would cut off. */
  readonly scrolls?: boolean;
  /** Called only while the menu is open: what it shows depends on the moment. */
  readonly children: () => ReactNode;
}

function DropMenu({ label, trigger, plain = false, scrolls = false, children }: DropMenuProps) {
  return (
    <Menu position="bottom-start" offset={8} middlewares={{ flip: true, shift: true, size: scrolls }}>
      <Menu.Target>
        <Tooltip label={label} position="top">
          <button type="button" className={button.button} aria-label={label}>
            {trigger}
            {!plain && <ChevronDown aria-hidden size={14} />}
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={menuStyles.dropdown} data-scrolls={scrolls || undefined} aria-label={label}>
        <Lazy>{children}</Lazy>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Calls its content when it is rendered, which Mantine does only for an open dropdown. */
function Lazy({ children }: { readonly children: () => ReactNode }) {
  return children();
}
