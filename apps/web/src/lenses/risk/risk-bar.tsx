import { Popover } from "@mantine/core";
import { ListFilter, Table2 } from "lucide-react";
import { useState } from "react";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import { registerView } from "../../panels/register/register-view.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { BarProps, LensInput } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import css from "./risk-bar.module.css";
import { countFilters } from "./risk-filter.ts";
import { RiskFilters } from "./risk-filters.tsx";
import { sumExposure } from "./sum-exposure.ts";

/** How many entries are shown and what they are expected to cost; filters; and the way to the exact table. */
export function RiskBar({ look, choose }: BarProps) {
  const { input } = useLensState();
  const session = useSession();
  const workspace = useWorkspace();
  const filters = countFilters(look);
  return (
    <div className={css.bar}>
      <Sums input={input} />
      <button
        type="button"
        className={css.button}
        aria-pressed={look.residual !== "hidden"}
        title="Show where each risk will stand after its treatment"
        onClick={() => choose({ residual: look.residual === "hidden" ? "shown" : "hidden" })}
      >
        After treatment
      </button>
      <Filter input={input} look={look} choose={choose} filters={filters} />
      <button
        type="button"
        className={css.button}
        title="The register as an exact table"
        onClick={() => {
          registerView(session).setState({ shape: "table", kind: "raid" });
          workspace.set({ registerOpen: true });
        }}
      >
        <Table2 size={15} aria-hidden /> RAID register
      </button>
    </div>
  );
}

function Sums({ input }: { readonly input: LensInput }) {
  const { threats, chances, shown, total } = sumExposure(input);
  const { currency } = input.meta;
  return (
    <span className={css.sums}>
      <span>{shown === total ? `${total} shown` : `${shown} of ${total} shown`}</span>
      {threats !== null && (
        <span title="Expected cost of the threats shown: probability × cost, added up">
          <b>{showMoney(threats, currency)}</b> expected
        </span>
      )}
      {chances !== null && (
        <span title="Expected gain of the opportunities shown">
          <b>{showMoney(chances, currency)}</b> chances
        </span>
      )}
    </span>
  );
}

function Filter({
  input,
  look,
  choose,
  filters,
}: BarProps & { readonly input: LensInput; readonly filters: number }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={240} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={css.button}
          aria-expanded={open}
          data-on={filters > 0 || undefined}
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={15} aria-hidden /> {filters === 0 ? "Filter" : `Filter (${filters})`}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <RiskFilters look={look} choose={choose} input={input} />
      </Popover.Dropdown>
    </Popover>
  );
}
