import { Menu } from "@mantine/core";
import { addItem } from "@throughline/board";
import { defaultSize, type ItemKind, itemKindNames, itemKinds } from "@throughline/model";
import { Plus, Search } from "lucide-react";
import { useCallback, useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useBoardVersion } from "../../../live/use-record.ts";
import { useSession } from "../../../session/session-context.ts";
import { KindIcon } from "../../../ui/kind-icon.tsx";
import { notify } from "../../../ui/notify.ts";
import { freePlace } from "../../../workspace/free-place.ts";
import { useWorkspace } from "../../../workspace/workspace-context.ts";
import { useCanEdit } from "../../use-can-edit.ts";
import css from "../register.module.css";
import { registerView } from "../register-view.ts";
import { ColumnMenu } from "./column-menu.tsx";
import { columnsFor, firstColumns } from "./columns.ts";
import { countRows, deriveRows, filterChoices } from "./derive-rows.ts";
import { figureValue } from "./figure-columns.ts";
import { Grid } from "./grid.tsx";
import { type KindFilter, raidKinds } from "./kind-filter.ts";
import { KindTabs } from "./kind-tabs.tsx";
import { SelectedRows } from "./selected-rows.tsx";

const NEW_KINDS = itemKindNames.filter((kind) => kind !== "stroke" && kind !== "section" && kind !== "text");

/** The table with its filters, its columns and what can be done with the chosen rows. */
export function TablePanel() {
  const session = useSession();
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  const store = registerView(session);
  const view = useStore(store);
  const [editAt, setEditAt] = useState<string | null>(null);
  const onEditing = useCallback(() => setEditAt(null), []);
  const version = useBoardVersion();
  const settled = useDeferredValue(version);
  const { live, figures } = session;
  const query = useDeferredValue(view.query);
  const chosen = view.columns.get(view.kind) ?? firstColumns(view.kind);
  const columns = useMemo(
    () => columnsFor(view.kind).filter((column) => column.key === "title" || chosen.includes(column.key)),
    [view.kind, chosen],
  );
  const { kind, owner, status, sort } = view;
  const sortsFigures = columns.some(({ about, key }) => about === "figure" && key === sort?.key);
  const computed = useSyncExternalStore(figures.subscribe, () => (sortsFigures ? figures.version() : 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: living maps and figures change with their versions.
  const rows = useMemo(
    () =>
      deriveRows(live.items.values(), { kind, query, owner, status, sort }, columnsFor(kind), (id, key) =>
        figureValue(key, figures.item(id)),
      ),
    [live, figures, settled, computed, kind, query, owner, status, sort],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the living map changes with the version.
  const { counts, choices } = useMemo(
    () => ({ counts: countRows(live.items.values()), choices: filterChoices(live.items.values(), kind) }),
    [live, settled, kind],
  );
  const add = (newKind: ItemKind) => {
    const size = defaultSize(newKind);
    const result = addItem(session.board, { kind: newKind, pos: freePlace(live.items.values(), size) });
    const id = result.ok ? result.changed[0] : undefined;
    if (!result.ok) return notify(result.reason, "problem");
    if (id === undefined) return;
    // A filter must not hide what was just added.
    store.setState({ query: "", owner: "", status: "", sort: null });
    workspace.select([id]);
    setEditAt(id);
  };
  const filtered = query !== "" || owner !== "" || status !== "";
  return (
    <>
      <KindTabs
        counts={counts}
        kind={kind}
        onPick={(next) => store.setState({ kind: next, owner: "", status: "" })}
      />
      <div className={css.filters}>
        <label className={css.search}>
          <Search size={14} aria-hidden />
          <input
            type="search"
            aria-label="Filter the rows"
            placeholder="Filter"
            value={view.query}
            onChange={(event) => store.setState({ query: event.currentTarget.value })}
          />
        </label>
        <Choice
          label="Owner"
          value={owner}
          options={choices.owners}
          onPick={(next) => store.setState({ owner: next })}
        />
        <Choice
          label="Status"
          value={status}
          options={choices.statuses}
          onPick={(next) => store.setState({ status: next })}
        />
        <ColumnMenu />
        <span className={css.count} role="status">
          {rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en-US")} rows`}
          {filtered ? ` of ${(counts.get(kind) ?? 0).toLocaleString("en-US")}` : ""}
        </span>
        <SelectedRows />
        {canEdit && kind !== "all" && kind !== "raid" && kind !== "stroke" && (
          <button type="button" className={css.primary} onClick={() => add(kind)}>
            <Plus size={14} aria-hidden /> Add {itemKinds[kind].label.toLowerCase()}
          </button>
        )}
        {canEdit && (kind === "all" || kind === "raid") && (
          <Menu position="bottom-end">
            <Menu.Target>
              <button type="button" className={css.primary}>
                <Plus size={14} aria-hidden /> Add
              </button>
            </Menu.Target>
            <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
              {(kind === "raid" ? raidKinds : NEW_KINDS).map((one) => (
                <Menu.Item key={one} leftSection={<KindIcon kind={one} />} onClick={() => add(one)}>
                  {itemKinds[one].label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={css.empty}>
          {filtered ? (
            <>
              No card fits these filters.{" "}
              <button type="button" onClick={() => store.setState({ query: "", owner: "", status: "" })}>
                Show all
              </button>
            </>
          ) : (
            sayEmpty(kind)
          )}
        </p>
      ) : (
        <Grid
          key={kind}
          rows={rows}
          columns={columns}
          sort={sort}
          editAt={editAt}
          onEditing={onEditing}
          onSort={(key) => store.setState({ sort: nextSort(sort, key) })}
        />
      )}
    </>
  );
}

function sayEmpty(kind: KindFilter): string {
  if (kind === "all") return "Nothing is on this board yet. What you add here appears on the board too.";
  if (kind === "raid") return "No risks, assumptions, issues or decisions yet.";
  return `No ${itemKinds[kind].plural.toLowerCase()} yet.`;
}

/** First ascending, then descending, then as drawn. */
function nextSort(sort: { readonly key: string; readonly descending: boolean } | null, key: string) {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? null : { key, descending: true };
}

function Choice({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onPick: (value: string) => void;
}) {
  if (options.length === 0 && value === "") return null;
  return (
    <select
      className={css.choice}
      aria-label={`Filter by ${label.toLowerCase()}`}
      data-on={value !== "" || undefined}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
