import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useSession } from "../../../session/session-context.ts";
import { notify } from "../../../ui/notify.ts";
import { useWorkspace, useWorkspaceValue } from "../../../workspace/workspace-context.ts";
import type { EditEnd } from "./cell-editor.tsx";
import type { Column } from "./columns.ts";
import { cellEditing } from "./editable-cell.ts";
import { type Cell, moveCell } from "./grid-moves.ts";
import { clearRange, copyRange, pasteRange, type Range, rangeOf, tickCell } from "./grid-range.ts";

export interface GridState {
  readonly active: Cell | null;
  /** Where the range began; the active cell is its other end. */
  readonly anchor: Cell | null;
  readonly editing: "no" | "edit" | "replace";
}

const NOWHERE: GridState = { active: null, anchor: null, editing: "no" };

/** The place in the table kept by card and column, so that sorting and others' edits do not move it. */
interface Kept {
  readonly active: readonly [id: string, key: string] | null;
  readonly anchor: readonly [id: string, key: string] | null;
  readonly editing: GridState["editing"];
}

/** Keys, pointer and clipboard of the table. The selection of the board follows the rows, and leads them. */
export function useGrid({
  rows,
  columns,
  page,
  show,
  root,
}: {
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly page: number;
  show(row: number, column: number): void;
  readonly root: RefObject<HTMLDivElement | null>;
}) {
  const session = useSession();
  const workspace = useWorkspace();
  const selectedItems = useWorkspaceValue((state) => state.selection.items);
  const selected = useMemo(() => new Set(selectedItems), [selectedItems]);
  const [kept, setKept] = useState<Kept>({ active: null, anchor: null, editing: "no" });
  const ownSelection = useRef<readonly string[]>([]);
  const places = useMemo(() => new Map(rows.map((id, row) => [id, row])), [rows]);
  const state = useMemo((): GridState => {
    const find = (place: Kept["active"]): Cell | null => {
      const row = place ? places.get(place[0]) : undefined;
      const column = columns.findIndex((one) => one.key === place?.[1]);
      return row === undefined || column < 0 ? null : { row, column };
    };
    const active = find(kept.active);
    return active ? { active, anchor: find(kept.anchor) ?? active, editing: kept.editing } : NOWHERE;
  }, [kept, places, columns]);

  const placeOf = (cell: Cell | null): Kept["active"] => {
    const id = cell && rows[cell.row];
    const column = cell && columns[cell.column];
    return id && column ? [id, column.key] : null;
  };
  const go = (active: Cell, anchor: Cell = active) => {
    setKept({ active: placeOf(active), anchor: placeOf(anchor), editing: "no" });
    show(active.row, active.column);
    const [from, to] = [Math.min(active.row, anchor.row), Math.max(active.row, anchor.row)];
    const ids = rows.slice(from, to + 1);
    ownSelection.current = ids;
    workspace.select(ids);
  };
  const range = (): Range | null =>
    state.active && state.anchor ? rangeOf(state.active, state.anchor, rows, columns) : null;

  const begin = (how: "edit" | "replace"): boolean => {
    const { active } = state;
    const item = active && session.live.items.get(rows[active.row] ?? "");
    const column = active && columns[active.column];
    if (!item || !column || !session.canEdit()) return false;
    const editing = cellEditing(column, item);
    if (editing === "none") return false;
    if (item.locked && column.key !== "locked") {
      notify("This card is locked. Unlock it to change it.", "problem");
      return false;
    }
    if (editing === "tick") tickCell(session, item, column);
    else if (editing === "inspector") workspace.set({ inspectorOpen: true });
    else {
      // The editor takes the focus before the key that began it arrives, so that key is typed into it.
      flushSync(() => setKept((was) => ({ ...was, anchor: was.active, editing: how })));
      return true;
    }
    return false;
  };

  const onEnd = (end: EditEnd) => {
    const { active } = state;
    const focused = root.current?.contains(document.activeElement) ?? false;
    if (end === "stay" || !active) setKept((was) => ({ ...was, editing: "no" }));
    else {
      const key = end === "down" ? "ArrowDown" : "Tab";
      const keys = { mod: false, shift: end === "left" };
      go(moveCell(active, key, keys, { rows: rows.length, columns: columns.length, page }) ?? active);
    }
    if (focused) root.current?.focus({ preventScroll: true });
  };
  const lastEnd = useRef(onEnd);
  useEffect(() => {
    lastEnd.current = onEnd;
  });
  const stableEnd = useRef((end: EditEnd) => lastEnd.current(end));

  // A selection made on the board leads the table to its first card, and takes no focus from it.
  const lead = useRef<(ids: readonly string[]) => void>(() => {});
  useEffect(() => {
    lead.current = (ids) => {
      const first = ids.find((id) => places.has(id));
      const row = first === undefined ? undefined : places.get(first);
      if (first === undefined || row === undefined) return;
      setKept((was) => {
        const key = was.active?.[1] ?? columns[0]?.key ?? "";
        return { active: [first, key], anchor: [first, key], editing: "no" };
      });
      show(row, 0);
    };
  });
  useEffect(() => {
    if (selectedItems !== ownSelection.current) lead.current(selectedItems);
  }, [selectedItems]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== root.current || event.nativeEvent.isComposing) return;
    const { active, anchor } = state;
    const mod = event.ctrlKey || event.metaKey;
    if (!active) {
      if (rows.length === 0 || !event.key.startsWith("Arrow")) return;
      event.preventDefault();
      return go({ row: 0, column: 0 });
    }
    const extent = { rows: rows.length, columns: columns.length, page };
    const next = moveCell(active, event.key, { mod, shift: event.shiftKey }, extent);
    if (next) {
      const extend = event.shiftKey && event.key !== "Tab";
      go(next, extend ? (anchor ?? active) : next);
    } else if (event.key === "Enter" || event.key === "F2") begin("edit");
    else if (event.key === " " && !mod) begin("edit");
    else if (event.key === "Delete" || event.key === "Backspace") {
      const cells = range();
      if (cells && session.canEdit()) clearRange(session, cells);
    } else if (event.key === "Escape") {
      if (anchor && anchor !== active) go(active);
      else return;
    } else if (event.key === "a" && mod) {
      go({ row: rows.length - 1, column: columns.length - 1 }, { row: 0, column: 0 });
    } else if (event.key.length === 1 && !mod && !event.altKey) {
      event.stopPropagation();
      begin("replace");
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cellAt = (target: EventTarget): Cell | undefined => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
    if (!cell) return undefined;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  };
  return {
    state,
    selected,
    onEnd: stableEnd.current,
    onKeyDown,
    onFocus: (event: React.FocusEvent) => {
      if (event.target === root.current && !state.active && rows.length > 0) go({ row: 0, column: 0 });
    },
    onPointerDown: (event: React.PointerEvent) => {
      const cell = cellAt(event.target);
      if (!cell || event.button !== 0) return;
      if (state.editing !== "no" && state.active?.row === cell.row && state.active.column === cell.column)
        return;
      root.current?.focus({ preventScroll: true });
      event.preventDefault();
      go(cell, event.shiftKey ? (state.anchor ?? cell) : cell);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (cellAt(event.target) && state.editing === "no") begin("edit");
    },
    onCopy: (event: ClipboardEvent) => {
      const cells = range();
      if (event.target !== root.current || !cells) return;
      event.clipboardData.setData("text/plain", copyRange(session, cells));
      event.preventDefault();
      event.stopPropagation();
    },
    onPaste: (event: ClipboardEvent) => {
      const cells = range();
      if (event.target !== root.current || !cells || !session.canEdit()) return;
      event.preventDefault();
      event.stopPropagation();
      pasteRange(session, cells, event.clipboardData.getData("text/plain"), rows, columns);
    },
    edit(id: string) {
      const row = places.get(id);
      const key = columns[0]?.key;
      if (row === undefined || key === undefined) return;
      show(row, 0);
      ownSelection.current = workspace.get().selection.items;
      setKept({ active: [id, key], anchor: [id, key], editing: "edit" });
    },
  };
}
