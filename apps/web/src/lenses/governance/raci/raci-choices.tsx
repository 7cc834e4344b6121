import { Button } from "@mantine/core";
import type { BarProps } from "../../lens.ts";
import { useLensState } from "../../use-lens.ts";
import css from "../governance.module.css";
import { readRaci } from "./read-raci.ts";
import { rowKinds, rowsLabel } from "./row-kinds.ts";

/** Which rows are shown, and whether all people are. */
export function RaciChoices({ look, choose }: BarProps) {
  const { input } = useLensState();
  const all = look.people === "all";
  const hidden = readRaci(input).hidden;
  return (
    <>
      <select
        className={css.select}
        aria-label="Rows"
        value={look.rows ?? "project"}
        onChange={(event) => choose({ rows: event.currentTarget.value })}
      >
        <option value="all">All rows</option>
        {rowKinds.map((kind) => (
          <option key={kind} value={kind}>
            {rowsLabel(kind)}
          </option>
        ))}
      </select>
      {(all || hidden > 0) && (
        <Button
          size="compact-sm"
          variant={all ? "filled" : "default"}
          aria-pressed={all}
          title={all ? "Show only those with the most parts" : `${hidden} more people are not shown`}
          onClick={() => choose({ people: all ? "some" : "all" })}
        >
          {all ? "All people" : `+${hidden} people`}
        </Button>
      )}
    </>
  );
}
