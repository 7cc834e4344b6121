import { memo, useId } from "react";
import { mayBeApproximate } from "./approximate.ts";
import css from "./field.module.css";
import { FieldControl } from "./field-control.tsx";
import type { FieldProps } from "./field-props.ts";
import { useEditor } from "./use-editing.ts";

const STACKED = new Set(["long", "series", "checklist", "tags"]);

/** One field: its name, its control, whether its figure is approximate, and who else types there. */
export const FieldRow = memo(function FieldRow({
  approximate,
  onApproximate,
  ...props
}: FieldProps & {
  readonly approximate?: boolean;
  /** Marks the figure as approximate or exact; left out where that cannot be said. */
  readonly onApproximate?: ((name: string) => void) | undefined;
}) {
  const { name, field, target } = props;
  const id = useId();
  const editor = useEditor(target.id, name);
  const stacked = STACKED.has(field.control);
  const marks = onApproximate !== undefined && mayBeApproximate(field);
  const ring = editor ? ({ "--editor": editor.color } as React.CSSProperties) : undefined;
  return (
    <div
      className={css.row}
      data-field={name}
      data-stacked={stacked || undefined}
      data-marks={marks || undefined}
      data-edited={editor ? "" : undefined}
      style={ring}
    >
      <label className={css.label} id={`${id}-label`} htmlFor={`${id}-control`}>
        {field.label}
      </label>
      <div className={css.value}>
        <FieldControl {...props} controlId={`${id}-control`} labelId={`${id}-label`} />
        {field.help && <p className={css.help}>{field.help}</p>}
        {editor && <p className={css.editor}>{editor.name} is editing this</p>}
      </div>
      {marks && (
        <button
          type="button"
          className={css.approximate}
          aria-pressed={approximate === true}
          aria-label={`${field.label} is approximate`}
          title={approximate ? "Approximate. Click when the figure is exact." : "Mark as approximate"}
          disabled={props.readOnly}
          onClick={() => onApproximate(name)}
        >
          ≈
        </button>
      )}
    </div>
  );
});
