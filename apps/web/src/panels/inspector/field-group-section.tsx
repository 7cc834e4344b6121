import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import css from "./inspector.module.css";

/** Which groups this person opened or closed, for as long as the page lives. */
const openByHand = new Map<string, boolean>();

/** A heading that opens and closes what stands under it. `memory` names it among all groups. */
export function FieldGroupSection({
  label,
  memory,
  startsOpen = true,
  hint,
  children,
}: {
  readonly label: string;
  readonly memory: string;
  readonly startsOpen?: boolean;
  /** Shown beside the heading, such as how much is filled in. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(() => openByHand.get(memory) ?? startsOpen);
  const id = useId();
  const toggle = () => {
    openByHand.set(memory, !open);
    setOpen(!open);
  };
  return (
    <section className={css.group} aria-labelledby={`${id}-head`}>
      <h3 className={css.groupHead} id={`${id}-head`}>
        <button type="button" aria-expanded={open} aria-controls={`${id}-body`} onClick={toggle}>
          <ChevronRight size={14} aria-hidden className={css.chevron} />
          <span>{label}</span>
          {hint && <span className={css.hint}>{hint}</span>}
        </button>
      </h3>
      {open && (
        <div className={css.groupBody} id={`${id}-body`}>
          {children}
        </div>
      )}
    </section>
  );
}
