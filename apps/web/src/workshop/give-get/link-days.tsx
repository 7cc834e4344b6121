import { type DependencyMatch, sayDate } from "@throughline/engine";
import { type LinkOf, linkFields } from "@throughline/model";
import { Handshake } from "lucide-react";
import { useMemo } from "react";
import { FieldRow } from "../../panels/fields/field-row.tsx";
import { linkTarget } from "../../panels/fields/field-target.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { agreeOn, daysToAgreeOn } from "./agree.ts";
import css from "./give-get.module.css";

const FIELDS = ["promised", "needed", "status"] as const;

/** The days and the status of a dependency, to change in place, and the days that both could take at once. */
export function LinkDays({
  link,
  match,
  title,
}: {
  readonly link: LinkOf<"dependency">;
  readonly match: DependencyMatch;
  /** What the dependency is called where something typed has to wait. */
  readonly title: string;
}) {
  const { board, undo } = useSession();
  const target = useMemo(() => linkTarget(board, link.id), [board, link.id]);
  const table = linkFields("dependency");
  const agree = (day: string) => {
    undo.seal();
    const result = agreeOn(board, link.id, day);
    if (!result.ok) notify(result.reason, "problem");
    else notify(`Agreed on ${sayDate(day)}. Undo takes it back.`);
  };
  const days = match.verdict === "agreed" || match.verdict === "met" ? [] : daysToAgreeOn(match);
  return (
    <div className={css.edit}>
      {FIELDS.map((name) => {
        const field = table[name];
        if (!field) return null;
        return (
          <FieldRow
            key={name}
            name={name}
            field={field}
            value={link[name]}
            target={target}
            title={title}
            readOnly={false}
          />
        );
      })}
      {days.length > 0 && (
        <div className={css.agree}>
          {days.map((day) => (
            <button key={day} type="button" className={css.button} onClick={() => agree(day)}>
              <Handshake size={14} aria-hidden /> Agree on {sayDate(day)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
