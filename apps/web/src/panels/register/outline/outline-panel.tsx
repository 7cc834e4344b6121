import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronRight, MoveRight } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { useBoardVersion } from "../../../live/use-record.ts";
import { useSession } from "../../../session/session-context.ts";
import { KindIcon } from "../../../ui/kind-icon.tsx";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import { showOnBoard } from "../../show-on-board.ts";
import css from "../register.module.css";
import { registerView } from "../register-view.ts";
import { buildOutline, type OutlineNode, type OutlineOrder } from "./build-outline.ts";
import tree from "./outline.module.css";
import { outlineKey } from "./outline-keys.ts";
import { type VisibleNode, visibleNodes } from "./visible-nodes.ts";

const ROW_HEIGHT = 28;

/** The board as a tree to read and to walk with the keys: what is in what, or what serves what. */
export function OutlinePanel() {
  const session = useSession();
  const workspace = useWorkspace();
  const store = registerView(session);
  const order = useStore(store, (state) => state.order);
  const folds = useStore(store, (state) => state.folds);
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living maps change with the version.
  const roots = useMemo(() => buildOutline(session.live, order), [session.live, version, order]);
  const shown = useMemo(
    () => visibleNodes(roots, (node) => folds.get(node.key) ?? opensAtFirst(node)),
    [roots, folds],
  );
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const found = shown.findIndex(({ node }) => node.key === activeKey);
  const active = Math.max(0, found);
  const scroll = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    paddingStart: 4,
    paddingEnd: 12,
  });
  const fold = (node: OutlineNode, open: boolean) =>
    store.setState({ folds: new Map([...folds, [node.key, open]]) });
  const go = (index: number) => {
    const target = shown[index];
    if (!target) return;
    setActiveKey(target.node.key);
    virtual.scrollToIndex(index);
    if (target.node.type === "item" && target.node.itemId) workspace.select([target.node.itemId]);
  };
  const open = (node: OutlineNode) => {
    if (node.itemId) showOnBoard(workspace, [node.itemId]);
  };
  useFollowSelection(order, shown, activeKey, (key, index) => {
    setActiveKey(key);
    virtual.scrollToIndex(index);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const move = outlineKey(shown, active, event.key);
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const node = shown[active]?.node;
    if (move.to !== undefined) go(move.to);
    if (node && move.fold !== undefined) fold(node, move.fold);
    if (node && move.open) open(node);
  };
  if (roots.length === 0) return <p className={css.empty}>Nothing is on this board yet.</p>;
  return (
    <>
      <nav className={css.kinds} aria-label="Order of the outline">
        {ORDERS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={order === name}
            onClick={() => store.setState({ order: name })}
          >
            {label}
          </button>
        ))}
      </nav>
      <div
        ref={scroll}
        role="tree"
        aria-label="Outline of the board"
        data-own-keys
        aria-activedescendant={`${id}-${active}`}
        tabIndex={0}
        className={tree.tree}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map((row) => {
            const entry = shown[row.index];
            if (!entry) return null;
            return (
              <OutlineRow
                key={entry.node.key}
                id={`${id}-${row.index}`}
                entry={entry}
                top={row.start}
                active={row.index === active}
                onFold={() => fold(entry.node, !entry.expanded)}
                onPick={() => go(row.index)}
                onOpen={() => open(entry.node)}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

const ORDERS: readonly (readonly [OutlineOrder, string])[] = [
  ["structure", "By program and section"],
  ["chain", "By goal, benefit and work"],
];

/** Headings, programs and sections open; the arrows under a card wait until asked for. */
function opensAtFirst(node: OutlineNode): boolean {
  return node.children.some((child) => child.type !== "link");
}

/** Goes to a card that was selected elsewhere, or in the other order, where the outline shows it. */
function useFollowSelection(
  order: OutlineOrder,
  shown: readonly VisibleNode[],
  activeKey: string | null,
  follow: (key: string, index: number) => void,
) {
  const [selected] = useWorkspaceValue((state) => state.selection.items);
  const latest = useRef({ shown, activeKey, follow });
  useEffect(() => {
    latest.current = { shown, activeKey, follow };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order has other places for the same card.
  useEffect(() => {
    const now = latest.current;
    if (selected === undefined) return;
    const current = now.shown.find(({ node }) => node.key === now.activeKey);
    if (current?.node.itemId === selected) return;
    const index = now.shown.findIndex(({ node }) => node.type === "item" && node.itemId === selected);
    const entry = now.shown[index];
    if (entry) now.follow(entry.node.key, index);
  }, [selected, order]);
}

function OutlineRow({
  id,
  entry,
  top,
  active,
  onFold,
  onPick,
  onOpen,
}: {
  readonly id: string;
  readonly entry: VisibleNode;
  readonly top: number;
  readonly active: boolean;
  readonly onFold: () => void;
  readonly onPick: () => void;
  readonly onOpen: () => void;
}) {
  const { node, level, place, siblings, expanded } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys for its items.
    <div
      role="treeitem"
      id={id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={expanded}
      aria-selected={active}
      className={tree.row}
      data-type={node.type}
      style={{ top, paddingLeft: 12 + (level - 1) * 20 }}
      tabIndex={-1}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      {expanded === undefined ? (
        <span className={tree.spacer} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={tree.fold}
          aria-label={expanded ? `Close ${node.label}` : `Open ${node.label}`}
          data-open={expanded || undefined}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <ChevronRight size={14} aria-hidden />
        </button>
      )}
      {node.type === "link" ? (
        <MoveRight size={13} aria-hidden className={tree.arrow} />
      ) : (
        node.kind && <KindIcon kind={node.kind} size={14} />
      )}
      <span className={tree.label}>{node.label}</span>
      {node.type === "heading" && <span className={tree.count}>{node.children.length}</span>}
    </div>
  );
}
