import { type ActivityRules, itemKindNames, itemKinds } from "@throughline/model";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { kindsFor } from "./planned-rules.ts";
import css from "./step-form.module.css";

interface KindChoiceProps {
  readonly rules: ActivityRules;
  onChange(patch: Pick<ActivityRules, "kinds">): void;
}

/** Which kinds of card an activity is about, or what its proposals may become. */
export function KindChoice({ rules, onChange }: KindChoiceProps) {
  const offered = kindsFor(rules);
  const chosen = new Set(rules.kinds);
  const words = itemKindNames.filter((kind) => chosen.has(kind)).map((kind) => itemKinds[kind].plural);
  return (
    <details className={css.kinds}>
      <summary>
        {rules.kind === "proposals" ? "May become" : "About"}:{" "}
        <b className={css.chosen}>{words.join(", ") || "all cards"}</b>
      </summary>
      <div className={css.chips}>
        {offered.map((kind) => (
          <label key={kind} className={css.chip}>
            <input
              type="checkbox"
              checked={chosen.has(kind)}
              onChange={(event) =>
                onChange({
                  kinds: offered.filter((one) =>
                    one === kind ? event.currentTarget.checked : chosen.has(one),
                  ),
                })
              }
            />
            <KindIcon kind={kind} size={14} /> {itemKinds[kind].plural}
          </label>
        ))}
      </div>
    </details>
  );
}
