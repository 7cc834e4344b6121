// biome-ignore-all lint/a11y/useSemanticElements: a table of which only the part on screen is drawn cannot be a <table>.
import { memo } from "react";
import { useFigures } from "../../../live/figures/use-figures.ts";
import { useItem } from "../../../live/use-record.ts";
import { useSession } from "../../../session/session-context.ts";
import { KindIcon } from "../../../ui/kind-icon.tsx";
import type { Editor } from "../../fields/editing-index.ts";
import { draftKey, type KeptDraft } from "../../fields/kept-drafts.ts";
import { useEditors } from "../../fields/use-editing.ts";
import { useKeptOf } from "../../fields/use-kept-of.ts";
import { itemName } from "../../item-name.ts";
import { CellEditor, type EditEnd } from "./cell-editor.tsx";
import { type Column, cellText, isUnchosen } from "./columns.ts";
import { cellEditing } from "./editable-cell.ts";
import { figureText } from "./figure-columns.ts";
import css from "./grid.module.css";

/** A column on screen, without the first: its number after the first, and its place in pixels. */
export interface ShownColumn {
  readonly index: number;
  readonly left: number;
  readonly size: number;
}

export interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly width: number;
  readonly columns: readonly Column[];
  /** The columns on screen, without the first, which always is. */
  readonly shown: readonly ShownColumn[];
  readonly titleWidth: number;
  /** The number of the active column when this is the active row, else -1. */
  readonly active: number;
  /** The first and last column of the range in this row, or -1. */
  readonly from: number;
  readonly to: number;
  readonly selected: boolean;
  readonly editing: "no" | "edit" | "replace";
  readonly gridId: string;
  readonly onEnd: (end: EditEnd) => void;
}

/** One card as a row. Renders again only when that card, its part of the range, or the columns change. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, top, width, columns, shown, titleWidth, selected } = props;
  const item = useItem(id);
  const editors = useEditors(id);
  const kept = useKeptOf(id);
  const [first] = columns;
  if (!item || !first) return null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={css.row}
      style={{ top, width }}
      tabIndex={-1}
    >
      <GridCell {...props} {...{ item, editors, kept }} column={first} at={0} left={0} size={titleWidth} />
      {shown.map(({ index: number, left, size }) => {
        const column = columns[number + 1];
        if (!column) return null;
        return (
          <GridCell
            key={column.key}
            {...props}
            {...{ item, editors, kept }}
            column={column}
            at={number + 1}
            left={left}
            size={size}
          />
        );
      })}
    </div>
  );
});

function GridCell({
  item,
  column,
  at,
  left,
  size,
  active,
  from,
  to,
  editing,
  gridId,
  onEnd,
  index,
  editors,
  kept: keptHere,
}: GridRowProps & {
  readonly editors: ReadonlyMap<string, Editor>;
  readonly kept: readonly KeptDraft[];
  readonly item: NonNullable<ReturnType<typeof useItem>>;
  readonly column: Column;
  readonly at: number;
  readonly left: number;
  readonly size: number;
}) {
  const session = useSession();
  const editor = editors.get(column.key);
  const kept = keptHere.find((draft) => draft.key === draftKey(item.id, column.key));
  const isActive = active === at;
  const how = cellEditing(column, item);
  const sectionName = (id: string) => itemName(session.live.items.get(id));
  const text = kept?.text ?? cellText(column, item, sectionName);
  const shown = column.key === "title" && text === "" ? itemName(item) : text;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know the number of their column.
    <div
      role={at === 0 ? "rowheader" : "gridcell"}
      id={isActive ? `${gridId}-active` : undefined}
      aria-colindex={at + 1}
      aria-readonly={how === "none" || item.locked || undefined}
      aria-selected={at >= from && at <= to}
      className={css.cell}
      data-row={index}
      data-column={at}
      data-first={at === 0 || undefined}
      data-active={isActive || undefined}
      data-range={(at >= from && at <= to) || undefined}
      data-none={(how === "none" && column.about !== "figure") || undefined}
      data-numeric={column.numeric || undefined}
      data-quiet={isUnchosen(column, item) || undefined}
      data-kept={kept ? "" : undefined}
      data-blank={(column.key === "title" && item.title === "") || undefined}
      style={{ left, width: size, ...(editor ? { boxShadow: `inset 0 0 0 2px ${editor.color}` } : {}) }}
      title={editor ? `${editor.name} is editing this` : kept ? kept.problem : undefined}
      tabIndex={-1}
    >
      {isActive && editing !== "no" ? (
        <CellEditor item={item} column={column} replace={editing === "replace"} onEnd={onEnd} />
      ) : (
        <>
          {at === 0 && <KindIcon kind={item.kind} size={14} />}
          {column.about === "kind" && <KindIcon kind={item.kind} size={14} />}
          <span className={css.text}>
            {column.about === "figure" ? <FigureText id={item.id} column={column.key} /> : shown}
          </span>
        </>
      )}
    </div>
  );
}

/** What is computed about a card; renders again only when that changed. */
function FigureText({ id, column }: { readonly id: string; readonly column: string }) {
  return figureText(column, useFigures(id));
}
