import { type ActivityRules, itemKinds } from "@throughline/model";
import { useId, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import css from "./activity.module.css";
import { kindsThere, selectedSubjects } from "./start-rules.ts";

interface SubjectChoiceProps {
  readonly rules: ActivityRules;
  onChange(patch: Partial<ActivityRules>): void;
}

/** What an activity is about: the selected cards, or all of some kinds. */
export function SubjectChoice({ rules, onChange }: SubjectChoiceProps) {
  const session = useSession();
  const workspace = useWorkspace();
  const [selected] = useState(() => selectedSubjects(session, workspace));
  const name = useId();
  const there = kindsThere(session, rules.kind);
  const byKind = rules.items.length === 0;
  return (
    <fieldset className={css.checks}>
      <legend>About</legend>
      {selected.length > 0 && (
        <>
          <label className={css.check}>
            <input
              type="radio"
              name={name}
              checked={!byKind}
              onChange={() => onChange({ items: [...selected], kinds: [] })}
            />
            <span>{`The ${selected.length} selected cards`}</span>
          </label>
          <label className={css.check}>
            <input
              type="radio"
              name={name}
              checked={byKind}
              onChange={() => onChange({ items: [], kinds: there.slice(0, 1).map(([kind]) => kind) })}
            />
            <span>All cards of some kinds</span>
          </label>
        </>
      )}
      {byKind && (
        <div className={css.kinds}>
          {there.map(([kind, count]) => (
            <label key={kind} className={css.check}>
              <input
                type="checkbox"
                checked={rules.kinds.includes(kind)}
                onChange={(event) =>
                  onChange({
                    kinds: event.currentTarget.checked
                      ? [...rules.kinds, kind]
                      : rules.kinds.filter((one) => one !== kind),
                  })
                }
              />
              <span>
                <KindIcon kind={kind} size={14} /> {itemKinds[kind].plural}{" "}
                <span className={css.count}>{count}</span>
              </span>
            </label>
          ))}
          {there.length === 0 && <p className={css.soft}>There are no cards for this on the board yet.</p>}
          {there.length > 0 && rules.kinds.length === 0 && (
            <p className={css.soft}>None chosen: all cards.</p>
          )}
        </div>
      )}
    </fieldset>
  );
}
