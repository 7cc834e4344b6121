import { CircleCheck, CircleDot } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import css from "./thread.module.css";
import type { Thread } from "./threads.ts";
import { useTalkObjection } from "./use-talk-objection.ts";
import { settleThread } from "./write-comment.ts";

/** Says that a thread is settled, or opens it again. */
export function SettleButton({ thread }: { readonly thread: Thread }) {
  const session = useSession();
  const objection = useTalkObjection();
  const Icon = thread.resolved ? CircleDot : CircleCheck;
  return (
    <button
      type="button"
      className={css.button}
      aria-disabled={objection !== null}
      title={objection ?? undefined}
      onClick={() => objection === null && settleThread(session, thread, !thread.resolved)}
    >
      <Icon size={15} aria-hidden /> {thread.resolved ? "Open again" : "Resolve"}
    </button>
  );
}
