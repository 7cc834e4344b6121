import { putTalk } from "@throughline/board";
import { isCalendarDate, type LinkOf, talkKey } from "@throughline/model";
import { type FormEvent, useId } from "react";
import { useTalk } from "../../live/use-talk.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import css from "./give-get.module.css";

/** Says a day for a dependency without changing the plan: promised, needed, or both. */
export function OfferForm({ link, onDone }: { readonly link: LinkOf<"dependency">; onDone(): void }) {
  const { talk, clock, peers, person } = useSession();
  const id = useId();
  const key = talkKey(person(), link.id);
  const before = useTalk("offers").get(key);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const promised = dayIn(form, "promised");
    const needed = dayIn(form, "needed");
    if (promised === null && needed === null) {
      notify("Say a day first: when it comes, or when it is needed.", "problem");
      return;
    }
    const note = String(form.get("note") ?? "").trim();
    const said = { note, name: peers.me().user.name, written: Math.round(clock.now()) };
    putTalk(talk, "offers", key, { link: link.id, promised, needed, ...said });
    onDone();
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <label htmlFor={`${id}-promised`}>We give it on</label>
      <input id={`${id}-promised`} name="promised" type="date" defaultValue={before?.promised ?? ""} />
      <label htmlFor={`${id}-needed`}>We need it by</label>
      <input id={`${id}-needed`} name="needed" type="date" defaultValue={before?.needed ?? ""} />
      <label htmlFor={`${id}-note`}>Note</label>
      <input
        id={`${id}-note`}
        name="note"
        type="text"
        maxLength={400}
        autoComplete="off"
        placeholder="If the data are there by April"
        defaultValue={before?.note ?? ""}
      />
      <div className={css.buttons}>
        <button type="submit" className={css.main}>
          Offer
        </button>
        <button type="button" className={css.button} onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function dayIn(form: FormData, name: string): string | null {
  const typed = form.get(name);
  return typeof typed === "string" && isCalendarDate(typed) ? typed : null;
}
