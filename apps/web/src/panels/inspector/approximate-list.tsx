import { type Item, itemFields } from "@throughline/model";
import { X } from "lucide-react";
import { useItemValue } from "../../live/use-item-value.ts";
import { mayBeApproximate } from "../fields/approximate.ts";
import controls from "../fields/controls/controls.module.css";
import css from "./inspector.module.css";

/** The fields of a card whose figures are marked as approximate, by their names. */
export function ApproximateList({
  id,
  readOnly,
  onToggle,
}: {
  readonly id: string;
  readonly readOnly: boolean;
  readonly onToggle: (name: string) => void;
}) {
  const own = useItemValue(id, readMarks);
  if (!own) return null;
  const { kind, approximate } = own;
  const table = itemFields(kind);
  if (approximate.length === 0) {
    if (!Object.values(table).some((field) => field && mayBeApproximate(field))) return null;
    return <p className={css.faint}>No figure is marked as approximate. The ≈ beside a figure marks it.</p>;
  }
  return (
    <div>
      <p className={css.smallLabel}>Approximate figures</p>
      <ul className={controls.tags} aria-label="Approximate figures">
        {approximate.map((name) => (
          <li key={name} className={controls.tag}>
            {table[name]?.label ?? name}
            {!readOnly && (
              <button
                type="button"
                aria-label={`${table[name]?.label ?? name} is exact`}
                onClick={() => onToggle(name)}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const readMarks = ({ kind, approximate }: Item) => ({ kind, approximate });
