import { Button, VisuallyHidden } from "@mantine/core";
import { Undo2, Users } from "lucide-react";
import { useStore } from "zustand";
import { useSession } from "../session/session-context.ts";
import { releaseEveryone } from "../workshop/attention/bring.ts";
import { usePeople } from "../workshop/attention/use-people.ts";
import { type Bringing, PATIENCE } from "./bringing.ts";
import styles from "./bringing-front.module.css";

/** The question whether to look with someone, the way back to them, and, for whoever leads, how many came. */
export function BringingFront({ bringing }: { readonly bringing: Bringing }) {
  const { stage, attention } = useStore(bringing.state);
  if (!attention) return null;
  if (stage === "leading") return <Leading how={attention.how} />;
  if (stage === "asked") {
    return (
      <section className={styles.card} aria-label="Look together" key={attention.since}>
        <p role="status">
          <b>{attention.name} asks you to look together.</b>
          <VisuallyHidden> You go along in {PATIENCE / 1000} seconds.</VisuallyHidden>
        </p>
        <div className={styles.buttons}>
          <Button size="sm" onClick={bringing.goAlong}>
            Go along
          </Button>
          <Button size="sm" variant="default" onClick={bringing.leave}>
            Not now
          </Button>
        </div>
        <div className={styles.patience} style={{ animationDuration: `${PATIENCE}ms` }} aria-hidden />
      </section>
    );
  }
  if (stage !== "away") return null;
  return (
    <button type="button" className={styles.back} onClick={bringing.goAlong}>
      <Undo2 aria-hidden size={16} />
      Back to {attention.name}
    </button>
  );
}

function Leading({ how }: { readonly how: "invite" | "take" }) {
  const session = useSession();
  const others = usePeople().filter(({ isMe }) => !isMe);
  const withMe = others.filter(({ followsMe }) => followsMe).length;
  return (
    <div className={styles.leading}>
      <Users aria-hidden size={16} />
      <span role="status">
        {how === "take" ? "You took everyone along" : "Everyone is asked to look with you"}
        <span className={styles.count}>
          {withMe} of {others.length} with you
        </span>
      </span>
      {session.canFacilitate() && (
        <Button size="compact-xs" variant="default" onClick={() => releaseEveryone(session)}>
          Release everyone
        </Button>
      )}
    </div>
  );
}
