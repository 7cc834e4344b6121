// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the part on screen is drawn cannot be a <table>.
import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import { useMeta } from "../../../live/use-record.ts";
import type { Column } from "./columns.ts";
import type { RowView } from "./derive-rows.ts";
import css from "./grid.module.css";
import { GridRow, type ShownColumn } from "./grid-row.tsx";
import { type GridState, useGrid } from "./use-grid.ts";

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 32;

/** The cells themselves: only what is on screen is drawn, and keys work as in a spreadsheet. */
export function Grid({
  rows,
  columns,
  sort,
  onSort,
  editAt,
  onEditing,
}: {
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly sort: RowView["sort"];
  readonly onSort: (key: string) => void;
  /** A card whose title is to be typed as soon as its row is there. */
  readonly editAt: string | null;
  /** Told when that typing has begun. */
  readonly onEditing: () => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const titleWidth = columns[0]?.width ?? 0;
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEADER_HEIGHT,
    scrollMargin: HEADER_HEIGHT,
    paddingEnd: 8,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: Math.max(0, columns.length - 1),
    getScrollElement: () => scroll.current,
    estimateSize: (index) => columns[index + 1]?.width ?? 120,
    overscan: 2,
    scrollPaddingStart: titleWidth,
    scrollMargin: titleWidth,
  });
  // Widths belong to columns, not to their places; another set of columns has other widths.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the columns change.
  useLayoutEffect(() => horizontal.measure(), [columns]);
  const show = (row: number, column: number) => {
    vertical.scrollToIndex(row);
    if (column > 0) horizontal.scrollToIndex(column - 1);
  };
  const page = Math.max(1, Math.floor((vertical.scrollRect?.height ?? 320) / ROW_HEIGHT) - 2);
  const grid = useGrid({ rows, columns, page, show, root: scroll });
  const begin = useRef(grid.edit);
  begin.current = grid.edit;
  useLayoutEffect(() => {
    if (editAt !== null && rows.includes(editAt)) {
      begin.current(editAt);
      onEditing();
    }
  }, [editAt, rows, onEditing]);
  const width = titleWidth + horizontal.getTotalSize();
  const shown = useShownColumns(horizontal.getVirtualItems());
  return (
    <div
      ref={scroll}
      role="grid"
      aria-label="Cards"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={grid.state.active ? `${gridId}-active` : undefined}
      tabIndex={0}
      className={css.grid}
      onKeyDown={grid.onKeyDown}
      onCopy={grid.onCopy}
      onPaste={grid.onPaste}
      onPointerDown={grid.onPointerDown}
      onDoubleClick={grid.onDoubleClick}
      onFocus={grid.onFocus}
    >
      <div role="row" aria-rowindex={1} className={css.header} style={{ width }} tabIndex={-1}>
        <HeaderCell column={columns[0]} at={0} left={0} size={titleWidth} sort={sort} onSort={onSort} />
        {shown.map(({ index, left, size }) => (
          <HeaderCell
            key={index}
            column={columns[index + 1]}
            at={index + 1}
            left={left}
            size={size}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </div>
      <div role="presentation" className={css.body} style={{ height: vertical.getTotalSize(), width }}>
        {vertical.getVirtualItems().map((virtual) => {
          const id = rows[virtual.index];
          if (id === undefined) return null;
          return (
            <GridRow
              key={id}
              id={id}
              index={virtual.index}
              top={virtual.start - HEADER_HEIGHT}
              width={width}
              columns={columns}
              shown={shown}
              titleWidth={titleWidth}
              gridId={gridId}
              onEnd={grid.onEnd}
              {...rowState(grid.state, virtual.index)}
              selected={grid.selected.has(id)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The columns on screen; the same array until others are, so that scrolling down draws no row again. */
function useShownColumns(items: readonly VirtualItem[]): readonly ShownColumn[] {
  const last = useRef<readonly ShownColumn[]>([]);
  const same =
    items.length === last.current.length &&
    items.every(({ index, start, size }, at) => {
      const before = last.current[at];
      return before?.index === index && before.left === start && before.size === size;
    });
  if (!same) last.current = items.map(({ index, start, size }) => ({ index, left: start, size }));
  return last.current;
}

function rowState({ active, anchor, editing }: GridState, row: number) {
  if (!active || !anchor) return { active: -1, from: -1, to: -1, editing: "no" } as const;
  const inRange = row >= Math.min(active.row, anchor.row) && row <= Math.max(active.row, anchor.row);
  return {
    active: active.row === row ? active.column : -1,
    from: inRange ? Math.min(active.column, anchor.column) : -1,
    to: inRange ? Math.max(active.column, anchor.column) : -1,
    editing: active.row === row ? editing : ("no" as const),
  };
}

function HeaderCell({
  column,
  at,
  left,
  size,
  sort,
  onSort,
}: {
  readonly column: Column | undefined;
  readonly at: number;
  readonly left: number;
  readonly size: number;
  readonly sort: RowView["sort"];
  readonly onSort: (key: string) => void;
}) {
  const { currency } = useMeta();
  if (!column) return null;
  const unit = column.unit === "money" ? currency : column.unit;
  const sorted = sort?.key === column.key ? sort : null;
  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : "none"}
      className={css.headerCell}
      data-first={at === 0 || undefined}
      data-numeric={column.numeric || undefined}
      style={{ left, width: size }}
      tabIndex={-1}
    >
      <button
        type="button"
        tabIndex={-1}
        title={`Sort by ${column.label}`}
        onClick={() => onSort(column.key)}
      >
        <span>
          {column.label}
          {unit && <small>, {unit}</small>}
        </span>
        {sorted &&
          (sorted.descending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
      </button>
    </div>
  );
}
