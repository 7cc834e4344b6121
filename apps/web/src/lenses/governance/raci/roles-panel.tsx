import type { Item } from "@throughline/model";
import { itemName } from "../../../panels/item-name.ts";
import { useCanEdit } from "../../../panels/use-can-edit.ts";
import type { Write } from "../../drop.ts";
import { useLensState } from "../../use-lens.ts";
import { Jump } from "../jump.tsx";
import css from "../panel.module.css";
import type { PanelProps } from "../panel-props.ts";
import { useWrites } from "../use-writes.ts";
import { roleWords } from "./place-raci.ts";
import { type RoleLink, readRaci, rolesIn } from "./read-raci.ts";
import { isRow, type RowItem } from "./row-kinds.ts";

/** Who has which part in the selected row; without one, where something is wrong. */
export function RolesPanel({ item }: PanelProps) {
  return isRow(item) ? <OfRow item={item} /> : <OfAll />;
}

function OfRow({ item }: { readonly item: RowItem }) {
  const { input } = useLensState();
  const readOnly = !useCanEdit();
  const roles = rolesIn(input, item.id);
  const people = readRaci({ ...input, look: { ...input.look, people: "all" } }).people;
  return (
    <>
      <h3 className={css.name}>{itemName(item)}</h3>
      <p className={css.hint}>
        One is accountable, at least one is responsible; keep the others few. Letters can be dragged too.
      </p>
      <section className={css.group} aria-label="Roles">
        {people.length === 0 && (
          <p>There is nobody yet. Add stakeholders or teams on the map; they become columns here.</p>
        )}
        <ul className={css.list}>
          {people.map(({ item: person }) => (
            <Part
              key={person.id}
              row={item.id}
              person={person}
              role={roles.find((one) => one.person === person.id)}
              readOnly={readOnly}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

interface PartProps {
  readonly row: string;
  readonly person: Item;
  readonly role: RoleLink | undefined;
  readonly readOnly: boolean;
}

function Part({ row, person, role, readOnly }: PartProps) {
  const write = useWrites();
  const choose = (value: string) => write("Change role", writesFor(row, person.id, role, value));
  return (
    <li className={css.person}>
      <span title={itemName(person)}>{itemName(person)}</span>
      <select
        aria-label={`Role of ${itemName(person)}`}
        data-role={role?.role ?? ""}
        value={role?.role ?? ""}
        disabled={readOnly}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">–</option>
        {Object.entries(roleWords).map(([letter, word]) => (
          <option key={letter} value={letter}>
            {`${letter} · ${word}`}
          </option>
        ))}
      </select>
    </li>
  );
}

function writesFor(to: string, from: string, role: RoleLink | undefined, value: string): readonly Write[] {
  if (role === undefined) {
    return value === ""
      ? []
      : [{ do: "add-link", link: { kind: "owns", from, to, values: { role: value } } }];
  }
  if (value === "") return [{ do: "remove-link", id: role.id }];
  return [{ do: "set", id: role.id, field: "role", value }];
}

function OfAll() {
  const { input } = useLensState();
  const { rows } = readRaci(input);
  const wrong = rows.filter(({ check }) => check !== null && check.tone !== "quiet");
  return (
    <>
      <p className={css.hint}>Select a row to say who has which part in it.</p>
      <section className={css.group} aria-label="Checks">
        <h4>{wrong.length === 0 ? "Nothing is amiss" : `${wrong.length} of ${rows.length} rows to mend`}</h4>
        <ul className={css.list}>
          {wrong.map(({ item, check }) => (
            <li key={item.id}>
              <Jump item={item} /> <span className={css.note}>{check?.text}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
