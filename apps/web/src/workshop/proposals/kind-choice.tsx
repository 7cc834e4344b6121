import { type ItemKind, isItemKind, itemKinds } from "@throughline/model";
import { useId } from "react";
import { kindGroups } from "../../actions/kind-groups.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import css from "./composer.module.css";

/** More than this many stand in a list. */
const MOST_SIDE_BY_SIDE = 4;

interface KindChoiceProps {
  /** The kinds of the round; none: all. */
  readonly kinds: readonly string[];
  readonly kind: string;
  onChange(kind: string): void;
}

/** What a proposal should become. A round of one kind leaves nothing to choose. */
export function KindChoice({ kinds, kind, onChange }: KindChoiceProps) {
  const id = useId();
  const own = kinds.filter(isItemKind);
  if (own.length === 1) return null;
  if (own.length === 0 || own.length > MOST_SIDE_BY_SIDE) {
    return (
      <select
        className={css.kindList}
        aria-label="What it should become"
        value={kind}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">No kind yet</option>
        {own.length > 0
          ? own.map((one) => <KindOption key={one} kind={one} />)
          : kindGroups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.kinds.map((one) => (
                  <KindOption key={one} kind={one} />
                ))}
              </optgroup>
            ))}
      </select>
    );
  }
  return (
    <fieldset className={css.kinds}>
      <legend className="visually-hidden">What it should become</legend>
      {own.map((one) => (
        <label key={one} className={css.kind}>
          <input type="radio" name={id} value={one} checked={kind === one} onChange={() => onChange(one)} />
          <KindIcon kind={one} size={14} /> {itemKinds[one].label}
        </label>
      ))}
    </fieldset>
  );
}

function KindOption({ kind }: { readonly kind: ItemKind }) {
  return <option value={kind}>{itemKinds[kind].label}</option>;
}

/** The kind to begin with: the one chosen last, where the round still has it, else the only or first one. */
export function firstKind(kinds: readonly string[], last: string): string {
  const own = kinds.filter(isItemKind);
  if (own.length === 0) return isItemKind(last) ? last : "";
  return own.find((kind) => kind === last) ?? own[0] ?? "";
}
