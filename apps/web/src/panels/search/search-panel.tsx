import { itemKinds } from "@throughline/model";
import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { itemName } from "../item-name.ts";
import css from "./search-panel.module.css";
import { useSearch } from "./use-search.ts";

/** Finds cards by their words, marks them on the board and moves the view from one to the next. */
export function SearchPanel() {
  const open = useWorkspaceValue((state) => state.searchOpen);
  return open ? <OpenSearch /> : null;
}

const LISTED = 100;

function OpenSearch() {
  const workspace = useWorkspace();
  const search = useSearch();
  const { query, result, kinds, at } = search;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    input.current?.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: "nearest" });
  }, [at]);
  const close = () => workspace.set({ searchOpen: false });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.target !== input.current) return;
    else if (event.key === "Enter") search.step(event.shiftKey ? -1 : 1);
    else if (event.key === "ArrowDown") search.step(1);
    else if (event.key === "ArrowUp") search.step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const total = result.items.length;
  const where = at < 0 ? `${total} found` : `${at + 1} of ${total}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every browser in use knows <search>.
    <div role="search" className={css.panel} aria-label="Search the board" onKeyDown={onKeyDown}>
      <div className={css.bar}>
        <Search size={16} aria-hidden className={css.glass} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search the board"
          aria-expanded={total > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 && at < LISTED ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Search titles, people, tags and texts"
          value={query}
          onChange={(event) => search.ask(event.currentTarget.value)}
        />
        <span className={css.where} role="status">
          {query.trim() === "" ? "" : total === 0 ? "Nothing found" : where}
        </span>
        <button
          type="button"
          className={css.icon}
          aria-label="Previous result"
          disabled={total === 0}
          onClick={() => search.step(-1)}
        >
          <ChevronUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={css.icon}
          aria-label="Next result"
          disabled={total === 0}
          onClick={() => search.step(1)}
        >
          <ChevronDown size={16} aria-hidden />
        </button>
        <button type="button" className={css.icon} aria-label="Close the search" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
      {result.counts.size > 0 && (
        <fieldset className={css.chips} aria-label="Kinds to find">
          {[...result.counts].map(([kind, count]) => (
            <button
              key={kind}
              type="button"
              className={css.chip}
              aria-pressed={kinds.has(kind)}
              onClick={() => search.toggleKind(kind)}
            >
              <KindIcon kind={kind} size={13} /> {itemKinds[kind].plural} <span>{count}</span>
            </button>
          ))}
        </fieldset>
      )}
      <div ref={list} role="listbox" id={`${id}-list`} aria-label="Found cards" className={css.list}>
        {result.items.slice(0, LISTED).map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.hit}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => search.show(index)}
            onKeyDown={() => {}}
          >
            <KindIcon kind={item.kind} size={14} />
            <span className={css.title}>{itemName(item)}</span>
            <small>{"owner" in item && item.owner !== "" ? item.owner : itemKinds[item.kind].label}</small>
          </div>
        ))}
      </div>
      {total > LISTED && (
        <p className={css.more}>
          The first {LISTED} are listed. Enter goes on through all {total}.
        </p>
      )}
      {query.trim() !== "" && total === 0 && (
        <p className={css.more}>
          {kinds.size > 0
            ? "No card of these kinds has all these words."
            : "No card has all these words. Try fewer, or another spelling."}
        </p>
      )}
    </div>
  );
}
