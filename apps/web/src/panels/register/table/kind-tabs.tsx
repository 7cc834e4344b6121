import { itemKindNames, itemKinds } from "@throughline/model";
import { KindIcon } from "../../../ui/kind-icon.tsx";
import css from "../register.module.css";
import type { KindFilter } from "./kind-filter.ts";

/** Which kind the table is about; kinds that are on the board come first, each with its count. */
export function KindTabs({
  counts,
  kind,
  onPick,
}: {
  readonly counts: ReadonlyMap<KindFilter, number>;
  readonly kind: KindFilter;
  readonly onPick: (kind: KindFilter) => void;
}) {
  const offered = itemKindNames.filter((one) => one !== "stroke" || kind === "stroke");
  const present = offered.filter((one) => (counts.get(one) ?? 0) > 0 || one === kind);
  const absent = offered.filter((one) => !present.includes(one));
  return (
    <nav className={css.kinds} aria-label="Kind of card">
      <button type="button" aria-pressed={kind === "all"} onClick={() => onPick("all")}>
        All <span>{(counts.get("all") ?? 0).toLocaleString("en-US")}</span>
      </button>
      {((counts.get("raid") ?? 0) > 0 || kind === "raid") && (
        <button
          type="button"
          title="Risks, assumptions, issues and decisions"
          aria-pressed={kind === "raid"}
          onClick={() => onPick("raid")}
        >
          RAID <span>{(counts.get("raid") ?? 0).toLocaleString("en-US")}</span>
        </button>
      )}
      {present.map((one) => (
        <button key={one} type="button" aria-pressed={kind === one} onClick={() => onPick(one)}>
          <KindIcon kind={one} size={14} /> {itemKinds[one].plural}{" "}
          <span>{(counts.get(one) ?? 0).toLocaleString("en-US")}</span>
        </button>
      ))}
      {absent.length > 0 && (
        <select
          aria-label="Other kinds"
          value=""
          onChange={(event) => onPick(event.currentTarget.value as KindFilter)}
        >
          <option value="">More…</option>
          {absent.map((one) => (
            <option key={one} value={one}>
              {itemKinds[one].plural}
            </option>
          ))}
        </select>
      )}
    </nav>
  );
}
