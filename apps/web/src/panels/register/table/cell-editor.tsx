import { assignSection, changeKind } from "@throughline/board";
import { type Item, isItemKind, itemKindNames, itemKinds } from "@throughline/model";
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useSession } from "../../../session/session-context.ts";
import { notify } from "../../../ui/notify.ts";
import { LongControl } from "../../fields/controls/long-control.tsx";
import { DraftInput } from "../../fields/draft-input.tsx";
import { DraftNotices } from "../../fields/draft-notices.tsx";
import type { FieldProps } from "../../fields/field-props.ts";
import { itemTarget } from "../../fields/field-target.ts";
import { useShareEditing } from "../../fields/use-editing.ts";
import { useFieldDraft } from "../../fields/use-field-draft.ts";
import { itemName } from "../../item-name.ts";
import { type Column, valueAt } from "./columns.ts";
import css from "./grid.module.css";

/** Where the table goes when a cell has been edited. */
export type EditEnd = "stay" | "down" | "right" | "left";

interface EditorProps {
  readonly item: Item;
  readonly column: Column;
  /** True when typing began the edit: the text then replaces what stood there. */
  readonly replace: boolean;
  readonly onEnd: (end: EditEnd) => void;
}

/** The control that edits one cell in its place. */
export function CellEditor(props: EditorProps) {
  const { item, column } = props;
  const { board } = useSession();
  const target = useMemo(() => itemTarget(board, item.id), [board, item.id]);
  if (column.about !== "field") return <FactEditor {...props} />;
  const field = column.field(item.kind);
  if (!field) return null;
  const common: FieldProps = {
    name: column.key,
    field,
    value: valueAt(item, column.key),
    target,
    title: itemName(item),
    readOnly: false,
  };
  if (field.control === "long") return <ProseEditor {...common} onEnd={props.onEnd} />;
  if (field.options) {
    return (
      <ListEditor
        label={field.label}
        value={String(common.value)}
        options={field.options}
        onPick={(value) => target.set(column.key, value)}
        onEnd={props.onEnd}
      />
    );
  }
  return <LineEditor {...common} replace={props.replace} onEnd={props.onEnd} numeric={column.numeric} />;
}

function LineEditor({
  replace,
  onEnd,
  numeric,
  ...props
}: FieldProps & {
  readonly replace: boolean;
  readonly onEnd: (end: EditEnd) => void;
  readonly numeric: boolean;
}) {
  const draft = useFieldDraft(props);
  const share = useShareEditing(props.target.id, props.name);
  const input = useRef<HTMLInputElement>(null);
  const noticeId = useId();
  const begin = useRef(() => {
    if (replace) draft.type("");
  });
  useLayoutEffect(() => {
    begin.current();
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the input that the table answers.
    <div
      className={css.editor}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Tab") {
          if (draft.commit()) onEnd(event.shiftKey ? "left" : "right");
        } else if (event.key === "Escape") {
          draft.restore();
          onEnd("stay");
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={() => {
        if (draft.leave()) onEnd("stay");
      }}
    >
      <DraftInput
        draft={draft}
        label={props.field.label}
        describedBy={noticeId}
        readOnly={false}
        numeric={numeric}
        inputRef={input}
        className={css.input}
        onFocus={share.onFocus}
        onBlur={share.onBlur}
        onEnter={() => onEnd("down")}
      />
      <div className={css.notice}>
        <DraftNotices draft={draft} id={props.target.id} slot={props.name} noticeId={noticeId} />
      </div>
    </div>
  );
}

function ProseEditor({ onEnd, ...props }: FieldProps & { readonly onEnd: (end: EditEnd) => void }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the text area that the table answers.
    <div
      className={css.prose}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing) return;
        const ends = event.key === "Escape" || event.key === "Tab";
        if (ends || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          onEnd(event.key === "Tab" ? (event.shiftKey ? "left" : "right") : "stay");
        }
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={() => onEnd("stay")}
    >
      <span className="visually-hidden" id={`${id}-label`}>
        {props.field.label}
      </span>
      <LongControl {...props} controlId={id} labelId={`${id}-label`} autoFocus />
    </div>
  );
}

function ListEditor({
  label,
  value,
  options,
  onPick,
  onEnd,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => { readonly ok: boolean; readonly reason?: string };
  readonly onEnd: (end: EditEnd) => void;
}) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    select.current?.focus();
    try {
      select.current?.showPicker?.();
    } catch {
      // The browser opens it only for a fresh click or key; the arrow keys work all the same.
    }
  }, []);
  return (
    <select
      ref={select}
      className={css.select}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const result = onPick(event.currentTarget.value);
        if (!result.ok) notify(result.reason ?? "", "problem");
        onEnd("stay");
      }}
      onBlur={() => onEnd("stay")}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onEnd("stay");
        else if (event.key === "Enter") onEnd("down");
        else if (event.key === "Tab") onEnd(event.shiftKey ? "left" : "right");
        else return;
        event.preventDefault();
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

const KINDS = itemKindNames
  .filter((kind) => kind !== "stroke" && kind !== "section")
  .map((kind) => ({ value: kind, label: itemKinds[kind].label }));

function FactEditor({ item, column, onEnd }: EditorProps) {
  const { board, live } = useSession();
  if (column.about === "kind") {
    return (
      <ListEditor
        label="Kind"
        value={item.kind}
        options={KINDS}
        onPick={(kind) => (isItemKind(kind) ? changeKind(board, [item.id], kind) : { ok: true })}
        onEnd={onEnd}
      />
    );
  }
  const sections = [...live.items.values()].filter((one) => one.kind === "section" && one.id !== item.id);
  return (
    <ListEditor
      label="Section"
      value={item.section ?? ""}
      options={[
        { value: "", label: "No section" },
        ...sections.map((section) => ({ value: section.id, label: itemName(section) })),
      ]}
      onPick={(id) => assignSection(board, [item.id], id === "" ? null : id)}
      onEnd={onEnd}
    />
  );
}
