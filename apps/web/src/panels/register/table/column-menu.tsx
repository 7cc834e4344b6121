import { Menu } from "@mantine/core";
import { Columns3 } from "lucide-react";
import { useStore } from "zustand";
import { useSession } from "../../../session/session-context.ts";
import css from "../register.module.css";
import { registerView } from "../register-view.ts";
import { columnsFor, firstColumns } from "./columns.ts";

/** Chooses which columns the table of this kind shows. */
export function ColumnMenu() {
  const store = registerView(useSession());
  const { kind, columns } = useStore(store);
  const shown = columns.get(kind) ?? firstColumns(kind);
  const toggle = (key: string) => {
    const next = shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key];
    store.setState({ columns: new Map([...columns, [kind, next]]) });
  };
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <button type="button" className={css.button}>
          <Columns3 size={14} aria-hidden /> Columns
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {columnsFor(kind)
          .filter((column) => column.key !== "title")
          .map((column) => (
            <Menu.Item
              key={column.key}
              role="menuitemcheckbox"
              aria-checked={shown.includes(column.key)}
              leftSection={
                <input type="checkbox" tabIndex={-1} readOnly checked={shown.includes(column.key)} />
              }
              onClick={() => toggle(column.key)}
            >
              {column.label}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => store.setState({ columns: new Map([...columns].filter(([one]) => one !== kind)) })}
        >
          As at first
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
