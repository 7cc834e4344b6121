import { itemFields } from "@throughline/model";
import type { BarProps, LensInput } from "../lens.ts";
import { listOwners } from "./list-owners.ts";
import css from "./risk-bar.module.css";
import { countFilters, startLook, statusChoices } from "./risk-filter.ts";

const responses = itemFields("risk").response?.options ?? [];

/** What of the register is shown: by status, response and owner. */
export function RiskFilters({ look, choose, input }: BarProps & { readonly input: LensInput }) {
  return (
    <div className={css.filters}>
      <Choice label="Status" value={look.status ?? startLook.status} onPick={(status) => choose({ status })}>
        {statusChoices}
      </Choice>
      <Choice label="Response" value={look.response ?? ""} onPick={(response) => choose({ response })}>
        {[{ value: "", label: "All responses" }, ...responses]}
      </Choice>
      <Choice label="Owner" value={look.owner ?? ""} onPick={(owner) => choose({ owner })}>
        {[{ value: "", label: "All owners" }, ...listOwners(input.items, look.owner ?? "")]}
      </Choice>
      <button
        type="button"
        className={css.button}
        disabled={countFilters(look) === 0}
        onClick={() => {
          const { status, response, owner } = startLook;
          choose({ status, response, owner });
        }}
      >
        Show all that is not closed
      </button>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly children: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

function Choice({ label, value, children, onPick }: ChoiceProps) {
  return (
    <label className={css.choice}>
      {label}
      <select value={value} aria-label={label} onChange={(event) => onPick(event.currentTarget.value)}>
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
