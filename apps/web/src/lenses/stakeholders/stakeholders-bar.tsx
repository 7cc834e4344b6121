import { type Item, type ItemKind, itemKinds } from "@throughline/model";
import { Megaphone } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { BarProps, LensInput } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import { affectingKinds } from "./find-affected.ts";
import { readStakeholders } from "./read-stakeholders.ts";
import css from "./stakeholders-bar.module.css";

const views = [
  { value: "influence", label: "Power and interest" },
  { value: "engagement", label: "Engagement" },
] as const;

/** The two views, the card whose people are marked, and the communication plan. */
export function StakeholdersBar({ look, choose }: BarProps) {
  const { input } = useLensState();
  useFollowedSelection(input, choose);
  const overdue = readStakeholders(input).filter((one) => one.overdue).length;
  return (
    <div className={css.bar}>
      <fieldset className={css.views} aria-label="Arrange by">
        {views.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={(look.view ?? "influence") === value}
            onClick={() => choose({ view: value })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <Affecting input={input} look={look} choose={choose} />
      <button
        type="button"
        className={css.button}
        aria-pressed={look.plan === "open"}
        title={overdue === 0 ? "Who hears what, how and when" : `${overdue} talks are overdue`}
        onClick={() => choose({ plan: look.plan === "open" ? "closed" : "open" })}
      >
        <Megaphone size={15} aria-hidden /> Communication
        {overdue > 0 && <span className={css.overdue}>{overdue} overdue</span>}
      </button>
    </div>
  );
}

function Affecting({ input, look, choose }: BarProps & { readonly input: LensInput }) {
  const about = input.items.has(look.about ?? "") ? (look.about ?? "") : "";
  const count = readStakeholders(input).filter(({ affected }) => affected !== null).length;
  return (
    <>
      <select
        className={css.about}
        aria-label="Who is affected by"
        data-on={about !== "" || undefined}
        value={about}
        onChange={(event) => choose({ about: event.currentTarget.value })}
      >
        <option value="">Who is affected by …</option>
        {affectingKinds.map((kind) => (
          <Options key={kind} items={input.items} kind={kind} />
        ))}
      </select>
      {about !== "" && (
        <span className={css.count}>{count === 0 ? "Nobody affected" : `${count} affected`}</span>
      )}
    </>
  );
}

function Options({ items, kind }: { readonly items: LensInput["items"]; readonly kind: ItemKind }) {
  const offered = [...items.values()].filter((item) => item.kind === kind).sort(byTitle);
  if (offered.length === 0) return null;
  return (
    <optgroup label={itemKinds[kind].plural}>
      {offered.map((item) => (
        <option key={item.id} value={item.id}>
          {item.title.trim() || "Untitled"}
        </option>
      ))}
    </optgroup>
  );
}

/** A change or a project that is selected anywhere while this lens is open is the one it asks about. */
function useFollowedSelection({ items }: LensInput, choose: BarProps["choose"]): void {
  const selected = useWorkspaceValue(({ selection }) =>
    selection.items.length === 1 ? (selection.items[0] ?? "") : "",
  );
  const latest = useRef({ items, choose });
  latest.current = { items, choose };
  useEffect(() => {
    const { items: now, choose: pick } = latest.current;
    const kind = now.get(selected)?.kind;
    if (affectingKinds.some((one) => one === kind)) pick({ about: selected });
  }, [selected]);
}

function byTitle(one: Item, other: Item): number {
  return one.title < other.title || (one.title === other.title && one.id < other.id) ? -1 : 1;
}
