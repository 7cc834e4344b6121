import { useVirtualizer } from "@tanstack/react-virtual";
import { type Item, type ItemKind, itemKindNames, itemKinds } from "@throughline/model";
import { ArrowLeft, ChevronRight, Search } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useBoardVersion } from "../../live/use-record.ts";
import { ItemInspector } from "../../panels/inspector/item-inspector.tsx";
import { matchesWords } from "../../panels/search/search-board.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./phone.module.css";

const ROW = 60;
/** What is drawn rather than said has no place in a list. */
const UNLISTED: ReadonlySet<ItemKind> = new Set(["stroke", "section", "text"]);

/** The cards of the board as a list to read, to search and to open; an opened one is edited field by field. */
export function PhoneCards() {
  const workspace = useWorkspace();
  const [shown, setShown] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (shown !== null) back.current?.focus();
  }, [shown]);
  return (
    <>
      <div className={css.list} hidden={shown !== null}>
        <CardList
          onOpen={(id) => {
            workspace.select([id]);
            setShown(id);
          }}
        />
      </div>
      {shown !== null && (
        <section className={css.card} aria-label="Card">
          <button ref={back} type="button" className={css.back} onClick={() => setShown(null)}>
            <ArrowLeft size={20} aria-hidden /> All cards
          </button>
          <ItemInspector id={shown} />
        </section>
      )}
    </>
  );
}

function CardList({ onOpen }: { onOpen(id: string): void }) {
  const { live } = useSession();
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<ItemKind | "all">("all");
  const version = useDeferredValue(useBoardVersion());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  const items = useMemo(() => sortCards(live.items.values()), [live, version]);
  const kinds = useMemo(
    () => itemKindNames.filter((one) => items.some((item) => item.kind === one)),
    [items],
  );
  const found = useMemo(
    () => items.filter((item) => (kind === "all" || item.kind === kind) && matchesWords(item, query)),
    [items, kind, query],
  );
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    <>
      <div className={css.find}>
        <Search size={18} aria-hidden />
        <input
          type="search"
          aria-label="Find a card"
          placeholder="Find a card"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <select
          aria-label="Kind of card"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as ItemKind | "all")}
        >
          <option value="all">All kinds</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {itemKinds[one].plural}
            </option>
          ))}
        </select>
      </div>
      <p className={css.count} role="status">
        {found.length === 0 ? "No card has these words." : `${found.length} of ${items.length} cards`}
      </p>
      <div ref={scroll} className={css.scroll}>
        <ul className={css.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = found[index];
            return (
              item && (
                <li key={item.id} className={css.row} style={{ transform: `translateY(${start}px)` }}>
                  <button type="button" onClick={() => onOpen(item.id)}>
                    <KindIcon kind={item.kind} size={20} />
                    <span className={css.words}>
                      <span className={css.name}>{item.title || "Untitled"}</span>
                      <span className={css.sort}>{itemKinds[item.kind].label}</span>
                    </span>
                    <ChevronRight size={18} aria-hidden />
                  </button>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** By kind as the product lists them, then by title, then by id. */
function sortCards(items: Iterable<Item>): readonly Item[] {
  const places = new Map(itemKindNames.map((kind, at) => [kind, at]));
  return [...items]
    .filter(({ kind }) => !UNLISTED.has(kind))
    .sort(
      (one, other) =>
        (places.get(one.kind) ?? 0) - (places.get(other.kind) ?? 0) ||
        one.title.localeCompare(other.title) ||
        (one.id < other.id ? -1 : 1),
    );
}
