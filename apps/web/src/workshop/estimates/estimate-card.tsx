import { type Activity, type Item, itemKinds } from "@throughline/model";
import { Crosshair } from "lucide-react";
import { useStore } from "zustand";
import { itemName } from "../../panels/item-name.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { announce } from "../activity/announce.ts";
import { sayFigure } from "./adoption-of.ts";
import type { Answer } from "./ballot.ts";
import css from "./estimates.module.css";
import { answer, keepTyped, ownEstimates } from "./own-estimates.ts";
import { PointsInput } from "./points-input.tsx";
import { scaleOf } from "./scale-of.ts";
import { askedField } from "./subjects-of.ts";
import { ValueInput } from "./value-input.tsx";

interface Props {
  readonly activity: Activity;
  readonly item: Item;
  /** “3 of 8”, where one object is shown at a time. */
  readonly at?: string;
}

/** One object and this person's word on it. */
export function EstimateCard({ activity, item, at }: Props) {
  const session = useSession();
  const workspace = useWorkspace();
  const { ballot, typed } = useStore(ownEstimates(session, activity));
  const field = askedField(item, activity);
  if (!field) return null;
  const scale = scaleOf(field);
  const said = ballot.get(item.id) ?? null;
  const name = itemName(item);
  const say = (next: Answer | null) => {
    answer(session, activity, item.id, next);
    announce(session, sayKept(name, next === null || next === "?" ? next : sayFigure({ scale }, next)));
  };
  const description = item.description.trim();
  return (
    <article className={css.card} aria-label={name}>
      <header className={css.subject}>
        <KindIcon kind={item.kind} size={16} />
        <div>
          <p className={css.kind}>
            {itemKinds[item.kind].label}
            {at && <span>{at}</span>}
          </p>
          <h4>{name}</h4>
        </div>
        <button
          type="button"
          className={css.icon}
          aria-label={`Show “${name}” on the board`}
          title="Show on the board"
          onClick={() => showOnBoard(workspace, [item.id])}
        >
          <Crosshair size={15} aria-hidden />
        </button>
      </header>
      {description !== "" && description !== name && <p className={css.about}>{description}</p>}
      {activity.kind === "durations" ? (
        <PointsInput
          name={name}
          value={typeof said === "object" ? said : null}
          typed={typed[item.id]}
          onPoint={say}
          onTyped={(texts) => keepTyped(session, activity, item.id, texts)}
        />
      ) : (
        <ValueInput
          name={name}
          group={`${activity.key} ${item.id}`}
          field={field}
          scale={scale}
          value={typeof said === "number" ? said : null}
          isUnsaid={said === "?"}
          onValue={say}
        />
      )}
      {(activity.kind === "durations" || scale.choices.length === 0) && (
        <label className={css.unsaid}>
          <input
            type="checkbox"
            checked={said === "?"}
            onChange={(event) => say(event.target.checked ? "?" : null)}
          />
          I cannot say
        </label>
      )}
    </article>
  );
}

function sayKept(name: string, said: string | null): string {
  if (said === null) return `${name}: taken back.`;
  return said === "?" ? `${name}: you cannot say. Kept.` : `${name}: ${said}. Kept.`;
}
