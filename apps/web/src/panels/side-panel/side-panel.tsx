import { type LucideIcon, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import css from "./side-panel.module.css";

/**
 * A panel beside the board that leaves the board in use: takes the focus when it opens, gives it back when
 * it closes, and closes with Escape. On a narrow screen it is a sheet at the bottom.
 */
export function SidePanel({
  label,
  Icon,
  closeLabel,
  onClose,
  head,
  children,
}: {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly closeLabel: string;
  onClose(): void;
  /** Stands still above what scrolls. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}) {
  const under = useWorkspaceValue((state) => state.registerOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    const panel = heading.current?.parentElement?.parentElement;
    return () => {
      const isHere = document.activeElement === document.body || panel?.contains(document.activeElement);
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <section className={css.panel} aria-labelledby={id} data-under={under || undefined} onKeyDown={onKeyDown}>
      <header className={css.top}>
        <Icon size={16} aria-hidden />
        <h2 ref={heading} id={id} tabIndex={-1} data-panel-heading="">
          {label}
        </h2>
        <button type="button" className={css.close} aria-label={closeLabel} title="Close" onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {head}
      <div className={css.scroll}>{children}</div>
    </section>
  );
}
