import { CircleCheck, Flag, History, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useStore } from "zustand";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { SidePanel } from "../side-panel/side-panel.tsx";
import { ChangeList } from "./change-list.tsx";
import css from "./changes.module.css";
import { MarkForm } from "./mark-form.tsx";
import { type KnownMoment, OPENED } from "./moments.ts";
import { sayMoment, saySince } from "./say-moment.ts";
import { type Changes, useChanges } from "./use-changes.ts";
import { momentsOf } from "./use-moments.ts";

/** What is different since a moment that the person chooses. */
export function ChangesPanel() {
  const open = useWorkspaceValue((state) => state.sidePanel === "changes");
  return open ? <OpenChanges /> : null;
}

function OpenChanges() {
  const session = useSession();
  const workspace = useWorkspace();
  const moments = momentsOf(session);
  const { known } = useStore(moments.store);
  const [wanted, setWanted] = useState(OPENED);
  const [naming, setNaming] = useState(false);
  const markButton = useRef<HTMLButtonElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const moment = known.find(({ id }) => id === wanted) ?? known[0];
  const changes = useChanges(moment?.id ?? null);
  const now = Date.now();

  const endNaming = () => {
    setNaming(false);
    requestAnimationFrame(() => markButton.current?.focus());
  };
  const mark = async (label: string) => {
    endNaming();
    const { id, isKept } = await moments.mark(label);
    setWanted(id);
    notify(
      isKept
        ? `“${label}” is marked. From now on you can see what has changed since.`
        : `“${label}” is marked until this page closes: this browser keeps nothing for longer.`,
    );
  };
  const head = (
    <div className={css.head}>
      <div className={css.choice}>
        <label htmlFor="changes-since">Since</label>
        <select
          ref={choice}
          id="changes-since"
          value={moment?.id ?? ""}
          onChange={(event) => setWanted(event.currentTarget.value)}
        >
          {known.map((one) => (
            <option key={one.id} value={one.id}>
              {sayMoment(one, now)}
            </option>
          ))}
        </select>
        {moment?.kind === "mark" && (
          <button
            type="button"
            className={css.icon}
            aria-label={`Forget “${moment.label}”`}
            title="Forget this mark"
            onClick={() => {
              moments.forget(moment.id);
              choice.current?.focus();
            }}
          >
            <Trash2 size={15} aria-hidden />
          </button>
        )}
      </div>
      {naming ? (
        <MarkForm onMark={(label) => void mark(label)} onCancel={endNaming} />
      ) : (
        <button ref={markButton} type="button" className={css.button} onClick={() => setNaming(true)}>
          <Flag size={13} aria-hidden /> Mark this moment
        </button>
      )}
    </div>
  );
  return (
    <SidePanel
      label="What changed"
      Icon={History}
      closeLabel="Close what changed"
      onClose={() => workspace.set({ sidePanel: null })}
      head={head}
    >
      {moment && <Answer changes={changes} moment={moment} now={now} />}
    </SidePanel>
  );
}

function Answer(props: { readonly changes: Changes; readonly moment: KnownMoment; readonly now: number }) {
  const { changes, moment, now } = props;
  const { figures } = useSession();
  if (changes.state === "asking") {
    return (
      <p className={css.plain} role="status">
        Comparing…
      </p>
    );
  }
  if (changes.state === "unknown") {
    return (
      <p className={css.plain} role="alert">
        {figures.state().problem ?? "The plan of that moment cannot be read any more. Choose another one."}
      </p>
    );
  }
  const { consequences } = changes;
  if (consequences.changes.length === 0) {
    return (
      <p className={css.calm} role="status">
        <CircleCheck size={16} aria-hidden /> Nothing has moved since {saySince(moment, now)}.
      </p>
    );
  }
  return (
    <>
      <p className={css.sentence} role="status">
        {consequences.sentence}
      </p>
      <ChangeList changes={consequences.changes} />
    </>
  );
}
