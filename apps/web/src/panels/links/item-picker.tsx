import { itemKinds } from "@throughline/model";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { itemName } from "../item-name.ts";
import css from "./links.module.css";
import { itemsToOffer } from "./near-items.ts";

const MOST = 12;

/** A box to find one card by its words; the nearest cards are offered first. Escape gives up. */
export function ItemPicker({
  label,
  near,
  onPick,
  onCancel,
}: {
  readonly label: string;
  readonly near: string;
  readonly onPick: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const { live } = useSession();
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const offered = useMemo(() => itemsToOffer(live.items, near, query, MOST), [live, near, query]);
  useEffect(() => {
    input.current?.focus();
    list.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active]);
  const move = (by: number) => {
    if (offered.length > 0) setActive((active + by + offered.length) % offered.length);
  };
  return (
    <div className={css.picker}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offered.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Find a card"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") move(1);
          else if (event.key === "ArrowUp") move(-1);
          else if (event.key === "Enter") {
            const chosen = offered[active];
            if (chosen) onPick(chosen.id);
          } else if (event.key === "Escape") onCancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div ref={list} role="listbox" id={`${id}-list`} aria-label={label} className={css.options}>
        {offered.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={css.option}
            onPointerEnter={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(item.id)}
            onKeyDown={() => {}}
          >
            <KindIcon kind={item.kind} size={14} />
            <span>{itemName(item)}</span>
            <small>{itemKinds[item.kind].label}</small>
          </div>
        ))}
        {offered.length === 0 && <p className={css.facts}>No card has these words.</p>}
      </div>
    </div>
  );
}
