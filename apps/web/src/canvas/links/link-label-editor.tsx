import { setLinkField } from "@throughline/board";
import type { Link, Pair } from "@throughline/model";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { notify } from "../../ui/notify.ts";
import { useCanvas } from "../canvas-parts.ts";
import styles from "./links.module.css";

/** The field in which the label of a link is typed. Enter and leaving save, Esc does not. */
export function LinkLabelEditor({ link, at }: { readonly link: Link; readonly at: Pair }) {
  const { session, hand } = useCanvas();
  const field = useRef<HTMLInputElement>(null);
  const given = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const leave = () => {
    const label = field.current?.value.trim() ?? link.label;
    if (!given.current && session.canEdit() && label !== link.label) {
      const result = setLinkField(session.board, link.id, "label", label);
      if (!result.ok) notify(result.reason, "problem");
    }
    if (hand.getState().editingLink === link.id) hand.setState({ editingLink: null });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") given.current = true;
    if (event.key === "Enter" || event.key === "Escape") field.current?.blur();
  };
  return (
    <foreignObject x={at[0] - 90} y={at[1] - 15} width={180} height={30}>
      <input
        ref={field}
        className={styles.labelEditor}
        defaultValue={link.label}
        maxLength={500}
        aria-label="Label of this link"
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
    </foreignObject>
  );
}
