import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { KindIcon } from "../ui/kind-icon.tsx";
import type { ActionContext } from "./action.ts";
import { ActionIcon } from "./action-icon.tsx";
import styles from "./command-palette.module.css";
import { KeyCaps } from "./key-caps.tsx";
import { findEntries, type PaletteEntry } from "./palette-entries.ts";

interface PaletteListProps {
  readonly context: ActionContext;
  readonly recent: readonly string[];
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** A field and the list of what it finds; arrow keys walk the list while the focus stays in the field. */
export function PaletteList({ context, recent, onChoose }: PaletteListProps) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const listId = useId();
  const activeRef = useRef<HTMLDivElement>(null);
  const entries = findEntries(query, context, recent);
  const active = Math.min(at, entries.length - 1);

  useLayoutEffect(() => {
    if (active >= 0) activeRef.current?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    const entry = entries[active];
    if (step !== undefined && entries.length > 0) {
      const next = active + step;
      const single = Math.abs(step) === 1;
      setAt(single ? (next + entries.length) % entries.length : clamp(next, entries.length));
    } else if (event.key === "Enter" && entry && !event.nativeEvent.isComposing) {
      onChoose(entry);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden size={18} />
        <input
          data-autofocus
          // biome-ignore lint/a11y/noAutofocus: the dialog gives the focus a moment later, and the first letters would be lost.
          autoFocus
          className={styles.input}
          role="combobox"
          aria-label="Find an action or a card"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find an action or a card…"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Actions and cards" className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys.
          <div
            key={entry.id}
            id={`${listId}-${index}`}
            ref={index === active ? activeRef : undefined}
            role="option"
            aria-selected={index === active}
            className={styles.entry}
            onPointerMove={() => setAt(index)}
            onClick={() => onChoose(entry)}
          >
            <EntryIcon entry={entry} context={context} />
            <span className={styles.label}>{entry.label}</span>
            <span className={styles.note}>{entry.note}</span>
            {"action" in entry && entry.action.keys?.[0] && <KeyCaps spec={entry.action.keys[0]} />}
          </div>
        ))}
      </div>
      <p role="status" className={entries.length > 0 ? "visually-hidden" : styles.empty}>
        {entries.length > 0 ? `${entries.length} found` : "No action and no card is called that."}
      </p>
    </>
  );
}

function EntryIcon({ entry, context }: { readonly entry: PaletteEntry; readonly context: ActionContext }) {
  if ("action" in entry) return <ActionIcon action={entry.action} size={18} />;
  const item = context.session.live.items.get(entry.itemId);
  return item ? <KindIcon kind={item.kind} size={18} /> : null;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
