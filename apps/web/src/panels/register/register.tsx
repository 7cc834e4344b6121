import { ListTree, Maximize2, Minimize2, Table2, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useRunAction } from "../../actions/use-run-action.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { OutlinePanel } from "./outline/outline-panel.tsx";
import css from "./register.module.css";
import { registerView } from "./register-view.ts";
import { TablePanel } from "./table/table-panel.tsx";

/** The board as an exact table and as an outline: everything on the canvas, to read and to type. */
export function Register() {
  const session = useSession();
  const workspace = useWorkspace();
  const run = useRunAction();
  const view = registerView(session);
  const shape = useStore(view, (state) => state.shape);
  const large = useStore(view, (state) => state.large);
  const panel = useRef<HTMLElement>(null);
  // Whoever opens the register wants to work in it; by Tab it would come after every field of the inspector.
  useEffect(() => {
    panel.current
      ?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')
      ?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={panel}
      className={css.panel}
      aria-label="Register"
      data-large={large || undefined}
      onKeyDown={(event) => {
        // The table and the outline keep keys from the board; taking back is the same everywhere.
        const id = undoAction(event);
        if (id === undefined || isTyping(event.target)) return;
        event.preventDefault();
        event.stopPropagation();
        run(id);
      }}
    >
      <header className={css.bar}>
        <div role="tablist" aria-label="Form of the register" className={css.shapes}>
          {SHAPES.map(({ name, label, Icon }) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={shape === name}
              onClick={() => view.setState({ shape: name })}
            >
              <Icon size={15} aria-hidden /> {label}
            </button>
          ))}
        </div>
        <span className={css.gap} />
        <button
          type="button"
          className={css.icon}
          aria-label={large ? "Make the register smaller" : "Make the register as large as the window"}
          title={large ? "Smaller" : "Larger"}
          onClick={() => view.setState({ large: !large })}
        >
          {large ? <Minimize2 size={15} aria-hidden /> : <Maximize2 size={15} aria-hidden />}
        </button>
        <button
          type="button"
          className={css.icon}
          aria-label="Close the register"
          title="Close"
          onClick={() => workspace.set({ registerOpen: false })}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      {shape === "table" ? <TablePanel /> : <OutlinePanel />}
    </section>
  );
}

function undoAction({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" ? "redo" : undefined;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

const SHAPES = [
  { name: "table", label: "Table", Icon: Table2 },
  { name: "outline", label: "Outline", Icon: ListTree },
] as const;
