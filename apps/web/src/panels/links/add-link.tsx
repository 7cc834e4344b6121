import { addLink } from "@throughline/board";
import type { Item } from "@throughline/model";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useSession } from "../../session/session-context.ts";
import notices from "../fields/notices.module.css";
import { useRefusal } from "../fields/use-refusal.ts";
import buttons from "../inspector/inspector.module.css";
import { itemName } from "../item-name.ts";
import { ItemPicker } from "./item-picker.tsx";
import { choiceSentence, linkChoices } from "./link-choices.ts";
import css from "./links.module.css";

type Stage =
  | { readonly at: "closed" }
  | { readonly at: "picking" }
  | { readonly at: "choosing"; readonly otherId: string };

/** Adds an arrow from or to a card: find the other card, then say what the arrow means. */
export function AddLink({ item }: { readonly item: Item }) {
  const { board, live } = useSession();
  const [stage, setStage] = useState<Stage>({ at: "closed" });
  const [chosen, setChosen] = useState(0);
  const [problem, report] = useRefusal();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (stage.at === "choosing") select.current?.focus();
  }, [stage.at]);
  if (stage.at === "closed") {
    return (
      <div className={css.actions}>
        <button type="button" className={buttons.smallButton} onClick={() => setStage({ at: "picking" })}>
          <Plus size={14} aria-hidden /> Add link
        </button>
      </div>
    );
  }
  if (stage.at === "picking") {
    return (
      <div className={css.add}>
        <ItemPicker
          label="Link with which card?"
          near={item.id}
          onCancel={() => setStage({ at: "closed" })}
          onPick={(otherId) => {
            setChosen(0);
            setStage({ at: "choosing", otherId });
          }}
        />
      </div>
    );
  }
  const other = live.items.get(stage.otherId);
  const choices = other ? linkChoices(item.kind, other.kind) : [];
  const add = () => {
    const choice = choices[chosen];
    if (!choice) return;
    const ends = choice.outgoing
      ? { from: item.id, to: stage.otherId }
      : { from: stage.otherId, to: item.id };
    if (report(addLink(board, { kind: choice.kind, ...ends }))) setStage({ at: "closed" });
  };
  return (
    <form
      className={css.choice}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <select
        aria-label="What the arrow says"
        ref={select}
        value={chosen}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            add();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            setStage({ at: "closed" });
          }
        }}
      >
        {choices.map((choice, index) => (
          <option key={`${choice.kind} ${choice.outgoing}`} value={index}>
            {choiceSentence(choice, itemName(other))}
          </option>
        ))}
      </select>
      {problem && (
        <p role="alert" className={notices.problem}>
          {problem}
        </p>
      )}
      <div className={css.actions}>
        <button type="submit" className={css.primary}>
          Add link
        </button>
        <button type="button" className={buttons.smallButton} onClick={() => setStage({ at: "closed" })}>
          Cancel
        </button>
      </div>
    </form>
  );
}
