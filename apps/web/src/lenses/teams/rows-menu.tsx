import { Button, Popover, Select } from "@mantine/core";
import type { ItemOf } from "@throughline/model";
import { Rows3 } from "lucide-react";
import { itemName } from "../../panels/item-name.ts";
import type { BarProps } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import css from "./teams.module.css";

/** Which teams show their work, and in what order teams stand. */
export function RowsMenu({ look, choose }: BarProps) {
  return (
    <Popover position="bottom-end" width={240} trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<Rows3 aria-hidden size={14} />}>
          Rows
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <RowsForm look={look} choose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function RowsForm({ look, choose }: BarProps) {
  const { input } = useLensState();
  const teams = [...input.items.values()].filter((item): item is ItemOf<"team"> => item.kind === "team");
  const names = teams.map((team) => ({ value: team.id, label: itemName(team) }));
  names.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={css.rows}>
      <Select
        size="xs"
        label="Show the work of"
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: "auto", label: "All teams, up to eight" },
          { value: "all", label: "All teams" },
          { value: "none", label: "No team" },
          ...names,
        ]}
        value={look.open ?? "auto"}
        onChange={(open) => choose({ open: open ?? "auto" })}
      />
      <Select
        size="xs"
        label="Order of teams"
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: "own", label: "Their own: drag them" },
          { value: "load", label: "Fullest first" },
        ]}
        value={look.sort === "load" ? "load" : "own"}
        onChange={(sort) => choose({ sort: sort ?? "own" })}
      />
    </div>
  );
}
